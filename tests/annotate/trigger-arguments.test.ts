import { expect, test } from 'vitest'
import type { Reading } from '../../src/annotate/draft.ts'
import { argumentsOf } from '../../src/annotate/trigger-arguments.ts'
import type { InteractionType } from '../../src/model/annotation.ts'
import { treeOf } from '../support/tree-of.ts'

const NOUN_AT = 3

test.each<[string, InteractionType, string[], string[]]>([
  ['whom it comes from', 'ask', ['from/case/5/ADP', 'Lee/nmod/3/PROPN'], ['Lee']],
  ['who does it', 'attack', ['by/case/5/ADP', 'Lee/nmod/3/PROPN'], ['Lee']],
  ['nowhere it leads from', 'arrest', ['from/case/5/ADP', 'Lee/nmod/3/PROPN'], ['Chad']],
  ['a name before what is said to somebody', 'warn', [], ['U.S.']],
  ['no name before what is done', 'visit', [], ['Chad']],
])('who acts in a noun: %s', (_name, type, after, expected) => {
  const tree = treeOf('Chad/nsubj/1', 'got/root/-1/VERB', 'U.S./compound/3/PROPN', 'one/obj/1', ...after)
  const trigger = {
    first: NOUN_AT,
    end: NOUN_AT + 1,
    head: NOUN_AT,
    type,
    lemma: '',
    rule: '',
    confidence: 1,
  }
  const reading = { tree, doc: { tokens: tree.tokens } } as Reading
  expect(argumentsOf(reading, trigger).subjects.map((token) => tree.tokens[token]?.form)).toEqual(expected)
})
