/** Puts clauses of Cypher together. */
import type { Order, Restriction } from './plan.ts'

/** A subquery for each row of the outer one: `CALL (n0) { … }`. */
export function call(imports: readonly string[], lines: readonly string[]): string {
  return `CALL (${imports.join(', ')}) {\n${indent(lines.join('\n'))}\n}`
}

/** `{k0: n0.name, k1: …}` */
export function map(entries: readonly (readonly [string, string])[]): string {
  return `{${entries.map(([name, value]) => `${name}: ${value}`).join(', ')}}`
}

/** A pattern with its restrictions: those to start from before it, the conditions behind it. */
export function matchWhere(match: string, restrictions: readonly Restriction[]): string[] {
  const starts = restrictions.flatMap((one) => one.match ?? [])
  const conditions = restrictions.flatMap((one) => (one.where ? `(${one.where})` : []))
  const where = conditions.length > 0 ? [`WHERE ${conditions.join(' AND ')}`] : []
  return [...starts, match, ...where]
}

/** `ORDER BY` an order value and an id, turned round for reading from the end. */
export function orderBy(value: string, id: string, descending: boolean): string {
  const direction = descending ? ' DESC' : ''
  return `ORDER BY ${value}${direction}, ${id}${direction}`
}

/** True of the rows strictly behind (or before) a position. */
export function beyond(
  side: 'after' | 'before',
  order: Order,
  at: { readonly row: string; readonly id: string; readonly value: string; readonly valueId: string },
): string {
  const sign = (side === 'after') === order.descending ? '<' : '>'
  const by = order.by(at.row)
  return `${by} ${sign} ${at.value} OR (${by} = ${at.value} AND ${at.id} ${sign} ${at.valueId})`
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ')
}
