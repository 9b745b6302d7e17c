/** Cuts a long text into overlapping windows of whole sentences, each small enough for the model. */
import type { Sentence, TokenRange } from '../model/document.ts'

export interface Window extends TokenRange {
  /** The sentences in it, `[firstSentence, endSentence)`. */
  readonly firstSentence: number
  readonly endSentence: number
  /** What is taken from this window and no other: the rest is context. */
  readonly owned: TokenRange
}

/** Pieces in a window, paragraph separators counted at one a sentence. The encoder has 512 positions. */
const MOST_PIECES = 380
/** Pieces that two windows share, at most. */
const OVERLAP = 80
/** A sentence and its separator must fit into a window. */
export const MOST_SENTENCE_PIECES = MOST_PIECES - 1

/**
 * Windows in text order; together they own every token once. A window owns whole sentences: of what two windows share,
 * the first half belongs to the first.
 * @param pieces number of pieces of a token
 */
export function makeWindows(sentences: readonly Sentence[], pieces: (token: number) => number): Window[] {
  const sizes = sentences.map(({ first, end }) => {
    let size = 1
    for (let i = first; i < end; i++) size += pieces(i)
    return size
  })
  return withOwners(sentences, placeWindows(sizes))
}

interface Place {
  readonly from: number
  readonly to: number
}

/** Ranges of sentences `[from, to)`. Each reaches further than the one before. */
function placeWindows(sizes: readonly number[]): Place[] {
  const out: Place[] = []
  for (let from = 0; from < sizes.length; ) {
    let size = 0
    let to = from
    while (to < sizes.length && (to === from || size + (sizes[to] ?? 0) <= MOST_PIECES))
      size += sizes[to++] ?? 0
    out.push({ from, to })
    if (to >= sizes.length) break
    // Back over what may be shared, as long as the next sentence still fits in.
    const room = Math.min(OVERLAP, MOST_PIECES - (sizes[to] ?? 0))
    let next = to
    for (let shared = 0; next - 1 > from; next--) {
      shared += sizes[next - 1] ?? 0
      if (shared > room) break
    }
    from = next
  }
  return out
}

function withOwners(sentences: readonly Sentence[], places: readonly Place[]): Window[] {
  const firstOf = (sentence: number) => sentences[sentence]?.first ?? sentences.at(-1)?.end ?? 0
  let ownedFrom = 0
  return places.map(({ from, to }, i) => {
    const next = places[i + 1]
    const ownedTo = next === undefined ? to : middleSentence(next.from, to, firstOf)
    const owned = { first: firstOf(ownedFrom), end: firstOf(ownedTo) }
    ownedFrom = ownedTo
    return { first: firstOf(from), end: firstOf(to), firstSentence: from, endSentence: to, owned }
  })
}

/** The sentence of `[from, to]` that starts nearest to the middle of the tokens between. */
function middleSentence(from: number, to: number, firstOf: (sentence: number) => number): number {
  const middle = (firstOf(from) + firstOf(to)) / 2
  let best = from
  for (let i = from; i <= to; i++)
    if (Math.abs(firstOf(i) - middle) < Math.abs(firstOf(best) - middle)) best = i
  return best
}
