/** The pieces of text that somebody is said to have said, before it is known who. */
import type { Token, TokenRange } from '../model/document.ts'
import type { Reading } from './draft.ts'
import { spanOver } from './near-spans.ts'
import { subtreeOf } from './tree.ts'

export interface Piece extends TokenRange {
  readonly rule: string
  readonly confidence: number
}

/** A quotation this long that no statement covers is one that the engine overlooked; shorter ones are titles and scare quotes. */
const LEAST_QUOTED_WORDS = 5
/** Shorter clauses ("it", "there") are pieces that broke off. */
export const LEAST_CLAUSE_WORDS = 3
/** How sure the rest of the sentence is what "according to Lee" tells. */
const ACCORDING_TO = 0.8
/** In tokens: what parts two pieces, and who is quoted. */
const LONGEST_ASIDE = 20
const LONGEST_QUOTED = 8

export const OPENING = /^(?:[“„«]|``)$/
export const CLOSING = /^(?:[”»]|'')$/

export function isQuotationMark(form: string): boolean {
  return form === '"' || OPENING.test(form) || CLOSING.test(form)
}

/** A quotation that starts in the middle of a sentence, in lower case: somebody's words within the writer's own. */
export function isQuotedScrap(tokens: readonly Token[], piece: TokenRange): boolean {
  const isQuoted = isQuotationMark(tokens[piece.first]?.form ?? '')
  const isSentenceStart = tokens[piece.first - 1]?.sentence !== tokens[piece.first]?.sentence
  return isQuoted && !isSentenceStart && /^\p{Ll}/u.test(tokens[piece.first + 1]?.form ?? '')
}

/** The engine's content spans, cut at paragraphs and brought to whole clauses and quotations, and what it left out: quotations, and words beside "according to". */
export function findContent(reading: Reading): Piece[] {
  const { tokens, layers } = reading.doc
  const spans = layers.content.flatMap((span) =>
    cutAtParagraphs(tokens, span).map((part) => ({
      ...part,
      rule: 'engine:content',
      confidence: span.score,
    })),
  )
  const marked = withoutGaps(reading, spans)
    .map((piece) => toItsEnd(reading, piece))
    .map((piece) => withItsMarks(tokens, piece))
    .filter((piece) => countWords(tokens, piece) > 0)
  const covered = new Set<number>()
  for (const piece of marked) for (let i = piece.first; i < piece.end; i++) covered.add(i)
  const overlooked = findQuotations(tokens)
    .filter((quotation) => quotation.isClosed && countWords(tokens, quotation) >= LEAST_QUOTED_WORDS)
    .filter((quotation) => !rangeSome(quotation, (i) => covered.has(i)))
    .map(({ first, end }) => ({ first, end, rule: 'rule:quotation', confidence: 0.6 }))
  const pieces = [...marked, ...overlooked]
  return [...pieces, ...beyondAccordingTo(reading, pieces)].toSorted((a, b) => a.first - b.first)
}

/** The rest of a sentence with "according to Lee" in it where the engine marks the cue and the speaker, and nothing that is said. */
function beyondAccordingTo({ doc }: Reading, pieces: readonly Piece[]): Piece[] {
  const { tokens, layers, sentences } = doc
  const sentenceOf = (token: number) => tokens[token]?.sentence ?? -1
  const saying = new Set(pieces.flatMap(({ first, end }) => [sentenceOf(first), sentenceOf(end - 1)]))
  return layers.cue.flatMap((cue) => {
    const sentence = sentences[sentenceOf(cue.first)]
    const speaker = spanOver(layers.speaker, cue.end)
    const isAccordingTo = /^according$/i.test(tokens[cue.first]?.form ?? '')
    if (!isAccordingTo || sentence === undefined || speaker === undefined || saying.has(sentence.index))
      return []
    const rest =
      cue.first === sentence.first
        ? { first: speaker.end, end: sentence.end }
        : { first: sentence.first, end: cue.first }
    const piece = {
      ...withoutOuterMarks(tokens, rest),
      rule: 'rule:according-to',
      confidence: cue.score * ACCORDING_TO,
    }
    return countWords(tokens, piece) < LEAST_CLAUSE_WORDS ? [] : [piece]
  })
}

/** Without commas and full stops at the ends. */
function withoutOuterMarks(tokens: readonly Token[], { first, end }: TokenRange): TokenRange {
  const isMark = (token: number) => /^[,.;:–—-]$/.test(tokens[token]?.form ?? '')
  while (first < end && isMark(first)) first++
  while (end > first && isMark(end - 1)) end--
  return { first, end }
}

