/** Spans compared by the words in them, so that quotation marks, commas and spaces at their ends carry no weight. */
import type { Span } from '../../src/model/span.ts'

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu

export type WordSet = ReadonlySet<number>

/** A look-up from spans of `text` to the numbers of the words of which more than half lies in them. */
export function wordsOf(text: string): (...spans: readonly Span[]) => WordSet {
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
  return (...spans) => {
    const inside = new Set<number>()
    words.forEach(({ start, end }, number) => {
      for (const span of spans) {
        const shared = Math.min(end, span.end) - Math.max(start, span.start)
        if (shared * 2 > end - start) inside.add(number)
      }
    })
    return inside
  }
}

/** Dice coefficient, in [0, 1]; 0 where both are empty. */
export function dice(a: WordSet, b: WordSet): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size)
}

/** What agrees less is two mentions, or two statements. */
const LEAST_AGREEMENT = 0.5

/** Their Dice coefficient, but 0 where it is below a half. */
export function agreementOf(a: WordSet, b: WordSet): number {
  const agreement = dice(a, b)
  return agreement >= LEAST_AGREEMENT ? agreement : 0
}

export function isSame(a: WordSet, b: WordSet): boolean {
  return a.size > 0 && dice(a, b) === 1
}
