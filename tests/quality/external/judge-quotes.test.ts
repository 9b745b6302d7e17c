import { expect, test } from 'vitest'
import type { StatementFinding } from '../../../src/model/annotation.ts'
import { entity, NOTHING, statement } from '../../support/findings.ts'
import { judgeQuotes } from './judge-quotes.ts'

const TEXT =
  'Ann Lee said the bridge was safe. Lee believes in steel. "Nobody asked us," a sign read. He told her so.'
const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length]
const span = (words: string) => ({ start: at(words)[0], end: at(words)[1] })

const document = {
  id: 'a',
  text: TEXT,
  quotes: [
    {
      type: 'indirect',
      content: [at('the bridge was safe')],
      speaker: [at('Ann Lee')],
      speaker_name: 'Ann Lee',
    },
    { type: 'indirect', content: [at('in steel')], speaker: [at('Lee believes')], cue_class: 'other' },
  ],
  optional: [at('"Nobody asked us,"')],
}
const entities = [entity('person', 'Ms. Lee'), entity('person', 'Bo Khan')]

/** "right", "wrong" or "left out". */
function verdict(one: StatementFinding): string {
  const [judged] = judgeQuotes(document, { ...NOTHING, entities, statements: [one] })
  return judged === undefined ? 'left out' : judged.isRight ? 'right' : 'wrong'
}

test.each([
  ['the right speaker', statement([span('the bridge was safe')], { speaker: 0 }), 'right'],
  ['somebody else', statement([span('the bridge was safe')], { speaker: 1 }), 'wrong'],
  ['no speaker', statement([span('the bridge was safe')]), 'right'],
  ['what gold does not have', statement([span('He told her so')], { speaker: 0 }), 'wrong'],
  ['a belief', statement([span('in steel')], { speaker: 0 }), 'left out'],
  ['a quotation that gold leaves open', statement([span('Nobody asked us')]), 'left out'],
])('a statement with %s', (_name, one, expected) => {
  expect(verdict(one)).toBe(expected)
})

test('where gold has no name, the speaker phrase is compared', () => {
  const unnamed = { ...document, quotes: document.quotes.map((one) => ({ ...one, speaker_name: null })) }
  const found = (words: string) =>
    statement([span('the bridge was safe')], { speaker: 1, speakerSpan: span(words) })
  const right = (words: string) =>
    judgeQuotes(unnamed, { ...NOTHING, entities, statements: [found(words)] }).map(({ isRight }) => isRight)
  expect([right('Ann Lee'), right('He')]).toEqual([[true], [false]])
})
