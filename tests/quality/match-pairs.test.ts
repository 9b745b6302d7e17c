import { expect, test } from 'vitest'
import { f1, percent, pool, share } from './figure.ts'
import { matchPairs } from './match-pairs.ts'
import { dice, wordsOf } from './words.ts'

test('the best pair goes first and takes both of its ends', () => {
  const scores = [
    [0.6, 0.9],
    [0.5, 0.8],
  ]
  const matched = matchPairs([0, 1], [0, 1], (g, f) => scores[g]?.[f] ?? 0)
  expect([...matched]).toEqual([
    [0, 1],
    [1, 0],
  ])
})

test('a score of 0 is no pair', () => {
  expect(matchPairs(['a'], ['b'], () => 0).size).toBe(0)
})

test('marks and commas at the ends of a span carry no weight', () => {
  const text = '“We don’t go,” he said.'
  const words = wordsOf(text)
  expect(dice(words({ start: 0, end: 14 }), words({ start: 1, end: 12 }))).toBe(1)
  expect(words({ start: 0, end: 14 }).size).toBe(3)
})

test('two words of three agree to four fifths', () => {
  const words = wordsOf('one two three')
  expect(dice(words({ start: 0, end: 13 }), words({ start: 0, end: 7 }))).toBeCloseTo(0.8)
})

test('F1 is the harmonic mean of precision and recall', () => {
  // Precision 1/2, recall 1/4.
  expect(percent(f1({ right: 1, found: 2, gold: 4 }))).toBeCloseTo(100 / 3)
})

test('pooled figures weigh items, not articles', () => {
  const pooled = pool([{ a: share(1, 1) }, { a: share(0, 3), b: share(1, 2) }])
  expect(pooled).toEqual({ a: share(1, 4), b: share(1, 2) })
})

test('what has no items has no figure', () => {
  expect(percent(share(0, 0))).toBeNull()
})
