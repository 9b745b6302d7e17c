/**
 * What tells at which organization or place a role is held, as numbers of about [-1, 1] for a small network: what the engine links, what
 * the words beside the title say, whether a name is of a kind with the title, how far it is told, how much the article is about it, and which
 * countries the text tells of around it.
 */
import type { EntityKind } from '../model/annotation.ts'
import type { TokenRange } from '../model/document.ts'
import type { Mention, PlaceQuestion, RolePlace } from './draft.ts'
import { FAR_ODDS, type Features, featureTable, scaledOdds } from './feature-table.ts'
import type { Rows } from './small-network.ts'
import { kindsOfName, kindsOfTitle, shareKind, TITLE_KINDS, wordsOfTitle } from './title-kinds.ts'

/** The role as the features see it. */
interface Title {
  readonly question: PlaceQuestion
  /** Its nouns and adjectives. */
  readonly words: readonly string[]
  readonly kinds: ReadonlySet<string>
}

/** One candidate as the features see it. */
interface Pair extends Title {
  readonly candidate: RolePlace
  readonly nameWords: readonly string[]
  readonly nameKinds: ReadonlySet<string>
  /** The highest log-odds of its mentions, null where the engine has none, and of the mentions of other candidates. */
  readonly odds: number | null
  readonly others: number
  /** In tokens from the title to its nearest mention, negative before the title; beyond all where it is not near. */
  readonly distance: number
  /** Which country it is, if it is one. */
  readonly country: string | null
  /** Those told of last before the title and next after it. */
  readonly lastTold: string | undefined
  readonly nextTold: string | undefined
}

const BEYOND_ALL = 2000

const PAIR_FEATURES: Features<Pair> = {
  'odds of the best mention': ({ odds }) => scaledOdds(odds ?? -FAR_ODDS),
  'no odds': ({ odds }) => odds === null,
  'odds above the others': ({ odds, others }) => scaledOdds((odds ?? -FAR_ODDS) - others),
  'highest odds': ({ odds, others }) => odds !== null && odds >= others,
  organization: ofKind('organization'),
  place: ofKind('place'),
  group: ofKind('group'),
  'in the title': inTitle(() => true),
  'in the title by name': inTitle(({ type }) => type !== null),
  'beside title or holder': ({ candidate }) => candidate.isBeside,
  'country of the title': ({ candidate }) => candidate.isCountry,
  'a country': ({ country }) => country !== null,
  'a region': ({ question: { reading }, candidate }) => reading.lexicon.isRegion(candidate.name),
  'a seat of government': ({ question: { reading }, candidate }) =>
    reading.lexicon.countryOfSeat(candidate.name) !== null,
  'the country told last': ({ country, lastTold }) => country !== null && country === lastTold,
  'the country told next': ({ country, nextTold }) => country !== null && country === nextTold,
  'a country told in the sentence': isToldIn('sentence'),
  'a country told in the paragraph': isToldIn('paragraph'),
  'share of the countries told': ({ question: { told }, country }) =>
    country === null ? 0 : told.filter((one) => one.country === country).length / Math.max(1, told.length),
  'same sentence': inSame('sentence'),
  'same paragraph': inSame('paragraph'),
  'told before': ({ distance }) => distance < 0,
  'told after': ({ distance }) => distance > 0,
  'distance in tokens': ({ distance }) => Math.log1p(Math.min(Math.abs(distance), BEYOND_ALL)) / 6,
  mentions: ({ candidate }) => Math.log1p(candidate.count) / 4,
  'most mentioned of its kind': ({ question, candidate }) =>
    question.candidates.every(({ kind, count }) => kind !== candidate.kind || count <= candidate.count),
  'in the first paragraph': ({ candidate }) => candidate.isEarly,
  'a word of the title in the name': ({ words, nameWords }) => words.some((word) => nameWords.includes(word)),
  'of the kind of the title': ({ kinds, nameKinds }) => shareKind(nameKinds, kinds),
  'of a kind': ({ nameKinds }) => nameKinds.size > 0,
  'title of another there': ({ candidate }) => candidate.isTaken,
  'holder of another title there': ({ candidate }) => candidate.isOwn,
}

