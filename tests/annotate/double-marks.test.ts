import { expect, test } from 'vitest'
import { withDoubleMarks } from '../../src/annotate/double-marks.ts'
import type { Document } from '../../src/model/document.ts'

/** Words parted by blanks, `_` between those that are not parted in the text; nouns are in capitals. Paragraphs are lines. */
function read(marked: string): Document {
  const tokens: object[] = []
  const paragraphs: object[] = []
  let at = 0
  for (const [index, line] of marked.split('\n').entries()) {
    const first = tokens.length
    for (const word of line.split(' ')) {
      for (const form of word.split('_')) {
        const upos = /^\p{Lu}+$/u.test(form) ? 'NOUN' : 'X'
        tokens.push({ index: tokens.length, form, upos, start: at, end: at + form.length, paragraph: index })
        at += form.length
      }
      at++
    }
    paragraphs.push({ index, first, end: tokens.length })
  }
  return { tokens, paragraphs } as unknown as Document
}

function marks(marked: string): string {
  return withDoubleMarks(read(marked))
    .tokens.map(({ form }) => form)
    .join(' ')
}

test.each([
  ['curly', '‘_no_,_’ she said', '“ no , ” she said'],
  ['straight', "'_no_,_' she said", '“ no , ” she said'],
  ['within a sentence', 'a ‘_disgrace_’ and a shame', 'a “ disgrace ” and a shame'],
  [
    'behind a possessive',
    '‘_the workers_’ RIGHTS are gone_,_’ he said',
    '“ the workers ’ RIGHTS are gone , ” he said',
  ],
  ['around double ones', '‘_he said “_never_”_._’', '“ he said ‘ never ’ . ”'],
  ['that go on in the next paragraph', '‘_no\n‘_never_._’', '“ no “ never . ”'],
])('single quotation marks become double ones: %s', (_name, text, expected) => {
  expect(marks(text)).toBe(expected)
})

test.each([
  ['of a possessive', 'the workers_’ RIGHTS are gone'],
  ['of a decade', 'in the ‘_90s it was not so'],
  ['of a word cut short', 'tell ‘_em the workers_’ RIGHTS'],
  ['without a counterpart', 'rock ‘_n roll'],
  ['between double ones', '“_he told me ‘_never_’ twice_”'],
])('an apostrophe or inner mark stays what it is: %s', (_name, text) => {
  expect(marks(text)).toBe(text.replaceAll(/[_\n]/g, ' '))
})
