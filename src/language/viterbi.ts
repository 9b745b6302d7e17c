/** The best path through a row of scored states. */

export interface Chain {
  readonly states: number
  /** States × states, from × to: what a step adds to the score; -Infinity forbids it. */
  readonly transitions: ArrayLike<number>
  /** What starting in a state adds. */
  readonly start: ArrayLike<number>
  /** What ending in a state adds. */
  readonly end: ArrayLike<number>
}

/**
 * States of the path with the highest sum, by Viterbi's algorithm; of equal ones the lower state.
 * @param scores steps × states
 */
export function bestPath(scores: Float32Array, chain: Chain): Uint8Array {
  const { states, transitions } = chain
  const steps = scores.length / states
  const path = new Uint8Array(steps)
  if (steps === 0) return path
  const cameFrom = new Uint8Array(steps * states)
  let best = Float64Array.from(chain.start, (start, state) => start + (scores[state] ?? 0))
  for (let step = 1; step < steps; step++) {
    const next = new Float64Array(states)
    for (let to = 0; to < states; to++) {
      let from = 0
      let sum = Number.NEGATIVE_INFINITY
      for (let k = 0; k < states; k++) {
        const reached = (best[k] ?? 0) + (transitions[k * states + to] ?? 0)
        if (reached <= sum) continue
        sum = reached
        from = k
      }
      next[to] = sum + (scores[step * states + to] ?? 0)
      cameFrom[step * states + to] = from
    }
    best = next
  }
  let state = 0
  for (let k = 1; k < states; k++)
    if ((best[k] ?? 0) + (chain.end[k] ?? 0) > (best[state] ?? 0) + (chain.end[state] ?? 0)) state = k
  for (let step = steps - 1; step >= 0; step--) {
    path[step] = state
    state = cameFrom[step * states + state] ?? 0
  }
  return path
}
