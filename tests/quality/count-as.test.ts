import { expect, test } from 'vitest'
import { entity, mention, NOTHING } from '../support/findings.ts'
import { countAs, resolvedAs } from './count-as.ts'
import { at, PEOPLE, TINY } from './tiny.ts'

test('an entity counts as the gold one whose mentions it has', () => {
  const counted = countAs(TINY, { ...NOTHING, ...PEOPLE })
  expect(counted.map((one) => one?.entity)).toEqual(['orr', 'vale', 'ard', 'ministry'])
  expect(counted.every((one) => one?.isResolved)).toBe(true)
})

test.each([
  [
    'names go before pronouns',
    [mention(0, at('Tom Vale')), mention(0, at('She'), { form: 'pronoun' })],
    'vale',
  ],
  [
    'more names go before fewer',
    [mention(0, at('Mina Orr')), mention(0, at('Orr', 1)), mention(0, at('Tom Vale'))],
    'orr',
  ],
  [
    'a title is no part of a name',
    [mention(0, { ...at('said Mina Orr') }, { form: 'title-name', nameStart: at('Mina').start })],
    'orr',
  ],
  [
    'a pronoun alone does not name who is named elsewhere',
    [mention(0, at('She'), { form: 'pronoun' })],
    null,
  ],
  [
    'whom gold does not name is known by any mention',
    [mention(0, at('the ministry'), { form: 'nominal' })],
    'ministry',
  ],
  ['words that gold marks nobody with are nobody', [mention(0, at('Monday'))], null],
])('%s', (_name, mentions, expected) => {
  const counted = countAs(TINY, { ...NOTHING, entities: [entity('person', 'X')], mentions })
  expect(resolvedAs(counted, 0)).toBe(expected)
})

test('a chain of pronouns counts as the one it means, unresolved', () => {
  const mentions = [mention(0, at('She'), { form: 'pronoun' })]
  expect(countAs(TINY, { ...NOTHING, entities: [entity('person', 'X')], mentions })).toEqual([
    { entity: 'orr', isResolved: false },
  ])
})
