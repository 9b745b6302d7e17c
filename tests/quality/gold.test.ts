import { expect, test } from 'vitest'
import { formOf } from './form-of.ts'
import { parseGold } from './parse-gold.ts'
import { isTestArticle } from './read-gold.ts'
import { TINY } from './tiny.ts'

const cut = ({ start, end }: { start: number; end: number }) => TINY.text.slice(start, end)

test('the text is that of the paragraphs, one a line, without the mark-up', () => {
  expect(TINY.text).toBe(
    '“We will build it here,” said Mina Orr, a former director of Ardent. She told Tom Vale that the ministry had promised two new roads.\nOrr and Vale met on Monday.',
  )
})

test('every character is kept: entities of XML, double spaces, marks beyond the Basic Multilingual Plane', () => {
  const { text, mentions } = parseGold(
    '<article id="x"><p>A &amp; B  &lt;c&gt; 😀 <n e="d">D</n></p><facts>{}</facts></article>',
  )
  expect(text).toBe('A & B  <c> 😀 D')
  expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['D'])
})

test('a statement has its content, cue, speaker phrase and facts; one inside of another is nested', () => {
  const shown = TINY.statements.map((one) => ({
    ...one,
    pieces: one.pieces.map(cut),
    cue: one.cue.map(cut),
    speakerPhrase: one.speakerPhrase.map(cut),
  }))
  expect(shown).toEqual([
    {
      pieces: ['“We will build it here,”'],
      form: 'direct',
      cue: ['said'],
      speakerPhrase: ['Mina Orr'],
      speaker: 'orr',
      addressees: [],
      channel: null,
      isNested: false,
    },
    {
      pieces: ['that the ministry had promised two new roads'],
      form: 'indirect',
      cue: ['told'],
      speakerPhrase: ['She'],
      speaker: 'orr',
      addressees: ['vale'],
      channel: 'phone',
      isNested: false,
    },
    {
      pieces: ['two new roads'],
      form: 'indirect',
      cue: ['promised'],
      speakerPhrase: ['the ministry'],
      speaker: 'ministry',
      addressees: [],
      channel: null,
      isNested: true,
    },
  ])
})

test('names and other mentions, roles and interactions have their entities', () => {
  expect(TINY.mentions.map((one) => `${cut(one)}: ${one.entity}${one.isName ? '' : ', no name'}`)).toEqual([
    'Mina Orr: orr',
    'Ardent: ard',
    'She: orr, no name',
    'Tom Vale: vale',
    'the ministry: ministry, no name',
    'Orr: orr',
    'Vale: vale',
  ])
  expect(TINY.roles.map((one) => [cut(one), one.holder, one.at, one.status])).toEqual([
    ['a former director of Ardent', 'orr', 'ard', 'former'],
  ])
  expect(TINY.interactions.map((one) => ({ ...one, trigger: one.trigger.map(cut) }))).toEqual([
    {
      trigger: ['met'],
      type: 'meet',
      from: ['orr'],
      to: ['vale'],
      modality: 'occurred',
      polarity: 'positive',
    },
  ])
})

test.each([
  ['curly marks', ['“We go,”', '“and soon.”'], 'direct'],
  ['straight marks', ['"We go."'], 'direct'],
  ['single marks, with an apostrophe inside', ['‘We don’t go,’'], 'direct'],
  ['a quotation that the next paragraph carries on', ['“First.', '“Second.”'], 'direct'],
  ['an apostrophe', ["that the workers' hall is Lee's"], 'indirect'],
  ['a clause with a few quoted words', ['the plan was “utterly mad” from the start'], 'mixed'],
  [
    'a clause with a few words in straight marks',
    ['that "a fifth" of the long order book was firm'],
    'mixed',
  ],
  ['a clause', ['that they would go'], 'indirect'],
] as const)('%s: the form is told by the share of quoted words', (_name, pieces, form) => {
  expect(formOf(pieces)).toBe(form)
})

// Counted with Python's zlib.crc32, which chooses the articles that no weights see.
test.each([
  ['biz-001', true],
  ['dip-027', true],
  ['biz-002', false],
  ['dip-007', false],
])('%s is of the test part: %s', (id, isTest) => {
  expect(isTestArticle(id)).toBe(isTest)
})
