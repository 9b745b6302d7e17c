import { describe, expect, test } from 'vitest'
import { makeCursor } from '../../src/query-plan/cursor.ts'
import { readPage } from '../../src/query-plan/page.ts'

const start = { size: 20, backward: false, after: null, before: null }
const at = { value: 'a', id: 'b' }
const cursor = makeCursor('print', at)

describe('a page', () => {
  test.each([
    ['nothing', {}, start],
    ['nulls', { first: null, last: null, after: null }, start],
    ['first', { first: 3 }, { ...start, size: 3 }],
    ['last', { last: 100 }, { ...start, size: 100, backward: true }],
    ['first after', { first: 1, after: cursor }, { ...start, size: 1, after: at }],
    ['last before', { last: 1, before: cursor }, { ...start, size: 1, backward: true, before: at }],
    [
      'first between',
      { first: 1, after: cursor, before: cursor },
      { ...start, size: 1, after: at, before: at },
    ],
  ])('of %s', (_name, args, expected) => {
    expect(readPage(args, 'print')).toEqual(expected)
  })

  test.each([
    [{ first: 0 }, 'BAD_PAGE'],
    [{ first: -1 }, 'BAD_PAGE'],
    [{ last: 101 }, 'BAD_PAGE'],
    [{ first: 1, last: 1 }, 'BAD_PAGE'],
    [{ after: 'x' }, 'BAD_CURSOR'],
  ])('%j is %s', (args, code) => {
    expect(() => readPage(args, 'print')).toThrow(expect.objectContaining({ extensions: { code } }))
  })
})