/** Of the role alone: these tell whether it is held anywhere. */
const ROLE_FEATURES: Features<Title> = {
  ...Object.fromEntries(TITLE_KINDS.map((kind) => [`title: ${kind}`, ({ kinds }: Title) => kinds.has(kind)])),
  'opens with a': opensWith(/^an?$/i),
  'opens with the': opensWith(/^the$/i),
  'opens with a possessive': opensWith(/^(?:his|her|its|their)$/i),
  'one word': ({ question: { title } }) => title.end - title.first === 1,
  'many words': ({ question: { title } }) => title.end - title.first > 4,
  candidates: ({ question: { candidates } }) => Math.min(candidates.length, 16) / 16,
}

const TABLE = featureTable(PAIR_FEATURES, ROLE_FEATURES)
/** Weights tell which features they were fitted on. */
export const PLACE_FEATURES = TABLE.names

export function placeRows(question: PlaceQuestion): Rows {
  const { reading, title } = question
  const tokens = reading.doc.tokens.slice(title.first, title.end)
  const role: Title = {
    question,
    words: tokens.flatMap(({ form, upos }) => (/^(?:NOUN|PROPN|ADJ)$/.test(upos) ? wordsOfTitle(form) : [])),
    kinds: kindsOfTitle(tokens.flatMap(({ form }) => wordsOfTitle(form))),
  }
  return TABLE.rows(role, toPairs(role))
}

function toPairs(role: Title): Pair[] {
  const { question } = role
  const { reading, span, candidates, told } = question
  const lastTold = told.findLast(({ first }) => first < span.first)?.country
  const nextTold = told.find(({ first }) => first >= span.end)?.country
  const odds = candidates.map(({ mentions }) =>
    Math.max(
      Number.NEGATIVE_INFINITY,
      ...mentions.flatMap(({ anchor }) => reading.doc.links.score('at', span.first, anchor) ?? []),
    ),
  )
  return candidates.map((candidate, number) => {
    const own = odds[number] ?? Number.NEGATIVE_INFINITY
    const nameWords = wordsOfTitle(candidate.name)
    return {
      ...role,
      candidate,
      nameWords,
      nameKinds: kindsOfName(nameWords),
      odds: Number.isFinite(own) ? own : null,
      others: Math.max(-FAR_ODDS, ...odds.filter((_, other) => other !== number)),
      distance: candidate.mentions
        .map((mention) => distanceFrom(span, mention))
        .reduce((least, one) => (Math.abs(one) < Math.abs(least) ? one : least), BEYOND_ALL),
      country: candidate.kind === 'place' ? reading.lexicon.countryOf(candidate.name) : null,
      lastTold,
      nextTold,
    }
  })
}

/** In tokens, 0 where they overlap. */
function distanceFrom(span: TokenRange, { first, end }: TokenRange): number {
  if (end <= span.first) return end - 1 - span.first
  return first >= span.end ? first - span.end + 1 : 0
}

function ofKind(kind: EntityKind) {
  return ({ candidate }: Pair) => candidate.kind === kind
}

function inTitle(isSought: (mention: Mention) => boolean) {
  return ({ question: { span }, candidate }: Pair) =>
    candidate.mentions.some(
      (mention) => mention.first >= span.first && mention.end <= span.end && isSought(mention),
    )
}

function inSame(unit: 'sentence' | 'paragraph') {
  return ({ question: { reading, span }, candidate }: Pair) => {
    const { tokens } = reading.doc
    return candidate.mentions.some(({ anchor }) => tokens[anchor]?.[unit] === tokens[span.first]?.[unit])
  }
}

/** Whether the text tells of the country there, if only by its people or its government. */
function isToldIn(unit: 'sentence' | 'paragraph') {
  return ({ question: { reading, span, told }, country }: Pair) => {
    const { tokens } = reading.doc
    const isThere = (token: number) => tokens[token]?.[unit] === tokens[span.first]?.[unit]
    return country !== null && told.some((one) => one.country === country && isThere(one.first))
  }
}

function opensWith(pattern: RegExp) {
  return ({ question: { reading, span } }: Title) => pattern.test(reading.doc.tokens[span.first]?.form ?? '')
}
