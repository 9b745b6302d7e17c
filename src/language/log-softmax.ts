/** From logits to the logarithms of probabilities. */

/** Of each run of `size` logits, from `start` on: a new array. */
export function logSoftmax(logits: Float32Array, size: number, start = 0): Float32Array {
  const out = logits.slice(start)
  for (let from = 0; from < out.length; from += size) {
    let most = Number.NEGATIVE_INFINITY
    for (let i = from; i < from + size; i++) most = Math.max(most, out[i] ?? 0)
    let sum = 0
    for (let i = from; i < from + size; i++) sum += Math.exp((out[i] ?? 0) - most)
    const norm = most + Math.log(sum)
    for (let i = from; i < from + size; i++) out[i] = (out[i] ?? 0) - norm
  }
  return out
}
