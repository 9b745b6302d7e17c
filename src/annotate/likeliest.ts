/** Of several things that a link may lead to, the one with the best odds. */

export interface Likeliest<Item> {
  readonly item: Item
  /** Log-odds against "nothing", in nats. */
  readonly odds: number
}

/** Null where none is above `least`; of equals the first. Odds of null are of pairs that the engine never saw together. */
export function likeliest<Item>(
  items: readonly Item[],
  oddsOf: (item: Item) => number | null,
  least: number,
): Likeliest<Item> | null {
  let best: Likeliest<Item> | null = null
  for (const item of items) {
    const odds = oddsOf(item)
    if (odds !== null && odds > (best?.odds ?? least)) best = { item, odds }
  }
  return best
}

/** The probability that log-odds stand for. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}
