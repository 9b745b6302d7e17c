import { expect, test } from 'vitest'
import { figuresIn } from './external/run-scorer.ts'
import { share } from './figure.ts'
import { isKept, limitsFor, readLimits } from './limits.ts'
import { readReferences, referenceFor } from './references.ts'
import { calibrationRows, setRows, testPartRows } from './rows.ts'
import { toTable } from './table.ts'

test('a table is as wide as its cells, and tells a set once', () => {
  const columns = [
    { name: 'set', align: 'left' },
    { name: 'measured', align: 'right' },
  ] as const
  const rows = [
    ['news', '9.5'],
    ['news', '100.0'],
    ['web', '–'],
  ]
  expect(toTable(columns, rows).split('\n')).toEqual([
    'set   measured',
    '────  ────────',
    'news       9.5',
    '         100.0',
    'web          –',
  ])
})

test('a floor lies two points below what was measured, a ceiling two above; some figures have none', () => {
  const figures = {
    statements: {
      'content F1': share(901, 1000),
      'speaker wrong': share(81, 1000),
      'speaker open': share(5, 1000),
      cue: share(0, 0),
    },
  }
  expect(limitsFor(figures)).toEqual({
    statements: { 'content F1': { atLeast: 88.1 }, 'speaker wrong': { atMost: 10.1 } },
  })
})

test('where two points are less than two items, two items are the room', () => {
  expect(limitsFor({ roles: { organization: share(30, 40) } })).toEqual({
    roles: { organization: { atLeast: 70 } },
  })
})

test.each([
  [{ atLeast: 70 }, 70, true],
  [{ atLeast: 70 }, 69.9, false],
  [{ atMost: 10 }, 10, true],
  [{ atMost: 10 }, 10.1, false],
  [{ atLeast: 0 }, null, false],
])('%j with %j is kept: %j', (limit, measured, expected) => {
  expect(isKept(limit, measured)).toBe(expected)
})

test('the row of a figure that misses its floor is marked', () => {
  const limits = { names: { 'overlap F1': { atLeast: 90 }, 'exact F1': { atLeast: 50 } } }
  const figures = { names: { 'overlap F1': share(4, 5), 'exact F1': share(3, 5), other: share(1, 5) } }
  expect(testPartRows(figures, limits)).toEqual([
    ['news, names', 'overlap F1', '80.0', '5', '90.0', '!'],
    ['news, names', 'exact F1', '60.0', '5', '50.0', ''],
    ['news, names', 'other', '20.0', '5', '', ''],
  ])
})

test('a figure of a set has what is known of it: its own floor, the bar of its task', () => {
  const references = {
    quotes: { 'content F1': { bar: 83, others: { people: 85 } } },
    'quotes.a': { 'content F1': { floor: 65.1 } },
  }
  expect(referenceFor(references, 'quotes.a', 'content F1')).toEqual({
    floor: 65.1,
    bar: 83,
    others: { people: 85 },
  })
  const figures = [
    { label: 'content F1', measured: 60, items: 12 },
    { label: 'cue', measured: null, items: null },
  ]
  expect(setRows('quotes.a', figures, references)).toEqual([
    ['quotes.a', 'content F1', '60.0', '12', '65.1', '!', '83.0', '', 'people 85'],
  ])
})

test('figures are where the scorer has them, with the items that they speak of', () => {
  const task = {
    script: '',
    flags: [],
    figures: { F1: ['content', 'f1'], right: ['speaker', 'acc'], none: ['no', 'acc'] },
  }
  const answer = { content: { f1: 80, tp: 4, fp: 1, fn: 1 }, speaker: { acc: null, right: 0, of: 0 } }
  expect(figuresIn(task, answer)).toEqual([
    { label: 'F1', measured: 80, items: 5 },
    { label: 'right', measured: null, items: 0 },
    { label: 'none', measured: null, items: null },
  ])
})

test('a calibration has a row a bin and one of all', () => {
  const rows = calibrationRows('roles', [
    { confidence: 0.95, isRight: true },
    { confidence: 0.95, isRight: false },
  ])
  expect(rows.at(-2)).toEqual(['roles', '0.9–1.0', '2', '95.0', '50.0'])
  expect(rows.at(-1)).toEqual(['roles', 'all', '2', '95.0', '50.0', '45.0'])
  expect(rows[0]).toEqual(['roles', '0.0–0.5', '0', '–', '–'])
})

test('limits and references are readable, and bars lie below goals', () => {
  expect(Object.keys(readLimits())).toEqual(['names', 'statements', 'pronouns', 'roles', 'interactions'])
  const all = Object.values(readReferences()).flatMap((labels) => Object.values(labels))
  for (const { bar = 0, goal = 100 } of all) expect(bar).toBeLessThan(goal)
})
