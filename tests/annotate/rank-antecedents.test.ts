import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FEATURE_NAMES } from '../../src/annotate/antecedent-features.ts'
import { type AntecedentWeights, createRanker } from '../../src/annotate/rank-antecedents.ts'
import { nameOf, readText } from '../support/read-text.ts'

const shipped = JSON.parse(readFileSync('models/en/antecedents.json', 'utf8')) as AntecedentWeights

test('weights of other features are refused', () => {
  const { features } = shipped
  for (const pair of [features.pair.slice(1), [...features.pair].reverse()])
    expect(() => createRanker({ ...shipped, features: { ...features, pair } })).toThrow(/other features/)
})

test.each(['persons', 'others'] as const)('the shipped weights of %s have one number a feature', (kind) => {
  const { hidden, hiddenBias, output, direct, none } = shipped[kind]
  const all = FEATURE_NAMES.pair.length + FEATURE_NAMES.mention.length
  expect(new Set(hidden.map((row) => row.length))).toEqual(new Set([all]))
  expect([hiddenBias.length, output.length]).toEqual([hidden.length, hidden.length])
  expect([direct.length, none.length]).toEqual([all, FEATURE_NAMES.mention.length])
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