/** Two pieces of one sentence with neither cue nor speaker between them are one: what parts them is an aside of the content. */
function withoutGaps(reading: Reading, pieces: readonly Piece[]): Piece[] {
  const { tokens, layers } = reading.doc
  const attribution = new Set<number>()
  for (const span of [...layers.cue, ...layers.speaker])
    for (let i = span.first; i < span.end; i++) attribution.add(i)
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    const isOne =
      last !== undefined &&
      tokens[last.end - 1]?.sentence === tokens[piece.first]?.sentence &&
      piece.first - last.end <= LONGEST_ASIDE &&
      !rangeSome({ first: last.end, end: piece.first }, (i) => attribution.has(i))
    if (isOne)
      out[out.length - 1] = {
        ...last,
        end: piece.end,
        confidence: Math.min(last.confidence, piece.confidence),
      }
    else out.push(piece)
  }
  return out
}

/** No clause ends in "from" or "the": such a piece goes on to the end of the phrase that it broke off in. */
function toItsEnd(reading: Reading, piece: Piece): Piece {
  const { tokens } = reading.doc
  const last = tokens[piece.end - 1]
  // "is standing by", "that they could" end in words of their own: what they hang on stands before them.
  const breaksOff =
    last !== undefined && last.head > last.index && /^(?:ADP|DET|CCONJ|SCONJ|AUX)$/.test(last.upos)
  if (!breaksOff || last.rel === 'advmod' || last.rel === 'compound') return piece
  const { end } = subtreeOf(reading.tree, last.head)
  const isSameSentence = tokens[end - 1]?.sentence === last.sentence
  return isSameSentence && end > piece.end && end - piece.end <= LONGEST_ASIDE ? { ...piece, end } : piece
}

/**
 * Quotations of a text: from a mark that opens to the one that closes, or to the end of the paragraph
 * where the quotation goes on in the next. A straight mark opens where none is open.
 */
function findQuotations(tokens: readonly Token[]): (TokenRange & { readonly isClosed: boolean })[] {
  const out: (TokenRange & { isClosed: boolean })[] = []
  let open: number | null = null
  for (const token of tokens) {
    const last = tokens[token.index - 1]
    if (open !== null && last !== undefined && last.paragraph !== token.paragraph) {
      out.push({ first: open, end: token.index, isClosed: false })
      open = null
    }
    if (!isQuotationMark(token.form)) continue
    const closes = CLOSING.test(token.form) || (token.form === '"' && open !== null)
    if (!closes) open ??= token.index
    else if (open !== null) {
      out.push({ first: open, end: token.index + 1, isClosed: true })
      open = null
    }
  }
  if (open !== null) out.push({ first: open, end: tokens.length, isClosed: false })
  return out
}

/** The tokens of all quotations, marks included. */
export function quotedTokens(tokens: readonly Token[]): Set<number> {
  const out = new Set<number>()
  for (const range of findQuotations(tokens)) for (let i = range.first; i < range.end; i++) out.add(i)
  return out
}

function cutAtParagraphs(tokens: readonly Token[], span: TokenRange): TokenRange[] {
  const out: TokenRange[] = []
  let first = span.first
  for (let i = span.first + 1; i <= span.end; i++) {
    if (i < span.end && tokens[i]?.paragraph === tokens[first]?.paragraph) continue
    out.push({ first, end: i })
    first = i
  }
  return out
}

/** A piece right inside of a quotation mark takes it along, and sheds a lone mark or comma at the wrong end. */
function withItsMarks(tokens: readonly Token[], piece: Piece): Piece {
  let { first, end } = piece
  const form = (i: number) => tokens[i]?.form ?? ''
  while (end > first && (OPENING.test(form(end - 1)) || /^[,;:–—-]$/.test(form(end - 1)))) end--
  first = afterAsSaying(tokens, { first, end })
  while (first < end && (CLOSING.test(form(first)) || /^[,;:–—.-]$/.test(form(first)))) first++
  if (OPENING.test(form(first - 1)) && tokens[first - 1]?.paragraph === tokens[first]?.paragraph) first--
  if (
    CLOSING.test(form(end)) &&
    tokens[end]?.paragraph === tokens[end - 1]?.paragraph &&
    tokens[end]?.start === tokens[end - 1]?.end
  )
    end++
  return { ...piece, first, end }
}

/** Where the content starts behind "as saying" or "Lee as saying", which belong to the cue: "quoted Lee as saying the bridge was safe". */
function afterAsSaying(tokens: readonly Token[], { first, end }: TokenRange): number {
  for (let i = first; i + 1 < Math.min(end, first + LONGEST_QUOTED); i++) {
    if (tokens[i]?.form === 'as' && /^(?:saying|telling)$/.test(tokens[i + 1]?.form ?? '')) return i + 2
    if (/^(?:VERB|AUX|PUNCT)$/.test(tokens[i]?.upos ?? '')) break
  }
  return first
}

/** Tokens with a letter or a digit. */
export function countWords(tokens: readonly Token[], range: TokenRange): number {
  let count = 0
  for (let i = range.first; i < range.end; i++) if (/[\p{L}\p{N}]/u.test(tokens[i]?.form ?? '')) count++
  return count
}

function rangeSome(range: TokenRange, test: (token: number) => boolean): boolean {
  for (let i = range.first; i < range.end; i++) if (test(i)) return true
  return false
}
