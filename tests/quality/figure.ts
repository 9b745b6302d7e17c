/** What a scorer tells: fractions, so that the figures of many articles add up to one. */

export interface Figure {
  readonly part: number
  readonly whole: number
  /** Gold items that it speaks of. */
  readonly items: number
}

/** Figures by their labels, "content F1". */
export type Figures = Readonly<Record<string, Figure>>

export function share(part: number, whole: number): Figure {
  return { part, whole, items: whole }
}

/** Harmonic mean of precision and recall, which is twice the right ones by all that were found and all that are gold. */
export function f1({ right, found, gold }: { right: number; found: number; gold: number }): Figure {
  return { part: 2 * right, whole: found + gold, items: gold }
}

/** In per cent; null where there was nothing to measure. */
export function percent({ part, whole }: Figure): number | null {
  return whole === 0 ? null : (100 * part) / whole
}

/** The figures of several articles as one: every item weighs the same, whatever article it is in. */
export function pool(all: readonly Figures[]): Figures {
  const sums: Record<string, Figure> = {}
  for (const figures of all)
    for (const [label, { part, whole, items }] of Object.entries(figures)) {
      const sum = sums[label] ?? { part: 0, whole: 0, items: 0 }
      sums[label] = { part: sum.part + part, whole: sum.whole + whole, items: sum.items + items }
    }
  return sums
}
