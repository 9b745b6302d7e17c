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

/** A window of four tokens: vectors of two numbers, whose products of row i, column j of kind k are 100k + 10i + j, and 1 for "none". */
function windowAt(first: number, owned: [number, number], ends: LinkEnds) {
  const words = 5
  const output = {
    origins: grid(words, (k, word) => [100 * k + 10 * word, 1]),
    ends: grid(words, (_, word) => [word === 0 ? 0 : 1, word === 0 ? 0.5 : word - 0.25]),
    endBias: grid(words, (_, word) => [word === 0 ? 0.5 : 0]),
    distanceBias: grid(4, (_, bucket) => [bucket === 1 ? 0.75 : 0.25]),
  }
  const window = {
    first,
    end: first + 4,
    firstSentence: 0,
    endSentence: 1,
    owned: { first: owned[0], end: owned[1] },
  }
  return keepLinks(window, output, { links: KINDS, linkDistances: [1] }, endsOf(ends))
}

/** Kinds × `count` × the numbers given. */
function grid(count: number, make: (kind: number, index: number) => number[]): Float32Array {
  return Float32Array.from(
    KINDS.flatMap((_, kind) => Array.from({ length: count }, (__, i) => make(kind, i)).flat()),
  )
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
