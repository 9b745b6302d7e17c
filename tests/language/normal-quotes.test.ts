import { expect, test } from 'vitest'
import { normalQuotes } from '../../src/language/normal-quotes.ts'

/** Words of a text where "_" marks a missing space. */
function normal(text: string): string {
  const tokens = text
    .split(/(?=_)|\s+/)
    .map((word) => ({ form: word.replace('_', ''), isSpaced: !word.startsWith('_') }))
  return normalQuotes(tokens).join(' ')
}

test.each([
  ['straight marks by spacing', '"_Yes_,_" he said_, "_no_._"', '“ Yes , ” he said , “ no . ”'],
  ['straight marks by parity', '" Yes , " he said', '“ Yes , ” he said'],
  ['an odd mark does not turn the rest around', '"_A_. "_B_._" said', '“ A . “ B . ” said'],
  ['curly marks', '“ Yes ”', '“ Yes ”'],
  ['doubled single marks', "`` Yes '' ‘‘ no ’’", '“ Yes ” “ no ”'],
  ['German marks', '„_Ja_“', '“ Ja “'],
  ['apostrophes', 'it _’s O’Neil', "it 's O'Neil"],
])('brings to one form: %s', (_name, text, expected) => {
  expect(normal(text)).toBe(expected)
})
