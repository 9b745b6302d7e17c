/** Which stretch of a list is wanted, read from the arguments of a list or connection. */
import { GraphQLError } from 'graphql'
import { type Position, readCursor } from './cursor.ts'

export const DEFAULT_PAGE = 20
const LARGEST_PAGE = 100

export interface Page {
  readonly size: number
  /** Counted from the end of the list. */
  readonly backward: boolean
  readonly after: Position | null
  readonly before: Position | null
}

/**
 * @param print the field's fingerprint, which its cursors must carry
 * @throws GraphQLError `BAD_PAGE` for a size outside 1 to 100 or for `first` beside `last`, `BAD_CURSOR` for a wrong cursor
 */
export function readPage(args: Readonly<Record<string, unknown>>, print: string): Page {
  const { first, last, after, before } = args
  if (isGiven(first) && isGiven(last)) throw badPage('Give `first` or `last`, not both.')
  return {
    size: pageSize(isGiven(last) ? 'last' : 'first', last ?? first),
    backward: isGiven(last),
    after: typeof after === 'string' ? readCursor(after, print) : null,
    before: typeof before === 'string' ? readCursor(before, print) : null,
  }
}

/** @throws GraphQLError `BAD_PAGE` for a size outside 1 to 100 */
export function pageSize(name: string, size: unknown): number {
  if (!isGiven(size)) return DEFAULT_PAGE
  if (typeof size === 'number' && size >= 1 && size <= LARGEST_PAGE) return size
  throw badPage(`\`${name}\` must be from 1 to ${LARGEST_PAGE}, not ${size}.`)
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

function badPage(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_PAGE' } })
}
