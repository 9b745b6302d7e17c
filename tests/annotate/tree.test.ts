import { expect, test } from 'vitest'
import { subjectOf } from '../../src/annotate/tree.ts'
import { treeOf } from '../support/tree-of.ts'

test.each([
  ['its own', 1, ['Rebels/nsubj/1', 'freed/root/-1', 'monks/obj/1'], 0],
  [
    'the nearer of two, the other being the town of a dateline',
    3,
    ['LIMA/nsubj/3', '-/punct/0', 'Rebels/nsubj/3', 'freed/root/-1'],
    2,
  ],
  ['the one before the verb', 1, ['Rebels/nsubj/1', 'freed/root/-1', 'monks/nsubj/1'], 0],
  ['one after it alone', 0, ['said/root/-1', 'Lee/nsubj/0'], 1],
  ['that of the verb it is coordinated with', 2, ['Lee/nsubj/1', 'met/root/-1', 'thanked/conj/1'], 0],
  ['none', 0, ['Go/root/-1'], null],
])('the subject of a verb: %s', (_name, verb, words, subject) => {
  expect(subjectOf(treeOf(...words), verb)).toBe(subject)
})
