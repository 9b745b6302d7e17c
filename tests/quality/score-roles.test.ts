import { expect, test } from 'vitest'
import type { RoleFinding } from '../../src/model/annotation.ts'
import { NOTHING, role } from '../support/findings.ts'
import { percent } from './figure.ts'
import { scoreRoles } from './score-roles.ts'
import { at, PEOPLE, TINY } from './tiny.ts'

const TITLE = at('former director')

function scored(...roles: RoleFinding[]) {
  return scoreRoles(TINY, { ...NOTHING, ...PEOPLE, roles })
}

/** Holder and title, organization of found, former. */
test.each([
  ['all of it', [role(0, TITLE, { at: 2, status: 'former' })], [100, 100, 100]],
  ['as if it were current', [role(0, TITLE, { at: 2 })], [100, 100, 0]],
  ['without its organization', [role(0, TITLE, { status: 'former' })], [100, 0, 100]],
  ['with the wrong holder', [role(1, TITLE, { at: 2, status: 'former' })], [0, null, 0]],
  ['of words that are no title', [role(0, at('met'))], [0, null, 0]],
  ['twice', [role(0, TITLE, { at: 2 }), role(0, at('director'))], [67, 100, 0]],
  ['not at all', [], [0, null, 0]],
])('a role found %s', (_name, roles, expected) => {
  const figures = Object.values(scored(...roles).figures).map(percent)
  expect(figures.map((value) => (value === null ? null : Math.round(value)))).toEqual(expected)
})

test('a finding is right with holder and title', () => {
  expect(scored(role(0, TITLE), role(1, TITLE)).judged.map(({ isRight }) => isRight)).toEqual([true, false])
})

test('an organization that the text does not mention is not looked for', () => {
  const unmentioned = { ...TINY, roles: TINY.roles.map((due) => ({ ...due, at: 'nowhere' })) }
  const { figures } = scoreRoles(unmentioned, { ...NOTHING, ...PEOPLE, roles: [role(0, TITLE, { at: 2 })] })
  expect(figures['organization']).toMatchObject({ whole: 0 })
})
