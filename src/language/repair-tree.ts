/** Makes one tree of the heads that the model chose for each word on its own. */

/** In place of a head: the word is the root. */
export const ROOT = -1

/**
 * Heads with exactly one root and no cycle, as close to the proposed ones as greedy repair comes: the best root is kept,
 * then each part that hangs on no root is tied to the tree where that costs least.
 * @param proposed for each word of the sentence the number of its head, or ROOT
 * @param score how well a word hangs on a head (or ROOT), higher is better
 */
export function repairTree(
  proposed: readonly number[],
  score: (word: number, head: number) => number,
): number[] {
  const heads = [...proposed]
  if (heads.length === 0) return heads
  const root = chooseRoot(heads, score)
  heads[root] = ROOT
  const isTied = heads.map(() => false)
  isTied[root] = true
  for (let word = 0; word < heads.length; word++) {
    if (isTied[word]) continue
    const trail = walkUp(heads, isTied, word)
    const head = heads[trail.at(-1) ?? word] ?? ROOT
    if (!isTied[head]) {
      // A second root, or a cycle: any of its words may be the one that is tied anew.
      const candidates = head === ROOT ? trail.slice(-1) : trail.slice(trail.indexOf(head))
      const tie = bestTie(heads, isTied, { candidates, score })
      heads[tie.word] = tie.head
    }
    for (const passed of trail) isTied[passed] = true
  }
  return heads
}

function chooseRoot(heads: readonly number[], score: (word: number, head: number) => number): number {
  const all = [...heads.keys()]
  const proposed = all.filter((word) => heads[word] === ROOT)
  const candidates = proposed.length > 0 ? proposed : all
  return candidates.reduce((best, word) => (score(word, ROOT) > score(best, ROOT) ? word : best))
}

/** From `word` up to the last one before a tied word, a second root, or a word already passed. */
function walkUp(heads: readonly number[], isTied: readonly boolean[], word: number): number[] {
  const trail: number[] = []
  const passed = new Set<number>()
  for (let at = word; at !== ROOT && !isTied[at] && !passed.has(at); at = heads[at] ?? ROOT) {
    trail.push(at)
    passed.add(at)
  }
  return trail
}

/** Which of the candidates to hang on which tied word, at the least loss. */
function bestTie(
  heads: readonly number[],
  isTied: readonly boolean[],
  part: { candidates: readonly number[]; score: (word: number, head: number) => number },
): { word: number; head: number } {
  let best = { word: part.candidates[0] ?? 0, head: isTied.indexOf(true) }
  let gain = Number.NEGATIVE_INFINITY
  for (const word of part.candidates) {
    const before = part.score(word, heads[word] ?? ROOT)
    for (let head = 0; head < heads.length; head++) {
      if (!isTied[head]) continue
      const change = part.score(word, head) - before
      if (change <= gain) continue
      gain = change
      best = { word, head }
    }
  }
  return best
}
