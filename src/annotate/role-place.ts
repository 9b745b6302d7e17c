/** The organization or place of a role: told in its title, beside it, or elsewhere in the article. */
import type { Document, TokenRange } from '../model/document.ts'
import type { Reading } from './draft.ts'
import { likelyPlace } from './likely-place.ts'
import { bodyAfterHolder, type Held, type Look, type RolePlaces } from './role-places.ts'
import { kindsOfTitle } from './title-kinds.ts'
import { isPossessiveMark } from './tree.ts'

/** What hangs an organization or place on a title. */
const OF_PLACE = /^(?:of|for|at|with|in)$/
/** What stands between a name after its title and where the title is held. */
const AFTER_HOLDER =
  /^(?:of|[(,] [DRI]\.?(?: ?[-–,])?|, (?:an? )?(?:Democrat|Republican|[Ii]ndependent) (?:of|from))$/

/**
 * The chain of where somebody holds a role, or null.
 * @param title the words of the span without article and owner
 * @param owner whose the title is by its first words, "Acme" of "Acme's chief executive"
 */
export function placeOf(
  reading: Reading,
  places: RolePlaces,
  role: {
    readonly span: TokenRange
    readonly title: TokenRange
    readonly owner: number | null
    readonly holder: Held
  },
): number | null {
  const { span, title, holder } = role
  const isOther = (chain: number | null | undefined) => chain != null && chain !== holder.chain
  const words = [
    seatOf(reading, title, places.look),
    role.owner,
    closingPlace(reading, title, places.look),
    followingPlace(reading, span, places.look),
    placeAfterHolder(reading, span, holder, places.look),
  ]
  return words.find(isOther) ?? likelyPlace(reading, places, role)
}

/** "The Conservative MP for Bath", "a party member from Bihar": where somebody is elected, not the party. */
function seatOf({ doc }: Reading, title: TokenRange, look: Look): number | undefined {
  const place = look(title.first + 1, title.end).findLast(({ mention }) => mention.type === 'place')
  const preposition = doc.tokens[(place?.mention.first ?? 0) - 1]?.form ?? ''
  const words = doc.tokens.slice(title.first, title.end).map(({ form }) => form.toLowerCase())
  const isElected = kindsOfTitle(words).has('legislator') || words.includes('member')
  return isElected && /^(?:for|from)$/.test(preposition) ? place?.chain : undefined
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

/** Where a name that starts at `first` starts with its "the", if it has one. */
function withArticle({ tokens }: Document, first: number): number {
  return /^the$/i.test(tokens[first - 1]?.form ?? '') ? first - 1 : first
}

/** "A spokeswoman for the Red Cross", where the title is marked short of it. */
function followingPlace({ doc }: Reading, span: TokenRange, look: Look): number | undefined {
  if (!OF_PLACE.test(doc.tokens[span.end]?.form ?? '')) return undefined
  return look(span.end + 1, span.end + 3)[0]?.chain
}

/** "Gov. Ann Lee of Ohio", "Rep. Ann Lee, a Democrat from Ohio", "Sen. Ann Lee (D-Ohio)", "Gov. Ann Lee (Ohio)". */
function placeAfterHolder({ doc }: Reading, span: TokenRange, holder: Held, look: Look): number | undefined {
  const place = bodyAfterHolder(span, holder, look)
  if (place === undefined) return undefined
  const between = doc.tokens.slice(holder.mention.end, place.mention.first).map(({ form }) => form)
  const isBracketed = between.join('') === '(' && doc.tokens[place.mention.end]?.form === ')'
  return isBracketed || AFTER_HOLDER.test(between.join(' ')) ? place.chain : undefined
}

/** "chief executive of Acme", "spokeswoman for the Red Cross": the organization has its own place, the title ends before it. */
export function withoutPlace({ doc }: Reading, title: TokenRange, at: number, look: Look): TokenRange {
  const place = look(title.first, title.end).find(
    ({ mention, chain }) => chain === at && mention.end === title.end,
  )
  if (place === undefined) return title
  const end = withArticle(doc, place.mention.first)
  const isAfterPreposition = /^(?:of|for|at|with|in|from)$/.test(doc.tokens[end - 1]?.form ?? '')
  return isAfterPreposition && end - 1 > title.first ? { first: title.first, end: end - 1 } : title
}
