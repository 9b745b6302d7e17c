import { beforeAll, expect, test } from 'vitest'
import type { Reading } from '../../src/annotate/draft.ts'
import { HeldRoles } from '../../src/annotate/held-roles.ts'
import { toldBetween, toldCountries } from '../../src/annotate/told-countries.ts'
import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await loadLexicon('seeds/lexicon')
})

/** Words parted by blanks; names by what they are: `[place: New York]`. */
function readingOf(marked: string): Reading {
  const names: { first: number; end: number; type: string }[] = []
  const words: string[] = []
  for (const [, type, name, word] of marked.matchAll(/\[(\w+): ([^\]]+)\]|(\S+)/g)) {
    const first = words.length
    words.push(...(name ?? word ?? '').split(' '))
    if (type !== undefined) names.push({ first, end: words.length, type })
  }
  let start = 0
  const tokens = words.map((form, index) => {
    const token = { index, form, start, end: start + form.length }
    start += form.length + 1
    return token
  })
  return { lexicon, doc: { text: words.join(' '), tokens, names } } as unknown as Reading
}

test.each([
  ['by name', '[place: Ukraine] and the [place: United States]', ['Ukraine', 'United States']],
  [
    'by their people and their governments',
    'Israelis left [place: Kyiv] for the [organization: White House]',
    ['Israel', 'Ukraine', 'United States'],
  ],
  ['inside of longer names', 'the [organization: Bank of England of Norway]', ['Norway']],
  ['but not by names of people or by small words', '[person: Chad Paris] ate turkey', []],
])('countries are told %s', (_how, text, expected) => {
  expect(toldCountries(readingOf(text)).map(({ country }) => country)).toEqual(expected)
})

test('what is told between two words is cut out of all that is told', () => {
  const told = [2, 5, 5, 9].map((first) => ({ first, country: 'Chad' }))
  expect(toldBetween(told, 3, 9).map(({ first }) => first)).toEqual([5, 5])
  expect(toldBetween(told, 0, 100)).toHaveLength(4)
  expect(toldBetween(told, 10, 100)).toEqual([])
})

test('a role is taken where somebody else holds it', () => {
  const [france, lee, osei] = [1, 2, 3]
  const held = new HeldRoles()
  held.add({ title: 'President', holder: lee, at: france })
  held.add({ title: 'mayor', holder: osei, at: null })
  expect(held.isTaken('president', france, osei)).toBe(true)
  expect(held.isTaken('president', france, lee)).toBe(false)
  expect(held.isTaken('mayor', france, lee)).toBe(false)
  expect([held.isHolder(lee, france), held.isHolder(osei, france)]).toEqual([true, false])
  expect([held.lastPlaceOf(lee), held.lastPlaceOf(osei)]).toEqual([france, null])
})
