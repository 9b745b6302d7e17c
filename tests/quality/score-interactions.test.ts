import { expect, test } from 'vitest'
import type { InteractionFinding } from '../../src/model/annotation.ts'
import { interaction, NOTHING } from '../support/findings.ts'
import { percent } from './figure.ts'
import { scoreInteractions } from './score-interactions.ts'
import { at, PEOPLE, TINY } from './tiny.ts'

const MET = at('met')
const sent = {
  ...TINY,
  interactions: TINY.interactions.map((one) => ({ ...one, type: 'send' })),
}

function figures(gold: typeof TINY, ...interactions: InteractionFinding[]) {
  const scored = scoreInteractions(gold, { ...NOTHING, ...PEOPLE, interactions })
  return Object.values(scored.figures).map(percent)
}

/** Trigger, trigger with type, pair of found, modality of found. */
test.each([
  ['all of it', interaction(MET, { from: [0], to: [1] }), [100, 100, 100, 100]],
  ['the other way round, as both met', interaction(MET, { from: [1], to: [0] }), [100, 100, 100, 100]],
  ['both on one side', interaction(MET, { from: [0, 1] }), [100, 100, 100, 100]],
  ['one of them', interaction(MET, { from: [0] }), [100, 100, 0, 100]],
  ['somebody else', interaction(MET, { from: [0], to: [2] }), [100, 100, 0, 100]],
  ['as a plan', interaction(MET, { from: [0], to: [1], modality: 'planned' }), [100, 100, 100, 0]],
  ['as another type', interaction(MET, { type: 'sue', from: [0], to: [1] }), [100, 0, null, null]],
  ['on another word', interaction(at('build')), [0, 0, null, null]],
])('a meeting found with %s', (_name, found, expected) => {
  expect(figures(TINY, found)).toEqual(expected)
})

test.each([
  ['as it was', [0], [1], 100],
  ['the other way round', [1], [0], 0],
])('a letter sent %s: the direction counts', (_name, from, to, expected) => {
  expect(figures(sent, interaction(MET, { type: 'send', from, to }))[2]).toBe(expected)
})

test('a finding is right with type and pair', () => {
  const interactions = [
    interaction(MET, { from: [0], to: [1] }),
    interaction(at('told'), { from: [0], to: [1] }),
  ]
  const { judged } = scoreInteractions(TINY, { ...NOTHING, ...PEOPLE, interactions })
  expect(judged.map(({ isRight }) => isRight)).toEqual([true, false])
})
