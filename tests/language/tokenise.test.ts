import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenise } from '../../src/language/tokenise.ts'

const forms = (text: string) =>
  tokenise(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

test.each([
  ['titles and initials', 'Mr. J. Smith Jr. left.', 'Mr. J. Smith Jr. left .'],
  ['the first person at an end', 'So did I.', 'So did I .'],
  [
    'abbreviations with full stops',
    'the U.S.-led force at 5 a.m. today',
    'the U.S. - led force at 5 a.m. today',
  ],
  ['"no." only before a number', 'He said no. It was No. 5.', 'He said no . It was No. 5 .'],
  [
    '"b." and "m." only before a date',
    'Plan b. He (b. May 1949; m. 1970) left.',
    'Plan b . He ( b. May 1949 ; m. 1970 ) left .',
  ],
  ['negations', "She didn't and can’t and cannot.", "She did n't and ca n’t and can not ."],
  ['possessives and clitics', "Biden's aide said he'd go", "Biden 's aide said he 'd go"],
  ['possessives of plurals', 'the workers’ union', 'the workers ’ union'],
  ['names with an apostrophe', "O'Neil met the Shi'ite cleric", "O'Neil met the Shi'ite cleric"],
  ['possessives after numbers', "2019's end, the '90s", "2019 's end , the '90s"],
  ['hyphens', 'a well-known 20-year-old', 'a well - known 20 - year - old'],
  ['affixes', 'anti-war ex-wife vice-president', 'anti-war ex-wife vice-president'],
  ['money and per cent', '$1,200.50, US$5, €3 and 4.5%', '$ 1,200.50 , US$ 5 , € 3 and 4.5 %'],
  ['times and dates', 'at 10:30 on 9/11, 10pm', 'at 10:30 on 9/11 , 10 pm'],
  ['ordinals and decades', 'the 12th of the 1990s', 'the 12th of the 1990s'],
  ['straight quotation marks', '"Yes," he said.', '" Yes , " he said .'],
  ['doubled single ones', "``Yes,'' he said.", "`` Yes , '' he said ."],
  ['dashes', 'talks — or not--failed…', 'talks — or not -- failed …'],
  ['addresses', 'see https://a.org/b?c=d. Or me@b.co, b.com', 'see https://a.org/b?c=d . Or me@b.co , b.com'],
  ['handles', '@who said #no', '@who said #no'],
  ['missing spaces', 'he said.The end', 'he said . The end'],
  ['emoji as one', 'ok 👩‍👧❤️!', 'ok 👩‍👧 ❤️ !'],
  ['zero-width spaces as space', 'a\u200bb \ufeff', 'a b'],
  ['nothing', ' \t ', ''],
])('tokenises %s', (_name, text, expected) => {
  expect(forms(text).join(' ')).toBe(expected)
})

test('cuts only the block, with offsets into the text', () => {
  const text = 'head\nMr. X left.\nfoot'
  expect(tokenise(text, { start: 5, end: 16 })).toEqual([
    { start: 5, end: 8 },
    { start: 9, end: 10 },
    { start: 11, end: 15 },
    { start: 15, end: 16 },
  ])
})

test('tokens are in order and leave out nothing but white space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      let at = 0
      for (const { start, end } of tokenise(text, { start: 0, end: text.length })) {
        expect(text.slice(at, start)).toMatch(/^[\s\u200b-\u200f\u2060\ufeff]*$/)
        expect(end).toBeGreaterThan(start)
        at = end
      }
      expect(text.slice(at)).toMatch(/^[\s\u200b-\u200f\u2060\ufeff]*$/)
    }),
  )
})
