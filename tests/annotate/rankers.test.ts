import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ANTECEDENT_FEATURES } from '../../src/annotate/antecedent-features.ts'
import { CHANNEL_FEATURES } from '../../src/annotate/channel-features.ts'
import { PLACE_FEATURES } from '../../src/annotate/place-features.ts'
import { createRankers, type RankerWeights } from '../../src/annotate/rankers.ts'
import { createNetwork, likeliestOf } from '../../src/annotate/small-network.ts'
import { CHANNELS as KNOWN_CHANNELS } from '../../src/lexicon/kinds.ts'
import { CHANNELS } from '../../src/model/annotation.ts'
import { nameOf, readText } from '../support/read-text.ts'

const shipped = JSON.parse(readFileSync('models/en/rankers.json', 'utf8')) as RankerWeights

test.each(['persons', 'places', 'channels'] as const)(
  'weights of %s for other features are refused',
  (kind) => {
    const { features } = shipped[kind]
    for (const pair of [features.pair.slice(1), [...features.pair].reverse()])
      expect(() =>
        createRankers({ ...shipped, [kind]: { ...shipped[kind], features: { ...features, pair } } }),
      ).toThrow(/other features/)
  },
)

test.each([
  ['persons', ANTECEDENT_FEATURES],
  ['others', ANTECEDENT_FEATURES],
  ['places', PLACE_FEATURES],
  ['channels', CHANNEL_FEATURES],
] as const)('the shipped weights of %s have one number a feature', (kind, { pair, own }) => {
  const { hidden, hiddenBias, output, direct, none } = shipped[kind]
  const all = pair.length + own.length
  expect(new Set(hidden.map((row) => row.length))).toEqual(new Set([all]))
  expect([hiddenBias.length, output.length]).toEqual([hidden.length, hidden.length])
  expect([direct.length, none.length]).toEqual([all, own.length])
})

test('every channel is a candidate', () => {
  expect(new Set(CHANNELS)).toEqual(new Set(KNOWN_CHANNELS))
})

test('a network adds up what its weights say, and chances are 1 together', () => {
  const features = { pair: ['odds'], own: ['is they'] }
  const chances = createNetwork(
    {
      features,
      hidden: [[1, 0]],
      hiddenBias: [-1],
      output: [2],
      direct: [1, 0],
      none: [5],
      noneBias: -1,
    },
    features,
  )({ pairs: [[2], [0.5]], own: [1] })
  // 2 · relu(2 − 1) + 2, 2 · relu(0.5 − 1) + 0.5, and 5 − 1.
  const powers = [4, 0.5, 4].map(Math.exp)
  const total = powers.reduce((sum, one) => sum + one, 0)
  for (const [i, power] of powers.entries()) expect(chances[i]).toBeCloseTo(power / total, 12)
})

test('the likeliest is none where none is likelier than any candidate', () => {
  expect(likeliestOf([0.3, 0.5, 0.2])).toEqual({ number: 1, chance: 0.5 })
  expect(likeliestOf([0.3, 0.1, 0.6])).toBeNull()
})

/** Whom each "he", "him", "his", "she", "her" of a text means. */
async function meant(text: string): Promise<string[]> {
  const { annotations } = await readText(text)
  return annotations.mentions
    .filter(
      ({ form, start, end }) =>
        form === 'pronoun' && /^(?:he|him|his|she|her)$/i.test(text.slice(start, end)),
    )
    .map(({ entity }) => nameOf(annotations, entity))
}

describe('whom pronouns mean', () => {
  test.each([
    [
      'who is spoken of in a quotation is not who speaks, though the speaker is told only after it',
      'Senator Paul Osei met Mark Lund on Friday. “He has never read the bill,” Mr. Lund said.',
      ['Paul Osei'],
    ],
    [
      'nor where the speaker is a pronoun',
      'Paul Osei is running against Mark Lund. Mr. Lund laughed on Friday. “He has never read the bill,” he said.',
      ['Paul Osei', 'Mark Lund'],
    ],
    [
      'the gender of a name that no list has is told by words beside it',
      'Zorvan Lund, an actress, thanked Quellis Osei, a policeman, on Friday. He was in tears.',
      ['Quellis Osei'],
    ],
    [
      'the object of a verb is not its subject',
      'Ruth Osei and Mary Lund spoke on Friday. Ms. Lund thanked her.',
      ['Ruth Osei'],
    ],
    [
      'but its possessive may well be',
      'Ruth Osei and Mary Lund spoke on Friday. Ms. Lund thanked her staff.',
      ['Mary Lund'],
    ],
  ])('%s', async (_name, text, expected) => {
    expect(await meant(text)).toEqual(expected)
  })
})

test.each([
  [
    'a title',
    'Minister Mia Orr met Senator Ann Lee on Friday. The senator said that it was late.',
    'Ann Lee',
  ],
  ['an age', 'Mia Orr, 34, met Ann Lee, 62, on Friday. The 34-year-old said that it was late.', 'Mia Orr'],
  [
    'a noun',
    'The airline Orchard Air and the bank Lomond Group quarrelled on Friday. The airline said that it was late.',
    'Orchard Air',
  ],
])('a noun phrase means who is called so by %s beside the name', async (_what, text, expected) => {
  const { annotations } = await readText(text)
  expect(annotations.statements.map(({ speaker }) => nameOf(annotations, speaker))).toEqual([expected])
})

describe('where roles are held', () => {
  test.each([
    [
      'told by name',
      'Ann Osei, chief executive of Fjord Energy, resigned on Friday. Lund Shipping did not comment.',
      'Fjord Energy',
    ],
    [
      'told by an owner before the title',
      "Lund Shipping met Fjord Energy on Friday. Fjord Energy's chief executive, Ann Osei, resigned.",
      'Fjord Energy',
    ],
    [
      'told by the country that the text tells of last',
      'Denmark and Norway quarrelled over herring on Friday. In Oslo, Foreign Minister Ann Osei said little.',
      'Norway',
    ],
    [
      'told by a noun phrase that means a named one',
      "Fjord Energy, a utility, lost money again. The company's chief executive, Ann Osei, resigned on Friday.",
      'Fjord Energy',
    ],
  ])('%s', async (_name, text, expected) => {
    const { annotations } = await readText(text)
    expect(
      annotations.roles.map(({ holder, at }) => [nameOf(annotations, holder), nameOf(annotations, at)]),
    ).toEqual([['Ann Osei', expected]])
  })
})
