/** What resolvers are given: the store to ask, and how far a question may go. */
import type { GraphStore } from '../store/graph-store.ts'

export interface Context {
  readonly store: GraphStore
  readonly limits: QueryLimits
}

export interface QueryLimits {
  /** The most rows that one root field may come to in the worst case. */
  readonly rows: number
  /** The most points that an operation may cost: one a field, times the length of the lists it stands in. */
  readonly complexity: number
  /** Milliseconds that the store may take for one root field. */
  readonly deadline: number
}

export const DEFAULT_LIMITS: QueryLimits = { rows: 20_000, complexity: 50_000, deadline: 5_000 }
