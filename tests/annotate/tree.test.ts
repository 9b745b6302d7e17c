import { expect, test } from 'vitest'
import { subjectOf, type Tree } from '../../src/annotate/tree.ts'

/** Words as "form/relation/head", in order from 0; the head of the root is -1. */
function treeOf(...words: readonly string[]): Tree {
  const tokens = words.map((word, index) => {
    const [form = '', rel = '', head = ''] = word.split('/')
    const place = { index, start: index, end: index + 1, sentence: 0, paragraph: 0 }
    return { ...place, form, rel, head: Number(head), upos: 'NOUN', xpos: 'NN' }
  })
  const children = tokens.map((_, at) => tokens.filter(({ head }) => head === at).map(({ index }) => index))
  return { tokens, children }
}

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
