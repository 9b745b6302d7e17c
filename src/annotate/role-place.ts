/** The organization or place of a role: told in its title, beside it, or elsewhere in the article. */
import type { EntityKind } from '../model/annotation.ts'
import type { Document, TokenRange } from '../model/document.ts'
import type { Chain, Draft, Mention, Reading, ToldCountries } from './draft.ts'
import { HeldRoles } from './held-roles.ts'
import { rangeLine } from './range-text.ts'
import { LONGEST_DESCRIPTION } from './role-spans.ts'
import { likeliestOf } from './small-network.ts'
import { toldBetween, toldCountries } from './told-countries.ts'
import { isPossessiveMark } from './tree.ts'

/** What hangs an organization or place on a title. */
const OF_PLACE = /^(?:of|for|at|with|in)$/
/** What hangs one on the name of who holds the role: "Ann Lee of Acme", "Ann Lee (D-Ohio)". */
const OF_HOLDER = /^(?:of|from|at|,|\(|[DRI]-?)$/
/** What stands between a name after its title and where the title is held. */
const AFTER_HOLDER =
  /^(?:of|[(,] [DRI]\.?(?: ?[-–,])?|, (?:an? )?(?:Democrat|Republican|[Ii]ndependent) (?:of|from))$/
/** An organization may be told so many tokens away; farther is what the article is most about. */
const NEAR = 400
/** Of less likely ones, less than one of three is right. */
const LEAST_CHANCE = 0.35

/** A mention and the chain that it is of. */
export interface Held {
  readonly mention: Mention
  readonly chain: number
}
/** Mentions that start from one token to before another. */
export type Look = (first: number, end: number) => Held[]

/** Where roles may be held, as far as that is one thing for a whole article. */
export interface RolePlaces {
  readonly chains: readonly Chain[]
  readonly look: Look
  /** By name in the lexicon. */
  readonly countries: ReadonlyMap<string, number>
  readonly told: ToldCountries
  /** Of organizations and of places, the one that is mentioned most. */
  readonly main: readonly number[]
  readonly early: ReadonlySet<number>
  readonly held: HeldRoles
}

/** The chains that somebody may hold a role at are organizations, places, and what has no name but is called "the panel". */
export function rolePlaces(
  reading: Reading,
  { chains, mentions }: Draft,
  lookFor: (isSought: (chain: number) => boolean) => Look,
): RolePlaces {
  const { doc, lexicon } = reading
  const isBody = ({ kind, mentions: numbers }: Chain) =>
    kind === 'organization' ||
    kind === 'place' ||
    (kind === 'group' &&
      numbers.some((number) => {
        const mention = mentions[number]
        return mention !== undefined && lexicon.kindOfNoun(doc.tokens[mention.anchor]?.form ?? '') !== null
      }))
  const bodies = new Set(
    [...chains.keys()].filter((number) => chains[number] !== undefined && isBody(chains[number])),
  )
  const look = lookFor((chain) => bodies.has(chain))
  const countries = new Map<string, number>()
  for (const [number, { kind, name }] of chains.entries()) {
    const country = kind === 'place' ? lexicon.countryOf(name) : null
    if (country !== null && !countries.has(country)) countries.set(country, number)
  }
  return {
    chains,
    look,
    countries,
    told: toldCountries(reading),
    main: [mostMentioned(chains, 'organization'), mostMentioned(chains, 'place')].flatMap((one) => one ?? []),
    early: new Set(look(0, doc.paragraphs[0]?.end ?? 0).map(({ chain }) => chain)),
    held: new HeldRoles(),
  }
}

function mostMentioned(chains: readonly Chain[], sought: EntityKind): number | undefined {
  let most: number | undefined
  for (const [number, { kind, mentions }] of chains.entries())
    if (kind === sought && mentions.length > (chains[most ?? -1]?.mentions.length ?? 0)) most = number
  return most
}

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
    role.owner,
    closingPlace(reading, title, places.look),
    followingPlace(reading, span, places.look),
    placeAfterHolder(reading, span, holder, places.look),
  ]
  return words.find(isOther) ?? likelyPlace(reading, places, role)
}

