import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chancesInside, decodeLayer } from '../../src/language/decode-layers.ts'
import { decodeNames } from '../../src/language/decode-names.ts'
import type { NameLabel } from '../../src/language/labels.ts'
import { logSoftmax } from '../../src/language/log-softmax.ts'

/** Probabilities, one row a token, as logarithms. */
const logs = (rows: readonly (readonly number[])[]) => Float32Array.from(rows.flat(), Math.log)

const OUT = [0.98, 0.01, 0.01]
const BEGIN = [0.01, 0.98, 0.01]
const INSIDE = [0.01, 0.01, 0.98]

describe('layers', () => {
  test.each([
    ['a span', [OUT, BEGIN, INSIDE, OUT], [[1, 3]]],
    [
      'two that touch',
      [BEGIN, INSIDE, BEGIN],
      [
        [0, 2],
        [2, 3],
      ],
    ],
    ['one to the end', [OUT, BEGIN], [[1, 2]]],
    ['none', [OUT, OUT], []],
    ['no token', [], []],
  ])('%s', (_name, rows, expected) => {
    expect(decodeLayer('cue', logs(rows)).map(({ first, end }) => [first, end])).toEqual(expected)
  })

  test('a doubtful word cuts a cue, but not content', () => {
    const rows = [BEGIN, INSIDE, [0.8, 0.001, 0.199], [0.01, 0.5, 0.49], INSIDE]
    expect(decodeLayer('content', logs(rows))).toHaveLength(1)
    expect(decodeLayer('cue', logs(rows))).toHaveLength(2)
  })

  test('every token has a chance to be inside, whether it is in a span or not', () => {
    const chances = chancesInside(logs([OUT, [0.6, 0.3, 0.1], BEGIN]))
    for (const [i, expected] of [0.02, 0.4, 0.99].entries()) expect(chances[i]).toBeCloseTo(expected, 6)
  })

  test('the score is the mean probability of being inside', () => {
    const [span] = decodeLayer(
      'cue',
      logs([
        [0.2, 0.7, 0.1],
        [0.4, 0.1, 0.5],
      ]),
    )
    expect(span?.score).toBeCloseTo(0.7)
  })
})

const NAMES: NameLabel[] = [
  { position: 'O', type: null },
  ...(['person', 'place'] as const).flatMap((type) =>
    (['B', 'I', 'E', 'S'] as const).map((position) => ({ position, type })),
  ),
]
const label = (name: string) => {
  const number = name === 'O' ? 0 : NAMES.findIndex((x) => name === `${x.position}-${x.type}`)
  return NAMES.map((_, i) => (i === number ? 0.9 : 0.1 / (NAMES.length - 1)))
}
const whole = (end: number) => [{ first: 0, end, index: 0 }]

describe('names', () => {
  test.each([
    ['a single', ['O', 'S-place', 'O'], [[1, 2, 'place']]],
    ['a long one', ['B-person', 'I-person', 'E-person'], [[0, 3, 'person']]],
    [
      'neighbours',
      ['S-place', 'B-person', 'E-person'],
      [
        [0, 1, 'place'],
        [1, 3, 'person'],
      ],
    ],
    ['an end without a begin', ['O', 'E-person', 'O'], []],
    ['none', ['O'], []],
  ])('%s', (_name, labels, expected) => {
    const found = decodeNames(logs(labels.map(label)), NAMES, whole(labels.length))
    expect(found.map(({ first, end, type }) => [first, end, type])).toEqual(expected)
  })

  test('no name crosses a paragraph', () => {
    const scores = logs(['B-person', 'I-person', 'I-person', 'E-person'].map(label))
    const paragraphs = [
      { first: 0, end: 2, index: 0 },
      { first: 2, end: 4, index: 1 },
    ]
    for (const { first, end } of decodeNames(scores, NAMES, paragraphs))
      expect(first < 2 && end > 2).toBe(false)
  })

  test('any scores give names in order that do not overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true, min: -20, max: 20 }), { maxLength: 270 }), (values) => {
        const tokens = Math.floor(values.length / NAMES.length)
        const scores = logSoftmax(Float32Array.from(values.slice(0, tokens * NAMES.length)), NAMES.length)
        let reached = 0
        for (const { first, end, score } of decodeNames(scores, NAMES, whole(tokens))) {
          expect(first).toBeGreaterThanOrEqual(reached)
          expect(end).toBeGreaterThan(first)
          expect(score).toBeLessThanOrEqual(1.0001)
          reached = end
        }
        expect(reached).toBeLessThanOrEqual(tokens)
      }),
    )
  })
})
