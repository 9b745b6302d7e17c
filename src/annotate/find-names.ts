/**
 * Names of people, organizations and places: what the engine marks, brought to the name alone; what it missed of a
 * name seen elsewhere in the article; and one type for one name.
 */
import type { Gender } from '../model/annotation.ts'
import type { NameSpan, NameType, Token, TokenRange } from '../model/document.ts'
import { nameKey, surnameKey } from '../text/name-key.ts'
import { isShortenedState } from '../text/place-key.ts'
import type { Mention, Reading, Stage } from './draft.ts'
import { rangeText } from './range-text.ts'

const FEMALE_TITLES = new Set([
  'ms',
  'mrs',
  'miss',
  'madam',
  'madame',
  'lady',
  'dame',
  'queen',
  'princess',
  'congresswoman',
  'sister',
])
const MALE_TITLES = new Set(['mr', 'sir', 'lord', 'king', 'prince', 'congressman', 'brother', 'father'])

/** In words: "Secretary of State", "Deputy Prime Minister". */
const LONGEST_TITLE = 5

export const findNames: Stage = {
  name: 'find-names',
  run(reading, draft) {
    const marked = withoutDemonyms(
      reading,
      wholeNames(reading, reading.doc.names).flatMap((name) => toMention(reading, name) ?? []),
    )
    const all = [...marked, ...missedNames(reading, marked)].toSorted((a, b) => a.first - b.first)
    return { ...draft, mentions: oneTypePerName(reading, peopleNotPlaces(reading, all)) }
  },
}

/**
 * Two spans for a person with nothing between them are one name ("Lloyd" "J. Austin"). A person or place before "administration" names
 * a government, not the person.
 */
function wholeNames(reading: Reading, names: readonly NameSpan[]): NameSpan[] {
  const { tokens } = reading.doc
  const out: NameSpan[] = []
  for (const name of names) {
    const last = out.at(-1)
    const isOne =
      last?.type === 'person' &&
      name.type === 'person' &&
      last.end === name.first &&
      tokens[last.first]?.sentence === tokens[name.first]?.sentence
    if (isOne) out[out.length - 1] = { ...last, end: name.end, score: Math.min(last.score, name.score) }
    else if (
      /^(?:administration|government|regime|presidency)$/.test(tokens[name.end]?.form ?? '') &&
      name.type === 'person'
    )
      out.push({ ...name, end: name.end + 1, type: 'organization' })
    else out.push(name)
  }
  return out
}

