/** Roles: a title, who holds it, of what, and whether still. */
import type { RoleQualifier, RoleStatus } from '../model/annotation.ts'
import type { Document, LayerSpan, Token, TokenRange } from '../model/document.ts'
import type { Chain, Draft, Mention, Reading, RoleDraft, Stage } from './draft.ts'
import { isHonorific } from './find-names.ts'
import { isOver } from './former-role.ts'
import { likeliest, probability } from './likeliest.ts'
import { indexMentions } from './mention-index.ts'
import { rangeLine } from './range-text.ts'
import { isPossessiveMark } from './tree.ts'

/** "outgoing" is still in office. */
const FORMER = /^(?:former|formerly|ex|ex-.+|onetime|sometime|erstwhile|past|late|ousted|retired|previous)$/i
/** What hangs an organization or place on a title. */
const OF_PLACE = /^(?:of|for|at|with|in)$/
const QUALIFIERS: Readonly<Record<string, RoleQualifier>> = {
  acting: 'acting',
  interim: 'interim',
  elect: 'elect',
  designate: 'elect',
  nominee: 'nominated',
  nominated: 'nominated',
}
const ARTICLES = /^(?:the|an?|his|her|its|their|our|my|new|longtime|veteran|current|one|another)$/i
/** A holder right beside its title is as good as certain. */
const BESIDE = 0.95
/** How sure a title that only the lexicon knows is a role. */
const OVERLOOKED = 0.8
/** In tokens. */
const LONGEST_DESCRIPTION = 5
const FAR = 150
/** An organization in another clause must be this much likelier than none, in nats. */
const FAR_ODDS = 2

export const findRoles: Stage = {
  name: 'find-roles',
  run(reading, draft) {
    const index = indexMentions(draft)
    const lookFor =
      (isSought: (chain: number) => boolean): Look =>
      (first, end) =>
        index
          .startingIn({ first, end })
          .flatMap(({ mention, chain }) => (chain !== null && isSought(chain) ? [{ mention, chain }] : []))
    const bodies = bodiesIn(reading, draft)
    const look = {
      people: lookFor((chain) => draft.chains[chain]?.kind === 'person'),
      places: lookFor((chain) => bodies.has(chain)),
    }
    const marked = reading.doc.layers.role.map((span) => ({ ...span, isMarked: true }))
    const spans = [...marked, ...overlookedTitles(reading, draft.mentions)]
    return {
      ...draft,
      roles: spans
        .toSorted((a, b) => a.first - b.first)
        .flatMap((span) => toRole(reading, draft.chains, span, look) ?? []),
    }
  },
}

interface RoleSpan extends LayerSpan {
  /** By the engine, or else found by a rule: what the engine does not take for a role it links to nothing worth believing. */
  readonly isMarked: boolean
}

interface Held {
  readonly mention: Mention
  readonly chain: number
}
/** Mentions that start from one token to before another. */
type Look = (first: number, end: number) => Held[]

