/** The organization or place of a role: told in its title, beside it, or elsewhere in the article. */
import type { Document, TokenRange } from '../model/document.ts'
import type { Reading } from './draft.ts'
import type { HeldRoles } from './held-roles.ts'
import { likelyPlace } from './likely-place.ts'
import { runStart } from './range-text.ts'
import { bodyAfterHolder, type Held, type Look, type RolePlaces, type TitleHeld } from './role-places.ts'
import { kindsOfTitle } from './title-kinds.ts'
import { isNoSeat } from './title-topics.ts'
import { isPossessiveMark } from './tree.ts'

/** What hangs an organization or place on a title. */
const OF_PLACE = /^(?:of|for|at|with|in)$/
const PARTY_MEMBER = '(?:Democrat|Republican|[Ii]ndependent)'
/** What stands between a name after its title and where the title is held. */
const AFTER_HOLDER = new RegExp(`^(?:of|[(,] [DRI]\\.?(?: ?[-–,])?|, (?:an? )?${PARTY_MEMBER} (?:of|from))$`)
const OF_HOUSE = /^(?:chair(?:man|woman|person)?|ranking|leader|whip|speaker)$/i
/** What follows a place in "Rep. Ann Lee, an Ohio Republican". */
const IS_PARTY_MEMBER = new RegExp(`^${PARTY_MEMBER}$`)

/**
 * The chain of where somebody holds a role, or null.
 * @param owner whose the title is by its first words, "Acme" of "Acme's chief executive"
 */
export function placeOf(
  reading: Reading,
  { places, people }: { readonly places: RolePlaces; readonly people: Look },
  role: TitleHeld & { readonly owner: number | null },
): number | null {
  const { span, title, holder } = role
  const look: Look = (first, end) =>
    places.look(first, end).filter(({ mention }) => !isNoSeat(reading, span, mention))
  const isOther = (chain: number | null | undefined) => chain != null && chain !== holder.chain
  const words = [
    placeOfColleague(reading, role, people, places.held),
    seatOf(reading, role, look),
    role.owner,
    closingPlace(reading, title, look),
    appositivePlace(reading, title, look),
    followingPlace(reading, span, look),
    placeAfterHolder(reading, span, holder, look),
  ]
  return words.find(isOther) ?? likelyPlace(reading, places, role)
}

/** Who is called so works where the other one does. */
const COLLEAGUE = /^(?:predecessor|successor|deputy|colleague|replacement|assistant|superior|minister)$/i

/** "Her predecessor", "Lee's deputy": where she and Lee hold their roles. */
function placeOfColleague(
  { doc }: Reading,
  { span, holder }: TitleHeld,
  people: Look,
  held: HeldRoles,
): number | null {
  const noun = doc.tokens.slice(span.first, span.end).find(({ form }) => COLLEAGUE.test(form))
  if (noun === undefined) return null
  const isOwner = ({ mention: { end, form } }: Held) =>
    form === 'pronoun' ? end <= noun.index : isPossessiveMark(doc.tokens[end])
  const owner = people(span.first, noun.index).find((one) => one.chain !== holder.chain && isOwner(one))
  return owner === undefined ? null : held.lastPlaceOf(owner.chain)
}

/** "The Conservative MP for Bath", "the congresswoman from Georgia": where somebody is elected, not the party. */
function seatOf(reading: Reading, { span, title }: TitleHeld, look: Look): number | undefined {
  const { tokens } = reading.doc
  const words = tokens.slice(title.first, title.end).map(({ form }) => form.toLowerCase())
  if (!kindsOfTitle(words).has('legislator') && !words.includes('member')) return undefined
  const isSeat = ({ mention: { type, first } }: Held) => {
    const before = tokens[first - 1]?.form
    return before === 'for' ? type !== null : before === 'from' && type === 'place'
  }
  return look(title.first + 1, span.end + 2).findLast(isSeat)?.chain
}

/**
 * "a curator at the National Museum", "at the museum in Vienna", "president of Acme's bank": what stands after a title's preposition as
 * a whole ("for Israel and Palestinian affairs" is part of its words), an organization before its town.
 */
