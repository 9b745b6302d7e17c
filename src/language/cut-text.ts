/** From a text and its blocks to words as the model wants them: pieces and shape of each, sentences, paragraphs. */
import type { Paragraph, Sentence } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { normalQuotes } from './normal-quotes.ts'
import { findSentenceEnds, type SentenceToken } from './split-sentences.ts'
import { tokenise } from './tokenise.ts'
import { MOST_SENTENCE_PIECES } from './windows.ts'
import type { WordPieces } from './word-piece.ts'
import { wordShape } from './word-shape.ts'

export interface Word extends Span {
  readonly form: string
  readonly pieces: readonly number[]
  readonly shape: number
  readonly opensParagraph: boolean
}

export interface CutText {
  readonly words: readonly Word[]
  readonly sentences: readonly Sentence[]
  /** Only those that have words. */
  readonly paragraphs: readonly Paragraph[]
}

/** Each block is one paragraph. Offsets are UTF-16 units of `text`. */
export function cutText(text: string, blocks: readonly Span[], wordPieces: WordPieces): CutText {
  const words: Word[] = []
  const sentences: Sentence[] = []
  const paragraphs: Paragraph[] = []
  for (const block of blocks) {
    const spans = tokenise(text, block)
    if (spans.length === 0) continue
    const tokens: SentenceToken[] = spans.map((span, i) => ({
      form: text.slice(span.start, span.end),
      isSpaced: (spans[i - 1]?.end ?? -1) < span.start,
    }))
    const base = words.length
    const shown = normalQuotes(tokens)
    for (const [i, span] of spans.entries()) {
      const word = shown[i] ?? ''
      words.push({
        ...span,
        form: tokens[i]?.form ?? '',
        pieces: wordPieces(word),
        shape: wordShape(word),
        opensParagraph: i === 0,
      })
    }
    let first = base
    for (const end of findSentenceEnds(tokens)) {
      for (const range of cutLong(words, first, base + end + 1))
        sentences.push({ ...range, index: sentences.length, paragraph: paragraphs.length })
      first = base + end + 1
    }
    paragraphs.push({ first: base, end: words.length, index: paragraphs.length })
  }
  return { words, sentences, paragraphs }
}

/** A sentence too long for the model is several: cut after a semicolon or comma of its second half, or anywhere. */
function cutLong(words: readonly Word[], first: number, end: number): { first: number; end: number }[] {
  const out: { first: number; end: number }[] = []
  let start = first
  let size = 0
  let lastPause = -1
  for (let i = first; i < end; i++) {
    const pieces = words[i]?.pieces.length ?? 0
    if (size + pieces > MOST_SENTENCE_PIECES) {
      const cut = lastPause > (start + i) / 2 ? lastPause + 1 : i
      out.push({ first: start, end: cut })
      size = 0
      for (let k = cut; k < i; k++) size += words[k]?.pieces.length ?? 0
      start = cut
    }
    size += pieces
    if (/^[;,:–—]$/.test(words[i]?.form ?? '')) lastPause = i
  }
  out.push({ first: start, end })
  return out
}
