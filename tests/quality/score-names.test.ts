import { expect, test } from 'vitest'
import type { MentionFinding } from '../../src/model/annotation.ts'
import { entity, mention, NOTHING } from '../support/findings.ts'
import { percent } from './figure.ts'
import { scoreNames } from './score-names.ts'
import { at, PEOPLE, TINY } from './tiny.ts'

function figures(mentions: readonly MentionFinding[], entities = PEOPLE.entities) {
  const scored = scoreNames(TINY, { ...NOTHING, entities, mentions })
  return Object.values(scored).map((figure) => Math.round(percent(figure) ?? -1))
}

/** Overlap and exact F1, then the same of persons. */
test.each([
  ['gold against itself, pronouns and nominals aside', PEOPLE.mentions, [100, 100, 100, 100]],
  ['nothing', [], [0, 0, 0, 0]],
  [
    'a name that is cut short overlaps',
    [...PEOPLE.mentions.filter(({ start }) => start !== at('Mina Orr').start), mention(0, at('Mina'))],
    [100, 80, 100, 75],
  ],
  [
    'a name with the title that it stands after is exact',
    [mention(0, at('said Mina Orr'), { form: 'title-name', nameStart: at('Mina').start })],
    [33, 33, 40, 40],
  ],
  ['a name of the wrong kind is missed and false', [mention(2, at('Mina Orr'))], [0, 0, 0, 0]],
])('%s', (_name, mentions, expected) => {
  expect(figures(mentions)).toEqual(expected)
})

test('a group is not counted among the names', () => {
  expect(figures([mention(0, at('Monday'))], [entity('group', 'Monday')])).toEqual([0, 0, 0, 0])
  const group = { ...entity('group', 'Monday') }
  const withGroup = [...PEOPLE.mentions, mention(4, at('Monday'))]
  expect(figures(withGroup, [...PEOPLE.entities, group])).toEqual([100, 100, 100, 100])
})
