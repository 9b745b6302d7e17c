/** Ties what was found to gold, one to one. */

/**
 * Number of the gold item → number of the found one. The best pairs go first, in text order where they are equally good; a pair whose
 * score is 0 is none.
 */
export function matchPairs<G, F>(
  gold: readonly G[],
  found: readonly F[],
  score: (gold: G, found: F) => number,
): Map<number, number> {
  const pairs = gold
    .flatMap((one, g) => found.map((other, f) => ({ g, f, score: score(one, other) })))
    .filter((pair) => pair.score > 0)
    .toSorted((a, b) => b.score - a.score || a.g - b.g || a.f - b.f)
  const matched = new Map<number, number>()
  const taken = new Set<number>()
  for (const { g, f } of pairs) {
    if (matched.has(g) || taken.has(f)) continue
    matched.set(g, f)
    taken.add(f)
  }
  return matched
}
