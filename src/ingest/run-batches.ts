/** Many rows through one text, in batches that a transaction takes well. */
import type { CypherText } from '../graph/cypher-text.ts'
import type { Param, Params, Tx } from '../store/graph-store.ts'

const ROWS = 1_000

export interface Row {
  readonly [key: string]: Param
}

/** Binds `rows`; properties that are null are left out, as neither store keeps them. */
export async function runRows(tx: Tx, query: CypherText, rows: readonly Row[]): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS)
    await tx.run(query, { rows: rows.slice(i, i + ROWS).map(withoutNulls) })
}

/** Binds `ids`, the same `others` in each batch, and joins the answers. */
export async function runIds<Answer>(
  tx: Tx,
  query: CypherText,
  ids: readonly Param[],
  others: Params = {},
): Promise<Answer[]> {
  const out: Answer[] = []
  for (let i = 0; i < ids.length; i += ROWS)
    out.push(...(await tx.run<Answer>(query, { ...others, ids: ids.slice(i, i + ROWS) })))
  return out
}

function withoutNulls(row: Row): Row {
  const kept = Object.entries(row).filter(([, value]) => value !== null)
  return Object.fromEntries(kept.map(([key, value]) => [key, isMap(value) ? withoutNulls(value) : value]))
}

function isMap(value: Param): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
