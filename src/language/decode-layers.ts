/** From the O, B, I scores of a layer to its spans. */
import type { Layer, LayerSpan } from '../model/document.ts'
import { bestPath, type Chain } from './viterbi.ts'

const OUTSIDE = 0
const BEGIN = 1
export const LAYER_STATES = 3

/** What a change of state costs, in nats: content is long, and a doubtful word in it shall not cut it in two; a trigger is one word. */
const CHANGE_COST = 0.3
const CHANGE_COST_OF: Partial<Record<Layer, number>> = { content: 1.2, trigger: 0 }
/** A span that starts with I instead of B. */
const ILL_FORMED_COST = 9

/**
 * Spans of one layer, in order.
 * @param logs tokens × (O, B, I), logarithms of probabilities
 */
export function decodeLayer(layer: Layer, logs: Float32Array): LayerSpan[] {
  const path = bestPath(logs, chainOf(CHANGE_COST_OF[layer] ?? CHANGE_COST))
  const out: LayerSpan[] = []
  for (let i = 0; i < path.length; i++) {
    if (path[i] === OUTSIDE) continue
    const first = i
    while (i + 1 < path.length && path[i + 1] !== OUTSIDE && path[i + 1] !== BEGIN) i++
    out.push({ first, end: i + 1, score: meanInside(logs, first, i + 1) })
  }
  return out
}

/** Of each token, that it is in a span of the layer, of whatever spans. */
export function chancesInside(logs: Float32Array): Float32Array {
  return Float32Array.from({ length: logs.length / LAYER_STATES }, (_, token) => chanceInside(logs, token))
}

/** Likewise, of one token. */
export function chanceInside(logs: Float32Array, token: number): number {
  return 1 - Math.exp(logs[token * LAYER_STATES] ?? 0)
}

function chainOf(cost: number): Chain {
  return {
    states: LAYER_STATES,
    // biome-ignore format: a matrix
    transitions: [
      0, -cost, -ILL_FORMED_COST,
      -cost, -cost, 0,
      -cost, -cost, 0,
    ],
    start: [0, -cost, -ILL_FORMED_COST],
    end: [0, 0, 0],
  }
}

function meanInside(logs: Float32Array, first: number, end: number): number {
  let sum = 0
  for (let i = first; i < end; i++) sum += chanceInside(logs, i)
  return sum / (end - first)
}
