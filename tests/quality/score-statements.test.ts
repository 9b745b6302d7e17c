import { describe, expect, test } from 'vitest'
import type { StatementFinding } from '../../src/model/annotation.ts'
import { entity, mention, NOTHING, statement } from '../support/findings.ts'
import { percent } from './figure.ts'
import { scoreStatements } from './score-statements.ts'
import { at, PEOPLE, TINY } from './tiny.ts'

const DIRECT = at('“We will build it here,”')
const INDIRECT = at('that the ministry had promised two new roads')
const NESTED = at('two new roads')

const first = statement([DIRECT], { speaker: 0, speakerSpan: at('Mina Orr'), cue: at('said') })
const second = statement([INDIRECT], {
  speaker: 0,
  speakerSpan: at('She'),
  cue: at('told'),
  addressees: [1],
  channel: 'phone',
})
const nested = statement([NESTED], { speaker: 3, speakerSpan: at('the ministry') })

function scored(...statements: StatementFinding[]) {
  return scoreStatements(TINY, { ...NOTHING, ...PEOPLE, statements })
}

/** Figures in per cent, those with nothing to measure left out. */
function figures(...statements: StatementFinding[]) {
  return Object.fromEntries(
    Object.entries(scored(...statements).figures).flatMap(([label, figure]) => {
      const value = percent(figure)
      return value === null ? [] : [[label, Math.round(value)]]
    }),
  )
}

test('gold against itself is right in everything', () => {
  expect(figures(first, second, nested)).toEqual({
    'content F1': 100,
    'attributed F1': 100,
    'speaker right': 100,
    'speaker wrong': 0,
    'speaker unnamed': 0,
    'speaker open': 0,
    'recall, direct': 100,
    'recall, indirect': 100,
    cue: 100,
    'addressee recall': 100,
    'addressee precision': 100,
    channel: 100,
  })
})

test('nothing against gold finds nothing', () => {
  expect(figures()).toEqual({
    'content F1': 0,
    'attributed F1': 0,
    'recall, direct': 0,
    'recall, indirect': 0,
  })
})

test.each([
  ['a nested statement that is not found is not missed', [first, second], 100],
  ['a nested statement that is found is not false', [first, second, nested], 100],
  ['a statement that nobody made is false', [first, second, statement([at('met on Monday')])], 80],
  ['half of the words are enough', [statement([at('We will build')]), second], 100],
  ['fewer are not', [statement([at('We')]), second], 50],
  [
    'two halves are one right and one false',
    [statement([at('We will build')]), statement([at('it here')]), second],
    80,
  ],
])('content: %s', (_name, statements, expected) => {
  expect(figures(...statements)['content F1']).toBe(expected)
})

describe('the speaker', () => {
  test.each([
    ['wrong where it is somebody else', { speaker: 1 }, 'speaker wrong'],
    ['open where none is told', { speaker: null }, 'speaker open'],
    ['right where it is the one', { speaker: 0 }, 'speaker right'],
  ])('is %s', (_name, more, label) => {
    expect(figures({ ...first, ...more })).toMatchObject({ 'content F1': 67, [label]: 100 })
  })

  test('is unnamed where only a pronoun tells it', () => {
    const mentions = [
      ...PEOPLE.mentions.filter(({ form }) => form !== 'pronoun'),
      mention(4, at('She'), { form: 'pronoun' }),
    ]
    const entities = [...PEOPLE.entities, entity('person', 'She')]
    const { figures: found } = scoreStatements(TINY, {
      ...NOTHING,
      entities,
      mentions,
      statements: [{ ...second, speaker: 4 }],
    })
    expect([found['speaker unnamed'], found['attributed F1']].map((one) => one?.part)).toEqual([1, 0])
  })

  test('that is wrong counts against the attributed statements, not against the contents', () => {
    expect(figures({ ...first, speaker: 1 }, second)).toMatchObject({
      'content F1': 100,
      'attributed F1': 50,
    })
  })
})

test('an addressee whom gold does not have costs precision', () => {
  expect(figures({ ...second, addressees: [1, 2] })).toMatchObject({
    'addressee recall': 100,
    'addressee precision': 50,
  })
})

test('findings are right with the right speaker, or without one; nested ones are judged too', () => {
  const { judged } = scored(
    { ...first, confidence: 0.7 },
    { ...second, speaker: 1, confidence: 0.6 },
    { ...nested, confidence: 0.5 },
    { ...statement([at('met on Monday')]), confidence: 0.4 },
  )
  expect(judged).toEqual([
    { confidence: 0.7, isRight: true },
    { confidence: 0.6, isRight: false },
    { confidence: 0.5, isRight: true },
    { confidence: 0.4, isRight: false },
  ])
  expect(scored({ ...first, speaker: null }).judged).toEqual([{ confidence: 0.9, isRight: true }])
})
