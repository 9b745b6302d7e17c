import { expect, test } from 'vitest'
import { createLinks, keepLinks, type LinkEnds } from '../../src/language/links.ts'
import type { LinkKind } from '../../src/model/document.ts'

const KINDS: LinkKind[] = ['source', 'antecedent']
const NONE: LinkEnds = { from: [], to: [] }
const endsOf = (antecedent: LinkEnds): Record<LinkKind, LinkEnds> => ({
  source: NONE,
  previous: NONE,
  antecedent,
  holder: NONE,
  at: NONE,
  from: NONE,
  to: NONE,
  addressee: NONE,
})

/** A window of four tokens whose score of row i, column j of kind k is 100k + 10i + j, and 1 for "none". */
function windowAt(first: number, owned: [number, number], ends: LinkEnds) {
  const words = 5
  const scores = Float32Array.from({ length: KINDS.length * words * words }, (_, i) => {
    const column = i % words
    return column === 0 ? 1 : Math.floor(i / 25) * 100 + (Math.floor(i / words) % words) * 10 + column
  })
  const window = {
    first,
    end: first + 4,
    firstSentence: 0,
    endSentence: 1,
    owned: { first: owned[0], end: owned[1] },
  }
  return keepLinks(window, scores, { kinds: KINDS, ends: endsOf(ends) })
}

const links = createLinks([
  windowAt(0, [0, 3], { from: [1, 3], to: [0, 1, 3] }),
  windowAt(2, [3, 6], { from: [3, 5], to: [2, 3] }),
])

test.each<[string, number, number, number | null]>([
  ['odds against none', 1, 0, 120],
  ['the owner goes before its neighbour', 3, 2, 120],
  ['a neighbour that saw both ends', 3, 0, 140],
  ['a token and itself', 3, 3, null],
  ['never seen together', 5, 0, null],
  ['no likely end', 2, 0, null],
  ['outside of the text', 99, -1, null],
])('%s', (_name, from, to, expected) => {
  expect(links.score('antecedent', from, to)).toBe(expected)
})

test('a kind without likely ends has no scores', () => {
  expect(links.score('source', 1, 0)).toBeNull()
})
