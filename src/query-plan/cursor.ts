/** Cursors: the order value and the id of a row, bound to the field, order and filter that they came from. */
import { createHash } from 'node:crypto'
import { GraphQLError } from 'graphql'

export interface Position {
  readonly value: string | number
  readonly id: string
}

/** Stands for a field with its order and filter; the four paging arguments do not count. */
export function fingerprint(coordinate: string, args: Readonly<Record<string, unknown>>): string {
  const { first: _first, last: _last, after: _after, before: _before, ...rest } = args
  return createHash('sha256')
    .update(JSON.stringify([coordinate, rest]))
    .digest('hex')
    .slice(0, 12)
}

export function makeCursor(print: string, { value, id }: Position): string {
  return Buffer.from(JSON.stringify([print, value, id])).toString('base64url')
}

/** @throws GraphQLError `BAD_CURSOR` for a cursor that we did not make, or made for another query. */
export function readCursor(cursor: string, print: string): Position {
  const parts = parse(cursor)
  if (!parts)
    throw badCursor('it is not a cursor of this API. Use `endCursor` or `startCursor` of an earlier page.')
  const [from, value, id] = parts
  if (from !== print) {
    throw badCursor(
      'it belongs to another query. A cursor only goes on in the same field with the same filter and order.',
    )
  }
  return { value, id }
}

function parse(cursor: string): readonly [string, string | number, string] | null {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
  if (!Array.isArray(parts) || parts.length !== 3) return null
  const [from, value, id] = parts
  if (typeof from !== 'string' || typeof id !== 'string') return null
  if (typeof value !== 'string' && typeof value !== 'number') return null
  return [from, value, id]
}

function badCursor(why: string): GraphQLError {
  return new GraphQLError(`Cannot go on from this cursor: ${why}`, { extensions: { code: 'BAD_CURSOR' } })
}
