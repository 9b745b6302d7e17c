/** Which countries a text tells of, and where: "Kyiv said" and "Ukrainian officials" tell of Ukraine as its name does. */
import type { Reading, ToldCountries } from './draft.ts'
import { rangeLine } from './range-text.ts'

/** In text order. */
export function toldCountries({ doc, lexicon }: Reading): ToldCountries {
  const out: { token: number; country: string }[] = []
  // "Chad" of "Chad Lee" is no country, and "States" of "United States" is told already.
  const settled = new Set<number>()
  for (const { first, end, type } of doc.names) {
    const name = rangeLine(doc, { first, end }).replace(/^the /i, '')
    const country = type === 'person' ? null : (lexicon.countryOf(name) ?? lexicon.countryOfSeat(name))
    if (country !== null) out.push({ token: first, country })
    if (country !== null || type === 'person')
      for (let token = first; token < end; token++) settled.add(token)
  }
  for (const { index, form } of doc.tokens) {
    const country = settled.has(index) || !/^\p{Lu}/u.test(form) ? null : lexicon.countryOf(form)
    if (country !== null) out.push({ token: index, country })
  }
  return out.toSorted((a, b) => a.token - b.token)
}

/** Those from token `first` to before `end`, in logarithmic time. */
export function toldBetween(told: ToldCountries, first: number, end: number): ToldCountries {
  return told.slice(indexFrom(told, first), indexFrom(told, end))
}

/** Index of the first that stands at `token` or after it. */
function indexFrom(told: ToldCountries, token: number): number {
  let low = 0
  let high = told.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((told[middle]?.token ?? token) < token) low = middle + 1
    else high = middle
  }
  return low
}
