/** A name as the text has it → the name alone, with the title before it and the gender that both tell. */
import type { Gender } from '../model/annotation.ts'
import type { NameSpan, NameType, Token, TokenRange } from '../model/document.ts'
import { isShortenedState } from '../text/place-key.ts'
import type { Mention, Reading } from './draft.ts'
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

/** Null where nothing of the span is a name. */
export function toMention(reading: Reading, name: NameSpan): Mention | null {
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

export function nameMention(
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

export function bare(form: string): string {
  return form.toLowerCase().replace(/\.$/, '')
}
