/** Scores of links, from the vectors that the model gives of every word. Only those that are asked for are computed. */
import type { Labels } from './labels.ts'
import type { LinkOutput } from './run-model.ts'

/** Log-odds, up to a constant, of a link of kind number `kind` between two words of a window; word 0 as its end is "none". */
export type LinkScores = (kind: number, from: number, to: number) => number

export function linkScores(
  { origins, ends, endBias, distanceBias }: LinkOutput,
  { links, linkDistances }: Pick<Labels, 'links' | 'linkDistances'>,
): LinkScores {
  const words = endBias.length / links.length
  const size = origins.length / endBias.length
  const buckets = distanceBias.length / links.length
  const bucketOf = distanceBuckets(linkDistances, words)
  return (kind, from, to) => {
    const origin = (kind * words + from) * size
    const end = (kind * words + to) * size
    let score = endBias[kind * words + to] ?? 0
    for (let i = 0; i < size; i++) score += (origins[origin + i] ?? 0) * (ends[end + i] ?? 0)
    if (to === 0) return score
    return score + (distanceBias[kind * buckets + (bucketOf[to - from + words] ?? 0)] ?? 0)
  }
}

/** Of each number of words ahead, from -`words` on, the number of its bias: those ahead come first, then those behind. */
function distanceBuckets(distances: readonly number[], words: number): Uint8Array {
  return Uint8Array.from({ length: 2 * words + 1 }, (_, i) => {
    const ahead = i - words
    const passed = distances.filter((distance) => Math.abs(ahead) > distance).length
    return ahead < 0 ? passed + distances.length + 1 : passed
  })
}
