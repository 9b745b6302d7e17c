/** A chain while mentions still join it. */
import type { EntityKind, Gender } from '../model/annotation.ts'
import { isDocumentNoun } from './document-noun.ts'
import type { Chain, Mention, Reading } from './draft.ts'
import { rangeLine } from './range-text.ts'

export interface OpenChain {
  kind: EntityKind
  name: string
  gender: Gender | null
  plural: boolean
  /** A letter, a report: nobody whom a name or another noun means. */
  isDocument: boolean
  /** In the order in which they were linked. */
  mentions: number[]
  confidence: number
}

export function openChain(chain: Chain): OpenChain {
  return { ...chain, mentions: [...chain.mentions], plural: false, isDocument: false }
}

export function closeChain({ plural: _, isDocument: __, ...chain }: OpenChain): Chain {
  return { ...chain, mentions: chain.mentions.toSorted((a, b) => a - b) }
}

/** A noun phrase that means nobody named: a chain of its own, still without it, as it may speak ("officials said"). */
export function nominalChain(reading: Reading, mention: Mention): OpenChain {
  return {
    kind: 'group',
    name: rangeLine(reading.doc, mention),
    gender: mention.gender,
    plural: mention.plural,
    isDocument: isDocument(reading, mention),
    mentions: [],
    confidence: mention.confidence,
  }
}

/** Whether a mention may mean a chain: gender, number, and persons apart from things. */
export function agrees(reading: Reading, mention: Mention, chain: OpenChain): boolean {
  const word = reading.doc.tokens[mention.anchor]?.form.toLowerCase() ?? ''
  if (mention.gender !== null) {
    if (chain.kind === 'organization' || chain.kind === 'place' || chain.plural) return false
    return chain.gender === null || chain.gender === mention.gender
  }
  if (mention.form === 'pronoun') {
    if (/^it(?:s|self)?$/.test(word)) return chain.kind !== 'person' && !chain.plural
    if (mention.plural) return chain.kind !== 'person'
    return true
  }
  if (isDocument(reading, mention) !== chain.isDocument || isOfOtherCountry(reading, mention, chain))
    return false
  if (mention.plural) return chain.plural || chain.kind === 'organization'
  if (chain.plural) return false
  const kind = reading.lexicon.kindOfNoun(word)
  if (kind === 'place' && chain.kind !== 'place') return false
  if (kind === 'organization' && (chain.kind === 'place' || chain.kind === 'person')) return false
  const isRole = reading.lexicon.roleNouns.has(word)
  if (chain.kind === 'place' || chain.kind === 'organization')
    return !isRole || reading.lexicon.groupNouns.has(word)
  return true
}

/** "The Russian ministry" is not "Ukraine's energy ministry". */
function isOfOtherCountry(
  { doc, lexicon }: Reading,
  { first, anchor }: Mention,
  { kind, name }: OpenChain,
): boolean {
  // "Michael Jordan" is of no country.
  if (kind === 'person') return false
  const countriesOf = (words: readonly string[]) => words.flatMap((word) => lexicon.countryOf(word) ?? [])
  const own = countriesOf(doc.tokens.slice(first, anchor).map(({ form }) => form))
  if (own.length === 0) return false
  const others = countriesOf(name.split(/[\s’'-]+/))
  return others.length > 0 && !others.some((country) => own.includes(country))
}

function isDocument({ doc, lexicon }: Reading, { anchor }: Mention): boolean {
  return isDocumentNoun(lexicon, doc.tokens[anchor]?.form ?? '')
}