/** Where the words do not tell: the likeliest of all that is near or that the article is about. */
function likelyPlace(
  reading: Reading,
  places: RolePlaces,
  { span, title, holder }: { readonly span: TokenRange; readonly title: TokenRange; readonly holder: Held },
): number | null {
  const country = countryIn(reading, span, places)
  const beside = [ownerBefore(reading, span, places.look), placeOfHolder(reading, span, holder, places.look)]
  const near = places.look(span.first - NEAR, span.end + NEAR)
  const named = country === 'unnamed' ? null : country
  const numbers = new Set([...near.map(({ chain }) => chain), named, ...places.main])
  const words = rangeLine(reading.doc, title)
  const candidates = [...numbers].flatMap((chain) => {
    const body = places.chains[chain ?? -1]
    if (chain === null || body === undefined || chain === holder.chain) return []
    if (country === 'unnamed' && body.kind === 'place') return []
    return {
      chain,
      name: body.name,
      kind: body.kind,
      mentions: near.flatMap((held) => (held.chain === chain ? held.mention : [])),
      count: body.mentions.length,
      isBeside: beside.includes(chain),
      isCountry: chain === country,
      isEarly: places.early.has(chain),
      isTaken: places.held.isTaken(words, chain, holder.chain),
      isOwn: places.held.isHolder(holder.chain, chain),
    }
  })
  if (candidates.length === 0) return null
  const told = toldBetween(places.told, span.first - NEAR, span.end + NEAR)
  const best = likeliestOf(reading.rank.places({ reading, span, title, candidates, told }))
  return best === null || best.chance < LEAST_CHANCE ? null : (candidates[best.number]?.chain ?? null)
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
function placeAfterHolder(
  { doc }: Reading,
  span: TokenRange,
  { mention }: Held,
  look: Look,
): number | undefined {
  if (mention.nameFirst < span.end) return undefined
  const [place] = look(mention.end, mention.end + 5)
  if (place === undefined) return undefined
  const between = doc.tokens.slice(mention.end, place.mention.first).map(({ form }) => form)
  const isBracketed = between.join('') === '(' && doc.tokens[place.mention.end]?.form === ')'
  return isBracketed || AFTER_HOLDER.test(between.join(' ')) ? place.chain : undefined
}

/** "Prime Minister Ann Lee of Israel", "Sen. Ann Lee (D-Ohio)". */
function placeOfHolder(
  { doc }: Reading,
  span: TokenRange,
  { mention }: Held,
  look: Look,
): number | undefined {
  if (mention.nameFirst < span.end || !OF_HOLDER.test(doc.tokens[mention.end]?.form ?? '')) return undefined
  return look(mention.end, mention.end + 5)[0]?.chain
}

/** "Labour's shadow home secretary", "a Scientology attorney": the name before the title in one noun phrase. */
function ownerBefore({ doc }: Reading, span: TokenRange, look: Look): number | undefined {
  const isBetween = (i: number) =>
    isPossessiveMark(doc.tokens[i]) || /^(?:ADJ|NOUN|PROPN)$/.test(doc.tokens[i]?.upos ?? '')
  let first = span.first
  while (span.first - first < LONGEST_DESCRIPTION && isBetween(first - 1)) first--
  return look(first, span.first).findLast(({ mention }) => mention.type !== null && mention.end <= span.first)
    ?.chain
}

/** "The Portuguese minister": the country, where the text names it somewhere; null where the title tells of none. */
function countryIn(
  { doc, lexicon }: Reading,
  span: TokenRange,
  { countries }: RolePlaces,
): number | 'unnamed' | null {
  for (let token = span.first; token < span.end; token++) {
    const country = lexicon.countryOf(doc.tokens[token]?.form ?? '')
    if (country !== null) return countries.get(country) ?? 'unnamed'
  }
  return null
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
