/** What the names of an article say of each other: names that the engine missed, peoples that are none, and one type for one name. */
import type { NameType, Token } from '../model/document.ts'
import { nameKey, surnameKey } from '../text/name-key.ts'
import { acronymsOf, looksLikeAcronym } from './acronym.ts'
import type { Mention, Reading } from './draft.ts'
import { bare, nameMention } from './name-mention.ts'
import { rangeText } from './range-text.ts'

/** How sure a word is the acronym of an organization that is named elsewhere. */
const ACRONYM = 0.85

/**
 * "Israeli strikes", "the South Africans": the people or what is theirs, no names. "Palestinian Authority" is one, and so is "French" where the
 * text knows a Mr. French or an Ann French.
 */
export function withoutDemonyms(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const surnames = surnamesOf(reading, mentions)
  const isPerson = (mention: Mention) =>
    mention.type === 'person' && (mention.form === 'title-name' || surnames.has(surnameIn(reading, mention)))
  return mentions.filter(
    (mention) => !reading.lexicon.isDemonym(wordsOf(reading, mention)) || isPerson(mention),
  )
}

/** Surnames of people named elsewhere, and any capitalised word after "Mr." or "Ms.", where the engine saw no name. */
export function missedNames(reading: Reading, marked: readonly Mention[]): Mention[] {
  const { tokens } = reading.doc
  const taken = new Set(marked.flatMap((mention) => range(mention.nameFirst, mention.end)))
  const surnames = surnamesOf(reading, marked)
  const out: Mention[] = []
  for (const token of tokens) {
    if (taken.has(token.index) || !/^\p{Lu}[\p{L}’'-]+$/u.test(token.form)) continue
    const before = tokens[token.index - 1]
    const titled = before?.sentence === token.sentence && /^(?:mr|ms|mrs)$/.test(bare(before.form))
    const known =
      token.upos === 'PROPN' && surnames.has(surnameKey(token.form)) && !isCountry(reading, token.form)
    if (!titled && !known) continue
    let end = token.index + 1
    while (titled && tokens[end]?.upos === 'PROPN' && tokens[end]?.rel === 'flat' && !taken.has(end)) end++
    const rule = titled ? 'rule:honorific' : 'rule:surname-seen'
    out.push(
      nameMention(reading, {
        nameFirst: token.index,
        end,
        type: 'person',
        rule,
        confidence: titled ? 0.9 : 0.75,
      }),
    )
    for (let i = token.index; i < end; i++) taken.add(i)
  }
  return out
}

/**
 * "Verona" after "Daniel Verona" is the man, though there is a place of that name: unless the country is meant, or a preposition
 * of place stands before the name anywhere.
 */
export function peopleNotPlaces(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const key = (mention: Mention) => surnameIn(reading, mention)
  const surnames = surnamesOf(reading, mentions)
  const isBarePlace = (mention: Mention) => mention.type === 'place' && mention.end - mention.nameFirst === 1
  const located = new Set(
    mentions.flatMap((mention) =>
      isBarePlace(mention) && isLocated(reading, mention) ? [key(mention)] : [],
    ),
  )
  return mentions.map((mention) => {
    const isPerson = isBarePlace(mention) && surnames.has(key(mention)) && !located.has(key(mention))
    return isPerson
      ? nameMention(reading, { ...mention, type: 'person', rule: 'rule:surname-seen' })
      : mention
  })
}

/** Acronyms of organizations that are named in full, or that the engine takes for one elsewhere. */
export function missedAcronyms(reading: Reading, marked: readonly Mention[]): Mention[] {
  const { tokens } = reading.doc
  const taken = new Set(marked.flatMap((mention) => range(mention.nameFirst, mention.end)))
  const known = new Set([
    ...spelledAcronyms(reading, marked),
    ...acronymsAmong(reading, organizationsIn(reading, marked)),
  ])
  const isCapitals = (at: number) => /^\p{Lu}{2,}$/u.test(tokens[at]?.form ?? '')
  // "WHO IS TO BLAME" is a headline.
  const isMissed = ({ index, form }: Token) =>
    known.has(form) && !taken.has(index) && !isCapitals(index - 1) && !isCapitals(index + 1)
  return tokens.filter(isMissed).map(({ index }) =>
    nameMention(reading, {
      nameFirst: index,
      end: index + 1,
      type: 'organization',
      rule: 'rule:acronym',
      confidence: ACRONYM,
    }),
  )
}

/** "GAO" where the text names the Government Accountability Office. */
function spelledAcronyms(reading: Reading, mentions: readonly Mention[]): Set<string> {
  const spelled = organizationsIn(reading, mentions).flatMap(acronymsOf)
  return new Set(
    acronymsAmong(
      reading,
      spelled.map((letters) => letters.toUpperCase()),
    ),
  )
}

/** "US" is a country. */
function acronymsAmong(reading: Reading, words: readonly string[]): string[] {
  return words.filter((word) => looksLikeAcronym(word) && !isCountry(reading, word))
}

function organizationsIn(reading: Reading, mentions: readonly Mention[]): string[] {
  return mentions.filter(({ type }) => type === 'organization').map((mention) => wordsOf(reading, mention))
}

/** Of the people named in full. */
function surnamesOf(reading: Reading, mentions: readonly Mention[]): Set<string> {
  return new Set(
    mentions
      .filter((mention) => mention.type === 'person' && mention.end - mention.nameFirst > 1)
      .map((mention) => surnameIn(reading, mention)),
  )
}

function surnameIn(reading: Reading, mention: Mention): string {
  return surnameKey(wordsOf(reading, mention))
}

function isLocated({ doc, lexicon }: Reading, { nameFirst }: Mention): boolean {
  const before = doc.tokens[nameFirst - 1]?.form ?? ''
  return (
    /^(?:in|at|near|into|outside|across|around)$/i.test(before) ||
    lexicon.countryOf(doc.tokens[nameFirst]?.form ?? '') !== null
  )
}

/**
 * A name that the engine takes for different things in one article is what it takes it for most surely over all; a country is a place, and
 * "GAO" is no Mr. Gao where there is a Government Accountability Office.
 */
export function oneTypePerName(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const votes = new Map<string, Map<NameType, number>>()
  const acronyms = spelledAcronyms(reading, mentions)
  const keyOf = (mention: Mention) => nameKey(wordsOf(reading, mention), 'place')
  for (const mention of mentions) {
    if (mention.type === null) continue
    const key = keyOf(mention)
    const of = votes.get(key) ?? new Map<NameType, number>()
    // "Mr." decides what a name is, whatever the engine thinks of the bare surname elsewhere.
    of.set(
      mention.type,
      (of.get(mention.type) ?? 0) + mention.confidence * (mention.form === 'title-name' ? 5 : 1),
    )
    votes.set(key, of)
  }
  const typeOf = (mention: Mention): NameType | null => {
    if (acronyms.has(wordsOf(reading, mention)) && mention.form !== 'title-name') return 'organization'
    const [best] = [...(votes.get(keyOf(mention)) ?? [])].toSorted((a, b) => b[1] - a[1])[0] ?? [mention.type]
    return best === 'organization' && isCountry(reading, wordsOf(reading, mention)) ? 'place' : best
  }
  return mentions.map((mention) => {
    const type = typeOf(mention)
    return type === null || type === mention.type ? mention : nameMention(reading, { ...mention, type })
  })
}

/** "U.S.": by its name. */
function isCountry({ lexicon }: Reading, words: string): boolean {
  return lexicon.countryOf(words) !== null && !lexicon.isDemonym(words)
}

function wordsOf({ doc }: Reading, { nameFirst, end }: Mention): string {
  return rangeText(doc, { first: nameFirst, end })
}

function range(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i)
}
