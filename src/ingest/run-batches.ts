/** Many rows through one text, in batches that a transaction takes well. */
import type { CypherText } from '../graph/cypher-text.ts'
import { AppError } from '../model/app-error.ts'
import type { Param, Params, Tx } from '../store/graph-store.ts'

const ROWS = 1_000

export interface Row {
  readonly [key: string]: Param
}

/**
 * Binds `rows`; properties that are null are left out, as neither store keeps them.
 *
 * @throws AppError QUERY_FAILED for what one store would refuse and the other keep: no id, a mixed list, a map as a property.
 */
export async function runRows(tx: Tx, query: CypherText, rows: readonly Row[]): Promise<void> {
  for (const row of rows) checkRow(row)
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

/** A row is a node with an `id` or an edge with `from` and `to`; the properties of an edge stand in `props`. */
function checkRow(row: Row): void {
  for (const key of 'id' in row ? ['id'] : ['from', 'to'])
    if (typeof row[key] !== 'string' || row[key] === '') refuse(row, key, 'has no id')
  const { props = {}, ...others } = row
  if (!isMap(props)) refuse(row, 'props', 'is no map')
  for (const [key, value] of Object.entries({ ...others, ...props })) {
    if (isMap(value)) refuse(row, key, 'is a map')
    if (Array.isArray(value) && value.some((item) => !isScalar(item) || typeof item !== typeof value[0]))
      refuse(row, key, 'is a list of different things')
  }
}

function isScalar(value: Param): boolean {
  return value !== null && typeof value !== 'object'
}

function refuse(row: Row, key: string, why: string): never {
  throw new AppError(
    'QUERY_FAILED',
    `a row cannot be stored: ${key} ${why} in ${JSON.stringify(row).slice(0, 200)}`,
  )
}

function withoutNulls(row: Row): Row {
  const kept = Object.entries(row).filter(([, value]) => value !== null)
  return Object.fromEntries(kept.map(([key, value]) => [key, isMap(value) ? withoutNulls(value) : value]))
}

function isMap(value: Param): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
