/** Which countries a text tells of, and where: "Kyiv said" and "Ukrainian officials" tell of Ukraine as its name does. */
import type { Reading, ToldCountries } from './draft.ts'
import { firstFrom } from './near-spans.ts'
import { rangeLine } from './range-text.ts'

/** In text order. */
export function toldCountries({ doc, lexicon }: Reading): ToldCountries {
  const out: { first: number; country: string }[] = []
  // "Chad" of "Chad Lee" is no country, and "States" of "United States" is told already.
  const settled = new Set<number>()
  for (const { first, end, type } of doc.names) {
    const name = rangeLine(doc, { first, end }).replace(/^the /i, '')
    const country = type === 'person' ? null : (lexicon.countryOf(name) ?? lexicon.countryOfSeat(name))
    if (country !== null) out.push({ first, country })
    if (country !== null || type === 'person')
      for (let token = first; token < end; token++) settled.add(token)
  }
  for (const { index, form } of doc.tokens) {
    const country = settled.has(index) || !/^\p{Lu}/u.test(form) ? null : lexicon.countryOf(form)
    if (country !== null) out.push({ first: index, country })
  }
  return out.toSorted((a, b) => a.first - b.first)
}

/** Those from token `first` to before `end`. */
export function toldBetween(told: ToldCountries, first: number, end: number): ToldCountries {
  return told.slice(firstFrom(told, first), firstFrom(told, end))
}