/** Chains that somebody may hold a role at: organizations, places, and what has no name but is called "the panel". */
function bodiesIn({ doc, lexicon }: Reading, { chains, mentions }: Draft): Set<number> {
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

function toRole(
  reading: Reading,
  chains: readonly Chain[],
  marked: RoleSpan,
  { people, places }: { readonly people: Look; readonly places: Look },
): RoleDraft | null {
  const during = findDuring(reading, marked, places)
  // "Secretary of State Ann" of "Secretary of State Ann Lee": a name that goes on after the title is no part of it.
  const cutName = people(marked.first, marked.end).find(
    ({ mention }) => mention.nameFirst > marked.first && mention.end > marked.end,
  )
  const cut = Math.min(marked.end, during?.at ?? marked.end, cutName?.mention.nameFirst ?? marked.end)
  // "a curator at the museum in", of "in Vienna".
  const end = reading.doc.tokens[cut - 1]?.upos === 'ADP' ? cut - 1 : cut
  const span = { ...marked, end }
  const holder = findHolder(reading, span, people)
  if (holder === null) return null
  const { title, owner, status, qualifier } = readTitle(reading, span, places)
  if (title.end <= title.first) return null
  const at =
    owner ??
    closingPlace(reading, title, places) ??
    countryIn(reading, span, chains) ??
    findAt(reading, span, title, holder.placed, places)
  const words = at === null ? title : withoutPlace(reading, title, at, places)
  return {
    first: span.first,
    end: span.end,
    title: rangeLine(reading.doc, words),
    holder: holder.placed.chain,
    at: at === holder.placed.chain ? null : at,
    status: during !== null || (status === 'current' && isOver(reading, span)) ? 'former' : status,
    qualifier,
    during: during === null ? null : (chains[during.chain]?.name ?? null),
    rule: holder.rule,
    confidence: marked.score * holder.confidence,
  }
}

/** Roles before a name that the engine does not mark: "President Biden", where the title is in the lexicon, and "the actor Jason Reed". */
function overlookedTitles(reading: Reading, mentions: readonly Mention[]): RoleSpan[] {
  const { doc } = reading
  const marked = new Set<number>()
  for (const span of doc.layers.role) for (let i = span.first; i < span.end; i++) marked.add(i)
  return mentions.flatMap((mention) => {
    if (mention.type !== 'person') return []
    let title = mention.first
    while (isHonorific(reading, doc.tokens[title])) title++
    const isTitled = title < mention.nameFirst
    const end = isTitled ? mention.nameFirst : mention.first
    const first = isTitled ? title : descriptionStart(reading, end)
    if (first >= end || marked.has(first) || marked.has(end - 1)) return []
    return [{ first, end, score: OVERLOOKED, isMarked: false }]
  })
}

/** Where the noun phrase before a name starts if it ends in a role noun: "science" of "science writer Ann Lee". `end` where it does not. */
function descriptionStart({ doc, lexicon }: Reading, end: number): number {
  const noun = doc.tokens[end - 1]
  if (noun?.upos !== 'NOUN' || !lexicon.roleNouns.has(noun.form)) return end
  let first = end - 1
  const isPart = (at: number) =>
    /^(?:NOUN|ADJ|PROPN)$/.test(doc.tokens[at]?.upos ?? '') && doc.tokens[at]?.sentence === noun.sentence
  while (end - first < LONGEST_DESCRIPTION && isPart(first - 1)) first--
  return first
}

/** The name right after the title or in apposition to it; else whom the engine links it to. */
function findHolder(
  reading: Reading,
  span: TokenRange,
  people: Look,
): { placed: Held; rule: string; confidence: number } | null {
  const { tokens } = reading.doc
  const form = (i: number) => tokens[i]?.form ?? ''
  const named = people(span.first - 40, span.end + 40).filter(({ mention }) => mention.type !== null)
  const after = named.find(({ mention }) => mention.nameFirst === span.end || mention.first === span.end)
  if (after !== undefined) return { placed: after, rule: 'rule:title-before-name', confidence: BESIDE }
  const commaAfter = form(span.end) === ',' ? span.end + 1 : -1
  const appositive = named.find(({ mention }) => mention.first === commaAfter)
  const linked = linkedHolder(reading, span, people)
  // "the envoy, Ann Lee," and "Ann Lee, the envoy,": which of the two neighbours is meant is the engine's to say.
  const before = named.find(
    ({ mention }) => mention.end === span.first - 1 && /^[,(–—]$/.test(form(span.first - 1)),
  )
  const beside = [appositive, before].filter((placed) => placed !== undefined)
  const agreed = beside.find((placed) => placed.chain === linked?.placed.chain)
  if (agreed !== undefined) return { placed: agreed, rule: 'rule:apposition', confidence: BESIDE }
  if (linked !== null) return linked
  return beside[0] === undefined ? null : { placed: beside[0], rule: 'rule:apposition', confidence: 0.8 }
}

function linkedHolder(reading: Reading, span: TokenRange, people: Look) {
  const near = people(span.first - 400, span.end + 400)
  const best = likeliest(
    near,
    ({ mention }) => reading.doc.links.score('holder', span.first, mention.anchor),
    0,
  )
  return best === null
    ? null
    : { placed: best.item, rule: 'engine:holder', confidence: probability(best.odds) }
}

interface TitleReading {
  readonly title: TokenRange
  readonly owner: number | null
  readonly status: RoleStatus
  readonly qualifier: RoleQualifier | null
}

/** Takes "the former", "Israel's" and "the Pentagon" off the front of a title and keeps what they say. */
function readTitle(reading: Reading, span: TokenRange, places: Look): TitleReading {
  const { tokens } = reading.doc
  let { first, end } = span
  let owner: number | null = null
  let status: RoleStatus = 'current'
  let qualifier: RoleQualifier | null = null
  const inside = places(span.first, span.end)
  for (let before = first - 1; before >= first - 2; before--) {
    const form = tokens[before]?.form ?? ''
    const isNext = before === first - 1 || tokens[first - 1]?.form === '-'
    if (wordsOfFormer(tokens, before) > 0 && (form !== 'then' || isNext)) status = 'former'
    qualifier ??= QUALIFIERS[form.toLowerCase()] ?? null
  }
  while (first < end) {
    const form = tokens[first]?.form ?? ''
    const name = inside.find(({ mention }) => mention.first === first && mention.end < end)
    const former = wordsOfFormer(tokens, first)
    if (former > 0) status = 'former'
    const named = QUALIFIERS[form.toLowerCase()]
    if (named !== undefined) qualifier = named
    if (name !== undefined && !reachesPreposition(reading, first, name.mention)) {
      owner = name.chain
      first = name.mention.end
    } else if (former > 0) first += former
    else if (named !== undefined || ARTICLES.test(form) || form === '-' || isPossessiveMark(tokens[first]))
      first++
    else break
  }
  const last = tokens[end - 1]?.form.toLowerCase() ?? ''
  if (QUALIFIERS[last] !== undefined && end - first > 1) {
    qualifier = QUALIFIERS[last] ?? null
    end--
    if (tokens[end - 1]?.form === '-') end--
  }
  const next =
    tokens[span.end]?.form === '-' ? QUALIFIERS[tokens[span.end + 1]?.form.toLowerCase() ?? ''] : undefined
  qualifier ??= next ?? null
  if (qualifier === 'nominated' || qualifier === 'elect') status = 'future'
  return { title: { first, end }, owner, status, qualifier }
}

/** How many tokens from `at` on say that a role is over: 1 of "former", 3 of "one-time", else 0. "Then" with a capital opens a sentence, but for "Then-Mayor". */
function wordsOfFormer(tokens: readonly Token[], at: number): number {
  const form = (i: number) => tokens[i]?.form ?? ''
  if (/^one-time$/i.test(form(at) + form(at + 1) + form(at + 2))) return 3
  if (form(at) === 'then' || (form(at) === 'Then' && form(at + 1) === '-')) return 1
  return FORMER.test(form(at)) ? 1 : 0
}

/** "Secretary" in "State Secretary of …": a name that heads a longer phrase belongs to the title. */
function reachesPreposition(reading: Reading, first: number, name: Mention): boolean {
  return name.first !== first || reading.doc.tokens[name.end]?.upos === 'ADP'
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
function findAt(
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
function withoutPlace({ doc }: Reading, title: TokenRange, at: number, places: Look): TokenRange {
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

/** "a special envoy during the Obama administration": where "during" stands in or right after the span, and whose time it was. */
function findDuring(reading: Reading, span: TokenRange, places: Look): { at: number; chain: number } | null {
  for (let i = span.first + 1; i <= span.end; i++) {
    if (reading.doc.tokens[i]?.form.toLowerCase() !== 'during') continue
    const [time] = places(i + 1, i + 4)
    if (time !== undefined) return { at: i, chain: time.chain }
  }
  return null
}
