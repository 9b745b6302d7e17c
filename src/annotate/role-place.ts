/** The organization or place of a role: told in its title, beside it, or elsewhere in the article. */
import type { Document, TokenRange } from '../model/document.ts'
import type { Chain, Draft, Mention, Reading } from './draft.ts'
import { likeliest } from './likeliest.ts'
import { LONGEST_DESCRIPTION, type RoleSpan } from './role-spans.ts'
import { isPossessiveMark } from './tree.ts'

/** What hangs an organization or place on a title. */
const OF_PLACE = /^(?:of|for|at|with|in)$/
const FAR = 150
/** An organization in another clause must be this much likelier than none, in nats. */
const FAR_ODDS = 2
/** Roles in a town, whichever it is. */
const OF_TOWN = /^(?:mayor|councilman|councilwoman|councilor|councillor|alderman|city|town|village)$/i
/** Where a dateline stands: in one of the first paragraphs, its dash within so many tokens of the town. */
const DATELINE_PARAGRAPHS = 3
const DATELINE = 8

/** A mention and the chain that it is of. */
export interface Held {
  readonly mention: Mention
  readonly chain: number
}
/** Mentions that start from one token to before another. */
export type Look = (first: number, end: number) => Held[]

/** Chains that somebody may hold a role at: organizations, places, and what has no name but is called "the panel". */
export function bodiesIn({ doc, lexicon }: Reading, { chains, mentions }: Draft): Set<number> {
  const isBody = ({ kind, mentions: numbers }: Chain) =>
    kind === 'organization' ||
    kind === 'place' ||
    (kind === 'group' &&
      numbers.some((number) => {
        const mention = mentions[number]
        return mention !== undefined && lexicon.kindOfNoun(doc.tokens[mention.anchor]?.form ?? '') !== null
      }))
  return new Set(
    [...chains.keys()].filter((number) => chains[number] !== undefined && isBody(chains[number])),
  )
}

/**
 * The chain of where somebody holds a role, or null.
 * @param title the words of the span without article and owner
 */
export function placeOf(
  reading: Reading,
  chains: readonly Chain[],
  role: { readonly span: RoleSpan; readonly title: TokenRange; readonly holder: Held },
  places: Look,
): number | null {
  const { span, title, holder } = role
  return (
    closingPlace(reading, title, places) ??
    countryIn(reading, span, chains) ??
    townOf(reading, title, places) ??
    linkedPlace(reading, span, title, holder, places) ??
    houseOf(reading, title, chains)
  )
}

/** "Mayor", "a city councilman": of the town of the dateline, "DECORAH, Iowa — …". On our own articles right for 15 of 17. */
function townOf({ doc }: Reading, title: TokenRange, places: Look): number | null {
  const isOfTown = doc.tokens.slice(title.first, title.end).some(({ form }) => OF_TOWN.test(form))
  if (!isOfTown) return null
  for (const { first } of doc.paragraphs.slice(0, DATELINE_PARAGRAPHS)) {
    const town = places(first, first + 1).find(({ mention }) => mention.type === 'place')
    if (town === undefined) continue
    const { end } = town.mention
    if (doc.tokens.slice(end, end + DATELINE).some(({ form }) => /^[—–-]{1,2}$/.test(form))) return town.chain
  }
  return null
}

/** "Sen.", "Representative": of the house that the article names, where it tells nothing nearer. */
function houseOf({ doc }: Reading, title: TokenRange, chains: readonly Chain[]): number | null {
  if (title.end - title.first > 2) return null
  const noun = doc.tokens[title.end - 1]?.form ?? ''
  const house = /^sen(?:\.|ator)$/i.test(noun)
    ? /^(?:U\.S\. )?Senate$/
    : /^(?:rep\.|representative|congress(?:wo)?man)$/i.test(noun)
      ? /^(?:U\.S\. )?House(?: of Representatives)?$/
      : null
  const found =
    house === null ? -1 : chains.findIndex(({ kind, name }) => kind === 'organization' && house.test(name))
  return found < 0 ? null : found
}

/**
 * "a curator at the National Museum", "at the museum in Vienna", "president of Acme's bank": what stands after a title's preposition as
 * a whole ("for Israel and Palestinian affairs" is part of its words), an organization before its town.
 */
function closingPlace({ doc }: Reading, title: TokenRange, places: Look): number | null {
  const prepositionOf = ({ mention }: Held) => doc.tokens[withArticle(doc, mention.first) - 1]?.form ?? ''
  const isWhole = ({ mention: { end } }: Held) =>
    end === title.end || isPossessiveMark(doc.tokens[end]) || doc.tokens[end]?.upos === 'ADP'
  const placed = places(title.first + 1, title.end).filter(
    (held) => held.mention.end <= title.end && OF_PLACE.test(prepositionOf(held)) && isWhole(held),
  )
  return (placed.find((held) => prepositionOf(held) !== 'in') ?? placed.at(-1))?.chain ?? null
}

