/** Scores of links, from the vectors that the model gives of every word. Each is computed when it is asked for: one in twenty is. */
import type { Labels } from './labels.ts'
import type { LinkOutput } from './run-model.ts'

/** What the odds of one kind of link between some words of a window need. Vectors are row by row, in the order of the words. */
export interface LinkVectors {
  readonly size: number
  readonly origins: Float32Array
  readonly ends: Float32Array
  readonly endBias: Float32Array
  /** Of each origin, the score of its link to "none". */
  readonly none: Float32Array
  readonly distances: readonly number[]
  readonly distanceBias: Float32Array
}

/**
 * Copies them from the output, which then need not stay in memory.
 * @param kind number of the kind of link
 * @param from words of the window, counted from 1 as word 0 is "none", that links may come from
 * @param to words that they may end at
 */
export function takeVectors(
  output: LinkOutput,
  { links, linkDistances }: Pick<Labels, 'links' | 'linkDistances'>,
  kind: number,
  from: readonly number[],
  to: readonly number[],
): LinkVectors {
  const words = output.endBias.length / links.length
  const rows = (all: Float32Array, chosen: readonly number[]) =>
    takeRows(all, all.length / output.endBias.length, chosen, kind * words)
  const origins = rows(output.origins, from)
  const none = rows(output.ends, [0])
  const [noneBias = 0] = rows(output.endBias, [0])
  const size = none.length
  return {
    size,
    origins,
    ends: rows(output.ends, to),
    endBias: rows(output.endBias, to),
    none: Float32Array.from(from, (_, i) => noneBias + product(origins, i, none, 0, size)),
    distances: linkDistances,
    distanceBias: takeRows(output.distanceBias, output.distanceBias.length / links.length, [kind], 0),
  }
}

/** Log-odds of a link rather than none; `i` and `j` count its ends in the lists that were taken, the second `ahead` words after the first. */
export function oddsOf(vectors: LinkVectors, i: number, j: number, ahead: number): number {
  const { origins, ends, endBias, none, distances, distanceBias, size } = vectors
  const score = (endBias[j] ?? 0) + product(origins, i, ends, j, size)
  return score + (distanceBias[bucketOf(ahead, distances)] ?? 0) - (none[i] ?? 0)
}

function takeRows(all: Float32Array, size: number, chosen: readonly number[], start: number): Float32Array {
  const out = new Float32Array(chosen.length * size)
  for (const [i, row] of chosen.entries())
    out.set(all.subarray((start + row) * size, (start + row + 1) * size), i * size)
  return out
}

/** Scalar product of row `i` and row `j`. */
function product(left: Float32Array, i: number, right: Float32Array, j: number, size: number): number {
  let sum = 0
  for (let k = 0; k < size; k++) sum += (left[i * size + k] ?? 0) * (right[j * size + k] ?? 0)
  return sum
}

/** The number of the bias of so many words ahead: those ahead come first, then those behind. */
function bucketOf(ahead: number, distances: readonly number[]): number {
  let passed = 0
  for (const distance of distances) if (Math.abs(ahead) > distance) passed++
  return ahead < 0 ? passed + distances.length + 1 : passed
}
