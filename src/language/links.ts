/** The link scores that are kept of every window, and how they are looked up. */
import type { LinkKind, Links } from '../model/document.ts'
import { partitionPoint } from '../text/partition-point.ts'
import type { Labels } from './labels.ts'
import { type LinkVectors, oddsOf, takeVectors } from './link-scores.ts'
import type { LinkOutput } from './run-model.ts'
import type { Window } from './windows.ts'

/** Tokens of a window that may be ends of one kind of link, in order. */
export interface LinkEnds {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** One kind in one window: the tokens that its links may join. */
interface Table {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly vectors: LinkVectors
}

export interface WindowLinks {
  readonly window: Window
  readonly tables: Readonly<Record<LinkKind, Table>>
}

/** Keeps what the odds between likely ends need: of all words it would be sixteen vectors each. */
export function keepLinks(
  window: Window,
  output: LinkOutput,
  labels: Pick<Labels, 'links' | 'linkDistances'>,
  ends: Readonly<Record<LinkKind, LinkEnds>>,
): WindowLinks {
  // Word 0 of the output is "none", word 1 the window's first token.
  const wordsOf = (tokens: readonly number[]) => tokens.map((token) => token - window.first + 1)
  const entries = labels.links.map((kind, k) => {
    const { from, to } = ends[kind]
    const vectors = takeVectors(output, labels, k, wordsOf(from), wordsOf(to))
    return [kind, { from: Int32Array.from(from), to: Int32Array.from(to), vectors }] as const
  })
  return { window, tables: Object.fromEntries(entries) as Record<LinkKind, Table> }
}

/**
 * Looks a link up in the window that owns its source, else in a neighbour that saw both ends.
 * @param windows in text order
 */
export function createLinks(windows: readonly WindowLinks[]): Links {
  const starts = windows.map(({ window }) => window.owned.first)
  return {
    score(kind, from, to) {
      if (from === to) return null
      const owner = lastAtMost(starts, from)
      for (const i of [owner, owner - 1, owner + 1]) {
        const table = windows[i]?.tables[kind]
        if (table === undefined) continue
        const row = indexOf(table.from, from)
        const column = row < 0 ? -1 : indexOf(table.to, to)
        if (column >= 0) return oddsOf(table.vectors, row, column, to - from)
      }
      return null
    },
  }
}

/** Index of the last number that is at most `value`, -1 for none; `sorted` ascends. */
function lastAtMost(sorted: ArrayLike<number>, value: number): number {
  return partitionPoint(sorted.length, (i) => (sorted[i] ?? 0) <= value) - 1
}

function indexOf(sorted: Int32Array, value: number): number {
  const at = lastAtMost(sorted, value)
  return sorted[at] === value ? at : -1
}
