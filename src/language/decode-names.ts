/** From the scores of the name labels to names. */
import type { NameSpan, Paragraph } from '../model/document.ts'
import type { NameLabel, NamePosition } from './labels.ts'
import { bestPath, type Chain } from './viterbi.ts'

const OPENS = new Set<NamePosition>(['B', 'I'])
const GOES_ON = new Set<NamePosition>(['I', 'E'])

/**
 * Names in order; none crosses a paragraph.
 * @param logs tokens × labels, logarithms of probabilities
 */
export function decodeNames(
  logs: Float32Array,
  labels: readonly NameLabel[],
  paragraphs: readonly Paragraph[],
): NameSpan[] {
  const chain = legalChain(labels)
  return paragraphs.flatMap(({ first, end }) => {
    const scores = logs.subarray(first * labels.length, end * labels.length)
    return namesOf(bestPath(scores, chain), scores, labels).map((name) => ({
      ...name,
      first: name.first + first,
      end: name.end + first,
    }))
  })
}

function namesOf(path: Uint8Array, scores: Float32Array, labels: readonly NameLabel[]): NameSpan[] {
  const out: NameSpan[] = []
  let first = 0
  let sum = 0
  for (const [i, state] of path.entries()) {
    const { position, type } = labels[state] ?? { position: 'O', type: null }
    if (type === null) continue
    if (!GOES_ON.has(position)) {
      first = i
      sum = 0
    }
    sum += Math.exp(scores[i * labels.length + state] ?? 0)
    if (!OPENS.has(position)) out.push({ first, end: i + 1, type, score: sum / (i + 1 - first) })
  }
  return out
}

/** A name is one S, or B, any number of I, and E of the same type. */
function legalChain(labels: readonly NameLabel[]): Chain {
  const allowed = (isAllowed: boolean) => (isAllowed ? 0 : Number.NEGATIVE_INFINITY)
  return {
    states: labels.length,
    transitions: labels.flatMap((from) =>
      labels.map((to) =>
        allowed(
          OPENS.has(from.position)
            ? GOES_ON.has(to.position) && to.type === from.type
            : !GOES_ON.has(to.position),
        ),
      ),
    ),
    start: labels.map(({ position }) => allowed(!GOES_ON.has(position))),
    end: labels.map(({ position }) => allowed(!OPENS.has(position))),
  }
}
