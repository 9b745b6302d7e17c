import fc from 'fast-check'
import { GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { fingerprint, makeCursor, readCursor } from '../../src/query-plan/cursor.ts'

const print = fingerprint('Query.people', { filter: { name: 'x' }, first: 3 })

test('a cursor gives back its position', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      ),
      fc.string(),
      (value, id) => {
        // JSON knows no negative zero.
        const position = { value: Object.is(value, -0) ? 0 : value, id }
        expect(readCursor(makeCursor(print, position), print)).toEqual(position)
      },
    ),
  )
})

test.each([
  ['paging arguments do not count', { filter: { name: 'x' }, first: 9, after: 'y' }, true],
  ['another filter', { filter: { name: 'y' } }, false],
  ['another order', { filter: { name: 'x' }, orderBy: { field: 'NAME' } }, false],
])('the fingerprint: %s', (_name, args, same) => {
  expect(fingerprint('Query.people', args) === print).toBe(same)
})

test.each([
  '',
  'nonsense',
  Buffer.from('[1, 2]').toString('base64url'),
  Buffer.from(JSON.stringify([print, { a: 1 }, 'id'])).toString('base64url'),
  Buffer.from(JSON.stringify([print, 'value', 7])).toString('base64url'),
  makeCursor('another query', { value: 'a', id: 'b' }),
])('%s is no cursor of this query', (cursor) => {
  expect(() => readCursor(cursor, print)).toThrow(GraphQLError)
})