/** Where a name that starts at `first` starts with its "the", if it has one. */
function withArticle({ tokens }: Document, first: number): number {
  return /^the$/i.test(tokens[first - 1]?.form ?? '') ? first - 1 : first
}

/** "Prime Minister Ann Lee of Israel", "spokeswoman for the Red Cross", or what the engine links. */
function linkedPlace(
  reading: Reading,
  span: RoleSpan,
  title: TokenRange,
  holder: Held,
  places: Look,
): number | null {
  const { tokens } = reading.doc
  const afterName = places(span.end, holder.mention.end + 4).find(
    ({ mention }) =>
      holder.mention.first >= span.end &&
      /^(?:of|from|at)$/.test(tokens[holder.mention.end]?.form ?? '') &&
      mention.first - holder.mention.end <= 2,
  )
  if (afterName !== undefined) return afterName.chain
  const following = places(span.end, span.end + 4).find(
    ({ mention }) =>
      OF_PLACE.test(tokens[span.end]?.form ?? '') &&
      (mention.first === span.end + 1 ||
        (mention.first === span.end + 2 && tokens[span.end + 1]?.form === 'the')),
  )
  if (following !== undefined) return following.chain
  // What stands within a title ("for Israel and Palestinian affairs") is part of its words.
  const isWithin = ({ mention }: Held) => mention.first > title.first && mention.end < title.end
  const near = places(span.first - 60, span.end + 60)
    .filter(({ mention }) => mention.type !== null && isSameClause(reading, span, mention))
    .filter((place) => !isWithin(place))
  const odds = ({ mention }: Held) => reading.doc.links.score('at', span.first, mention.anchor)
  const best = likeliest(near, odds, 0)
  if (best !== null) return best.item.chain
  // An organization told before, or called "the company": only a clear link says so.
  const far = span.isMarked ? places(span.first - FAR, span.end + FAR) : []
  const told = likeliest(
    far.filter((place) => !isWithin(place)),
    odds,
    FAR_ODDS,
  )
  if (told !== null) return told.item.chain
  const named = places(title.first, title.end).findLast(({ mention }) => mention.type !== null)
  return (named ?? ownerBefore(reading, span, places))?.chain ?? null
}

/** "Labour's shadow home secretary", "a Scientology attorney": the name before the title in one noun phrase. */
function ownerBefore({ doc }: Reading, span: TokenRange, places: Look): Held | undefined {
  const isBetween = (i: number) =>
    isPossessiveMark(doc.tokens[i]) || /^(?:ADJ|NOUN|PROPN)$/.test(doc.tokens[i]?.upos ?? '')
  let first = span.first
  while (span.first - first < LONGEST_DESCRIPTION && isBetween(first - 1)) first--
  return places(first, span.first).findLast(
    ({ mention }) => mention.type !== null && mention.end <= span.first,
  )
}

/** "The Portuguese minister": the country, where the text names it somewhere. */
function countryIn({ doc, lexicon }: Reading, span: TokenRange, chains: readonly Chain[]): number | null {
  for (let i = span.first; i < span.end; i++) {
    const country = lexicon.countryOf(doc.tokens[i]?.form ?? '')
    if (country === null) continue
    const found = chains.findIndex(
      ({ kind, name }) => kind === 'place' && lexicon.countryOf(name) === country,
    )
    if (found >= 0) return found
  }
  return null
}

/** "chief executive of Acme", "spokeswoman for the Red Cross": the organization has its own place, the title ends before it. */
export function withoutPlace({ doc }: Reading, title: TokenRange, at: number, places: Look): TokenRange {
  const place = places(title.first, title.end).find(
    ({ mention, chain }) => chain === at && mention.end === title.end,
  )
  if (place === undefined) return title
  const end = withArticle(doc, place.mention.first)
  const isAfterPreposition = /^(?:of|for|at|with|in|from)$/.test(doc.tokens[end - 1]?.form ?? '')
  return isAfterPreposition && end - 1 > title.first ? { first: title.first, end: end - 1 } : title
}

/** Same sentence and no verb between: what a verb away does is another matter. */
function isSameClause({ doc }: Reading, span: TokenRange, mention: Mention): boolean {
  const { tokens } = doc
  if (tokens[mention.anchor]?.sentence !== tokens[span.first]?.sentence) return false
  const [from, to] = mention.first < span.first ? [mention.end, span.first] : [span.end, mention.first]
  for (let i = from; i < to; i++) if (tokens[i]?.upos === 'VERB') return false
  return true
}