function closingPlace({ doc }: Reading, title: TokenRange, look: Look): number | undefined {
  const prepositionOf = ({ mention }: Held) => doc.tokens[withArticle(doc, mention.first) - 1]?.form ?? ''
  const isWhole = ({ mention: { end } }: Held) =>
    end === title.end || isPossessiveMark(doc.tokens[end]) || doc.tokens[end]?.upos === 'ADP'
  const placed = look(title.first + 1, title.end).filter(
    (held) => held.mention.end <= title.end && OF_PLACE.test(prepositionOf(held)) && isWhole(held),
  )
  return (placed.find((held) => prepositionOf(held) !== 'in') ?? placed.at(-1))?.chain
}

/** "Director of the tanker's owner, Acme Shipping", "head of the gas importer Acme": the name at the end of what the title is of. */
function appositivePlace({ doc }: Reading, title: TokenRange, look: Look): number | undefined {
  const last = look(title.first + 1, title.end).findLast(
    ({ mention: { type, end } }) => type === 'organization' && end === title.end,
  )
  const before = doc.tokens[(last?.mention.first ?? 0) - 1]
  const isApposed = before?.form === ',' || before?.upos === 'NOUN'
  const isOf = doc.tokens.slice(title.first, last?.mention.first).some(({ form }) => OF_PLACE.test(form))
  return isApposed && isOf ? last?.chain : undefined
}

/** Where a name that starts at `first` starts with its "the", if it has one. */
function withArticle({ tokens }: Document, first: number): number {
  return /^the$/i.test(tokens[first - 1]?.form ?? '') ? first - 1 : first
}

/** "A spokeswoman for the Red Cross", "a volunteer from Oxfam", where the title is marked short of it. */
function followingPlace({ doc }: Reading, span: TokenRange, look: Look): number | undefined {
  const preposition = doc.tokens[span.end]?.form ?? ''
  const [next] = look(span.end + 1, span.end + 3)
  const isOf = OF_PLACE.test(preposition) || (preposition === 'from' && next?.mention.type === 'organization')
  return isOf ? next?.chain : undefined
}

/** "The ranking member, Ann Lee of Ohio": what follows the name is her seat, and that title is of a committee or a chamber. */
function isOfHouse({ tokens }: Document, { first, end }: TokenRange): boolean {
  return tokens.slice(first, end).some(({ form }) => OF_HOUSE.test(form))
}

/** "Gov. Ann Lee of Ohio", "Rep. Ann Lee, a Democrat from Ohio" or "an Ohio Democrat", "Sen. Ann Lee (D-Ohio)", "Gov. Ann Lee (Ohio)". */
function placeAfterHolder({ doc }: Reading, span: TokenRange, holder: Held, look: Look): number | undefined {
  const place = bodyAfterHolder(span, holder, look)
  if (place === undefined || (place.mention.type === 'place' && isOfHouse(doc, span))) return undefined
  const between = doc.tokens.slice(holder.mention.end, place.mention.first).map(({ form }) => form)
  const after = doc.tokens[place.mention.end]?.form ?? ''
  const isBracketed = between.join('') === '(' && after === ')'
  const isOfParty = /^, an?$/.test(between.join(' ')) && IS_PARTY_MEMBER.test(after)
  return isBracketed || isOfParty || AFTER_HOLDER.test(between.join(' ')) ? place.chain : undefined
}

/**
 * "chief executive of Acme", "spokeswoman for the Red Cross", "treasurer of the chip maker Acme": the organization has its own place, the title
 * ends before it.
 */
export function withoutPlace({ doc }: Reading, title: TokenRange, at: number, look: Look): TokenRange {
  const place = look(title.first, title.end).find(
    ({ mention, chain }) => chain === at && mention.end === title.end,
  )
  if (place === undefined) return title
  const first = withArticle(doc, place.mention.first)
  const end = isPreposition(doc, first - 1) ? first - 1 : beforePhrase(doc, title, first)
  return end > title.first ? { first: title.first, end } : title
}

function isPreposition({ tokens }: Document, token: number): boolean {
  return /^(?:of|for|at|with|in|from)$/.test(tokens[token]?.form ?? '')
}

/** Where "of the chip maker" starts before a name at `first`; the title's end if nothing such stands there. */
function beforePhrase(doc: Document, title: TokenRange, first: number): number {
  const start = runStart(first, title.first, (i) => /^(?:NOUN|ADJ|PROPN)$/.test(doc.tokens[i]?.upos ?? ''))
  const isPhrase = start < first && /^the$/i.test(doc.tokens[start - 1]?.form ?? '')
  return isPhrase && isPreposition(doc, start - 2) ? start - 2 : title.end
}
