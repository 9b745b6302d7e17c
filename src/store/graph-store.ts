/** The port to a graph store, in its callers' words. Two adapters fill it; both answer alike. */
import type { CypherText } from '../graph/cypher-text.ts'
import type { TextIndex } from '../graph/labels.ts'

/** What a parameter can be: plain JSON values. Whole numbers are integers, others floats. */
export type Param = string | number | boolean | null | readonly Param[] | { readonly [key: string]: Param }
export type Params = Readonly<Record<string, Param>>

export interface Tx {
  run<Row>(query: CypherText, params?: Params): Promise<Row[]>
}

export interface StoreHealth {
  readonly ok: boolean
  readonly kind: 'neo4j' | 'embedded'
  /** Of the engine behind it, "5.26.30". */
  readonly version: string
}

export interface GraphStore {
  /** @throws AppError QUERY_FAILED for a wrong text, STORE_UNAVAILABLE where nothing answers in time. */
  read<Row>(query: CypherText, params?: Params): Promise<Row[]>
  /**
   * Runs the work in one transaction: all of it or nothing. After a failure that may pass it is run again, so it
   * must be idempotent.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Ids of the nodes that hold the words, best first. Scores of different stores cannot be compared. */
  searchText(
    index: TextIndex,
    words: string,
    limit: number,
  ): Promise<readonly { id: string; score: number }[]>
  /** Constraints and indexes; does nothing where they are. */
  ensureSchema(): Promise<void>
  health(): Promise<StoreHealth>
  close(): Promise<void>
}
