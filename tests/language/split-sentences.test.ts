import { expect, test } from 'vitest'
import { findSentenceEnds } from '../../src/language/split-sentences.ts'
import { tokenise } from '../../src/language/tokenise.ts'

function sentences(text: string): string[] {
  const spans = tokenise(text, { start: 0, end: text.length })
  const tokens = spans.map(({ start, end }, i) => ({
    form: text.slice(start, end),
    isSpaced: (spans[i - 1]?.end ?? -1) < start,
  }))
  let first = 0
  return findSentenceEnds(tokens).map((last) => {
    const sentence = text.slice(spans[first]?.start, spans[last]?.end)
    first = last + 1
    return sentence
  })
}

test.each([
  ['plain ones', 'It rained. They left! Why? No.', ['It rained.', 'They left!', 'Why?', 'No.']],
  ['titles', 'He met Gen. Abe and Mr. Lee. It went well.', ['He met Gen. Abe and Mr. Lee.', 'It went well.']],
  [
    'the credit line of a picture',
    'The new bridge Photo: Ann Lee. It is a photo: look.',
    ['The new bridge', 'Photo: Ann Lee.', 'It is a photo: look.'],
  ],
  ['initials', 'Steffen W. Graae left.', ['Steffen W. Graae left.']],
  ['the initial of a name alone', 'It was sent by J. Lee.', ['It was sent by J. Lee.']],
  [
    'something named by a letter',
    'He welcomed it on X. “Sleep well,” he wrote on X. She did not.',
    ['He welcomed it on X.', '“Sleep well,” he wrote on X.', 'She did not.'],
  ],
  [
    'an abbreviation at an end',
    'He flew to the U.S. The talks go on.',
    ['He flew to the U.S.', 'The talks go on.'],
  ],
  [
    'an abbreviation in a name',
    'The U.S. Senate met in the U.S. again.',
    ['The U.S. Senate met in the U.S. again.'],
  ],
  [
    'closing quotation marks',
    '“We wait.” She left. "No." He stayed.',
    ['“We wait.”', 'She left.', '"No."', 'He stayed.'],
  ],
  [
    'a quotation that goes on',
    '"Really?" she asked. "Yes!" he said.',
    ['"Really?" she asked.', '"Yes!" he said.'],
  ],
  ['opening quotation marks', 'He left. “Good,” she said.', ['He left.', '“Good,” she said.']],
  ['writing all in lower case', 'they left yesterday. it rained.', ['they left yesterday.', 'it rained.']],
  ['unknown abbreviations', 'Built c. 1230 near La. he wrote.', ['Built c. 1230 near La. he wrote.']],
  ['points of leaving out', 'He waited ... and went.', ['He waited ... and went.']],
  ['numbered headings', '1. Introduction', ['1. Introduction']],
  ['footnotes', 'It ended in 2014. [2][7] He left.', ['It ended in 2014. [2][7]', 'He left.']],
  [
    'notes',
    'It ended in 2014. [citation needed] He left.',
    ['It ended in 2014. [citation needed]', 'He left.'],
  ],
  [
    'lives told in brackets',
    'He had a son, Ralph (b. August 2015; d. 2016). He left.',
    ['He had a son, Ralph (b. August 2015; d. 2016).', 'He left.'],
  ],
  [
    'a title with a mark of its own',
    'She was in Viva Rosa! (1965), and in Why? (1970) too. He left.',
    ['She was in Viva Rosa! (1965), and in Why? (1970) too.', 'He left.'],
  ],
  [
    'capitals that would be an abbreviation in small letters',
    'He uses an old IE. Its goal is clear. She met ST. Abe.',
    ['He uses an old IE.', 'Its goal is clear.', 'She met ST. Abe.'],
  ],
  ['a quotation set apart', '“We did it. We won.” — Ann Lee', ['“We did it. We won.” — Ann Lee']],
  [
    'a quotation that is followed by a sentence',
    '“We did it. We won.” Ann Lee smiled.',
    ['“We did it.', 'We won.”', 'Ann Lee smiled.'],
  ],
  ['a full stop inside', 'Version 1.5 of example.org is out.', ['Version 1.5 of example.org is out.']],
  ['no stop at all', 'Markets fall', ['Markets fall']],
  ['nothing', '', []],
])('splits %s', (_name, text, expected) => {
  expect(sentences(text)).toEqual(expected)
})
