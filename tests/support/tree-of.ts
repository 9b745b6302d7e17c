/** Dependency trees made by hand. */
import type { Tree } from '../../src/annotate/tree.ts'

/** Words as "form/relation/head", with "/upos" where they are no noun, in order from 0; the head of the root is -1. */
export function treeOf(...words: readonly string[]): Tree {
  const tokens = words.map((word, index) => {
    const [form = '', rel = '', head = '', upos = 'NOUN'] = word.split('/')
    const place = { index, start: index, end: index + 1, sentence: 0, paragraph: 0 }
    return { ...place, form, rel, head: Number(head), upos, xpos: 'NN' }
  })
  const children = tokens.map((_, at) => tokens.filter(({ head }) => head === at).map(({ index }) => index))
  return { tokens, children }
}