/** Null where nothing of the span is a name. */
function toMention(reading: Reading, name: NameSpan): Mention | null {
  const { tokens } = reading.doc
  let nameFirst = name.first
  let { end } = name
  // "the Pentagon", "Mr. Blinken", "Israel's": the name alone counts.
  while (nameFirst < end && isBeforeName(reading, tokens[nameFirst], name.type)) nameFirst++
  while (end > nameFirst && /^(?:['’]s?|[,.;:"“”])$/i.test(tokens[end - 1]?.form ?? '')) end--
  if (name.type === 'person') nameFirst = afterTitle(reading, nameFirst, end)
  if (name.type === 'place' && isStateBeforeStop(reading, end)) end++
  const words = rangeText(reading.doc, { first: nameFirst, end })
  if (end === nameFirst || !/[\p{L}\p{N}]/u.test(words)) return null
  if (name.type === 'organization' && isPortfolio(reading, { first: nameFirst, end })) return null
  return nameMention(reading, {
    nameFirst,
    end,
    type: name.type,
    rule: 'engine:name',
    confidence: name.score,
  })
}

/** "Tenn" of "(R-Tenn.)": the full stop is a word of its own to the engine, but belongs to the name. */
function isStateBeforeStop({ doc: { tokens } }: Reading, end: number): boolean {
  const [last, stop] = [tokens[end - 1], tokens[end]]
  return last !== undefined && stop?.form === '.' && stop.start === last.end && isShortenedState(last.form)
}

/**
 * "Israeli strikes", "the South Africans": the people or what is theirs, no names. "Palestinian Authority" is one, and so is "French" where the
 * text knows a Mr. French or an Ann French.
 */
function withoutDemonyms(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const surnames = surnamesOf(reading, mentions)
  const isPerson = (mention: Mention) =>
    mention.type === 'person' && (mention.form === 'title-name' || surnames.has(surnameIn(reading, mention)))
  return mentions.filter(
    (mention) =>
      !reading.lexicon.isDemonym(rangeText(reading.doc, { first: mention.nameFirst, end: mention.end })) ||
      isPerson(mention),
  )
}

/** "Energy" of "Energy Secretary", "Space and Earth Sciences" of "Minister of State for Space and Earth Sciences": words of a title. */
function isPortfolio({ doc, lexicon }: Reading, { first, end }: TokenRange): boolean {
  const words = rangeText(doc, { first, end })
  const next = doc.tokens[end]?.form ?? ''
  const isNamed = lexicon.kindOfNoun(words) !== null
  if (
    /^(?:Secretary|Minister)$/.test(next) &&
    !isNamed &&
    lexicon.titles.has(`${words} ${next}`.toLowerCase())
  )
    return true
  const before = doc.tokens.slice(Math.max(0, first - 4), first).map(({ form }) => form)
  return (
    !/^[\p{Lu}.]+$/u.test(words) &&
    /\b(?:Minister|Secretary)(?: of State)? (?:for|of)$/.test(before.join(' '))
  )
}

/** "Secretary Lloyd Austin" taken whole for a name: the title comes off, if a name is left. */
function afterTitle(reading: Reading, first: number, end: number): number {
  for (let size = Math.min(LONGEST_TITLE, end - first - 1); size > 0; size--)
    if (isTitle(reading, first, first + size)) return first + size
  return first
}

function isTitle(reading: Reading, first: number, end: number): boolean {
  const { tokens } = reading.doc
  if (!/^\p{Lu}/u.test(tokens[first]?.form ?? '')) return false
  const words: string[] = []
  for (let i = first; i < end; i++) words.push(bare(tokens[i]?.form ?? ''))
  return reading.lexicon.titles.has(words.join(' '))
}

function nameMention(
  reading: Reading,
  found: { nameFirst: number; end: number; type: NameType; rule: string; confidence: number },
): Mention {
  const { nameFirst, end, type, rule, confidence } = found
  const first = type === 'person' ? titleStart(reading, nameFirst) : nameFirst
  return {
    first,
    nameFirst,
    end,
    anchor: reading.doc.tokens[end - 1]?.form === '.' ? end - 2 : end - 1,
    form: first < nameFirst ? 'title-name' : 'name',
    type,
    gender: type === 'person' ? genderOf(reading, first, nameFirst, end) : null,
    plural: false,
    rule,
    confidence,
  }
}

/** "Sri Lanka", "Prince Edward Island", and "The Hague" within a sentence have their words for themselves. */
function isBeforeName(reading: Reading, token: Token | undefined, type: NameType): boolean {
  if (token === undefined) return false
  if (type === 'person' && isHonorific(reading, token)) return true
  const opensSentence = reading.doc.sentences[token.sentence]?.first === token.index
  const isOwn = type === 'place' && token.form === 'The' && !opensSentence
  return /^(?:the|an?)$/i.test(token.form) && !isOwn
}

/** "Mr.", "Dr.": a form of address that is no role. */
export function isHonorific(reading: Reading, token: Token | undefined): boolean {
  return token !== undefined && reading.lexicon.honorifics.has(bare(token.form))
}

/** The title right before a name belongs to how the text calls the person: "Mr. Blinken", "Prime Minister Netanyahu". */
function titleStart(reading: Reading, nameFirst: number): number {
  const { tokens } = reading.doc
  const paragraph = tokens[nameFirst]?.paragraph
  let first = nameFirst
  for (let size = LONGEST_TITLE; size > 0; size--) {
    const start = nameFirst - size
    if (tokens[start]?.paragraph !== paragraph || !isTitle(reading, start, nameFirst)) continue
    first = start
    break
  }
  while (tokens[first - 1]?.paragraph === paragraph && isHonorific(reading, tokens[first - 1])) first--
  return first
}

function genderOf(reading: Reading, first: number, nameFirst: number, end: number): Gender | null {
  for (let i = first; i < nameFirst; i++) {
    const title = bare(reading.doc.tokens[i]?.form ?? '')
    if (FEMALE_TITLES.has(title)) return 'female'
    if (MALE_TITLES.has(title)) return 'male'
  }
  // A surname alone ("Grant", "Jordan") says nothing.
  return end - nameFirst < 2 ? null : reading.lexicon.genderOf(reading.doc.tokens[nameFirst]?.form ?? '')
}

/** Surnames of people named elsewhere, and any capitalised word after "Mr." or "Ms.", where the engine saw no name. */
function missedNames(reading: Reading, marked: readonly Mention[]): Mention[] {
  const { lexicon } = reading
  const { tokens } = reading.doc
  const taken = new Set(marked.flatMap((mention) => range(mention.nameFirst, mention.end)))
  const surnames = surnamesOf(reading, marked)
  const out: Mention[] = []
  for (const token of tokens) {
    if (taken.has(token.index) || !/^\p{Lu}[\p{L}’'-]+$/u.test(token.form)) continue
    const before = tokens[token.index - 1]
    const titled = before?.sentence === token.sentence && /^(?:mr|ms|mrs)$/.test(bare(before.form))
    const isCountry = lexicon.countryOf(token.form) !== null && !lexicon.isDemonym(token.form)
    const known = token.upos === 'PROPN' && surnames.has(surnameKey(token.form)) && !isCountry
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
function peopleNotPlaces(reading: Reading, mentions: readonly Mention[]): Mention[] {
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

/** Of the people named in full. */
function surnamesOf(reading: Reading, mentions: readonly Mention[]): Set<string> {
  return new Set(
    mentions
      .filter((mention) => mention.type === 'person' && mention.end - mention.nameFirst > 1)
      .map((mention) => surnameIn(reading, mention)),
  )
}

function surnameIn({ doc }: Reading, { nameFirst, end }: Mention): string {
  return surnameKey(rangeText(doc, { first: nameFirst, end }))
}

function isLocated({ doc, lexicon }: Reading, { nameFirst }: Mention): boolean {
  const before = doc.tokens[nameFirst - 1]?.form ?? ''
  return (
    /^(?:in|at|near|into|outside|across|around)$/i.test(before) ||
    lexicon.countryOf(doc.tokens[nameFirst]?.form ?? '') !== null
  )
}

/** A name that the engine takes for different things in one article is what it takes it for most surely over all. */
function oneTypePerName(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const votes = new Map<string, Map<NameType, number>>()
  const keyOf = (mention: Mention) =>
    nameKey(rangeText(reading.doc, { first: mention.nameFirst, end: mention.end }), 'place')
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
  return mentions.map((mention) => {
    const of = votes.get(keyOf(mention))
    if (of === undefined || of.size < 2 || mention.type === null) return mention
    const [best] = [...of].toSorted((a, b) => b[1] - a[1])[0] ?? [mention.type]
    if (best === mention.type) return mention
    return nameMention(reading, { ...mention, type: best })
  })
}

function bare(form: string): string {
  return form.toLowerCase().replace(/\.$/, '')
}

function range(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i)
}
