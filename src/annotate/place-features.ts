/**
 * What tells at which organization or place a role is held, as numbers of about [-1, 1] for a small network: what the engine links, what
 * the words beside the title say, how far the organization is told, and how much the article is about it.
 */
import type { EntityKind } from '../model/annotation.ts'
import type { TokenRange } from '../model/document.ts'
import type { Mention, PlaceQuestion, RolePlace } from './draft.ts'
import { FAR_ODDS, type Features, featureTable, scaledOdds } from './feature-table.ts'
import type { Rows } from './small-network.ts'

/** One candidate as the features see it. */
interface Pair {
  readonly question: PlaceQuestion
  readonly candidate: RolePlace
  /** The highest log-odds of its mentions, null where the engine has none, and of the mentions of other candidates. */
  readonly odds: number | null
  readonly others: number
  /** In tokens from the title to its nearest mention, negative before the title; beyond all where it is not near. */
  readonly distance: number
}

const BEYOND_ALL = 2000

/** By these words a title is of a town, a state, a parliament …; where such a role is held they tell in part. */
const TITLE_WORDS: Readonly<Record<string, string>> = {
  town: 'mayor councilman councilwoman councilmen councilor councillor councilors councillors alderman selectman city town village',
  state: 'gov governor lt lieutenant state',
  legislator:
    'sen senator rep representative congressman congresswoman assemblyman assemblywoman lawmaker delegate mp majority minority speaker whip',
  government:
    'president prime premier chancellor minister secretary ambassador envoy king queen diplomat consul',
  law: 'judge justice magistrate attorney lawyer solicitor barrister prosecutor counsel coroner',
  police: 'sheriff police officer detective constable sgt sergeant deputy inspector fire firefighter',
  army: 'general gen colonel col captain capt major maj admiral commander lieutenant',
  company:
    'executive chairman chairwoman chair founder co-founder owner analyst manager treasurer economist partner',
  head: 'chief director head leader boss president vice general chairperson deputy',
  voice: 'spokesman spokeswoman spokesperson press communications adviser advisor aide strategist',
  school:
    'professor prof dean provost lecturer teacher principal researcher scientist student curator historian',
  sport: 'coach captain player manager striker goalkeeper midfielder trainer',
  church: 'bishop archbishop rev reverend pastor priest vicar rabbi imam cardinal',
  press: 'reporter correspondent editor columnist host anchor journalist writer',
}

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
  'same sentence': inSame('sentence'),
  'same paragraph': inSame('paragraph'),
  'told before': ({ distance }) => distance < 0,
  'told after': ({ distance }) => distance > 0,
  'distance in tokens': ({ distance }) => Math.log1p(Math.min(Math.abs(distance), BEYOND_ALL)) / 6,
  mentions: ({ candidate }) => Math.log1p(candidate.count) / 4,
  'most mentioned of its kind': ({ question, candidate }) =>
    question.candidates.every(({ kind, count }) => kind !== candidate.kind || count <= candidate.count),
  'in the first paragraph': ({ candidate }) => candidate.isEarly,
}

/** Of the role alone: these tell whether it is held anywhere. */
const ROLE_FEATURES: Features<PlaceQuestion> = {
  ...Object.fromEntries(
    Object.entries(TITLE_WORDS).map(([name, list]) => [`title: ${name}`, titleHas(list)]),
  ),
  'opens with a': opensWith(/^an?$/i),
  'opens with the': opensWith(/^the$/i),
  'opens with a possessive': opensWith(/^(?:his|her|its|their)$/i),
  'one word': ({ title }) => title.end - title.first === 1,
  'many words': ({ title }) => title.end - title.first > 4,
  candidates: ({ candidates }) => Math.min(candidates.length, 16) / 16,
}

const TABLE = featureTable(PAIR_FEATURES, ROLE_FEATURES)
/** Weights tell which features they were fitted on. */
export const PLACE_FEATURES = TABLE.names

export function placeRows(question: PlaceQuestion): Rows {
  return TABLE.rows(question, toPairs(question))
}

function toPairs(question: PlaceQuestion): Pair[] {
  const { reading, span, candidates } = question
  const odds = candidates.map(({ mentions }) =>
    Math.max(
      Number.NEGATIVE_INFINITY,
      ...mentions.flatMap(({ anchor }) => reading.doc.links.score('at', span.first, anchor) ?? []),
    ),
  )
  return candidates.map((candidate, number) => {
    const own = odds[number] ?? Number.NEGATIVE_INFINITY
    return {
      question,
      candidate,
      odds: Number.isFinite(own) ? own : null,
      others: Math.max(-FAR_ODDS, ...odds.filter((_, other) => other !== number)),
      distance: candidate.mentions
        .map((mention) => distanceFrom(span, mention))
        .reduce((least, one) => (Math.abs(one) < Math.abs(least) ? one : least), BEYOND_ALL),
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

function titleHas(list: string) {
  const words = new Set(list.split(' '))
  return ({ reading, title }: PlaceQuestion) =>
    reading.doc.tokens
      .slice(title.first, title.end)
      .some(({ form }) => words.has(form.toLowerCase().replace('.', '')))
}

function opensWith(pattern: RegExp) {
  return ({ reading, span }: PlaceQuestion) => pattern.test(reading.doc.tokens[span.first]?.form ?? '')
}
