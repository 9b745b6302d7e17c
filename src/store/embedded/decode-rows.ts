/** Rows of the engine → plain values, as the other store gives them. */

export function decodeRows<Row>(rows: readonly Record<string, unknown>[]): Row[] {
  return rows.map((row) => decode(row) as Row)
}

function decode(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(decode)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]))
  return value
}
