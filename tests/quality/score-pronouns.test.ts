import { expect, test } from 'vitest'
import type { MentionFinding } from '../../src/model/annotation.ts'
import { mention, NOTHING } from '../support/findings.ts'
import { percent } from './figure.ts'
import { scorePronouns } from './score-pronouns.ts'
import { at, PEOPLE, TINY } from './tiny.ts'

const others = PEOPLE.mentions.filter(({ form }) => form !== 'pronoun')

function scored(...pronouns: MentionFinding[]) {
  return scorePronouns(TINY, { ...NOTHING, ...PEOPLE, mentions: [...others, ...pronouns] })
}

/** Right, persons right, precision. */
test.each([
  ['the right one', [mention(0, at('She'), { form: 'pronoun' })], [100, 100, 100]],
  ['somebody else', [mention(1, at('She'), { form: 'pronoun' })], [0, 0, 0]],
  ['nobody', [], [0, 0, null]],
])('a pronoun of %s', (_name, pronouns, expected) => {
  expect(Object.values(scored(...pronouns).figures).map(percent)).toEqual(expected)
})

test('a link of an unmarked pronoun is wrong if it goes to somebody gold knows', () => {
  const it = mention(2, at('it'), { form: 'pronoun', confidence: 0.4 })
  expect(scored(it).judged).toEqual([{ confidence: 0.4, isRight: false }])
})

test('first persons are not counted', () => {
  const we = mention(0, at('We'), { form: 'pronoun' })
  expect(scored(we).judged).toEqual([])
})
