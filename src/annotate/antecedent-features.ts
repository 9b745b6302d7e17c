/**
 * What tells whether a pronoun or noun phrase means a chain, as numbers of about [-1, 1] for a small network: what the engine
 * says of the chain's mentions, how far they are, how they stand in the tree, who speaks, and what a noun phrase calls somebody. The features
 * are those of rankers of entities (Clark & Manning 2016, "Improving Coreference Resolution by Learning Entity-Level Distributed
 * Representations"; Lappin & Leass 1994, "An Algorithm for Pronominal Anaphora Resolution", for those of the tree).
 */
import type { Token } from '../model/document.ts'
import type { Antecedent, AntecedentQuestion, Mention, Reading } from './draft.ts'
import { FAR_ODDS, type Features, featureTable, scaledOdds } from './feature-table.ts'
import { type Called, calledBy, kindsOfNames, PHRASE_FEATURES } from './phrase-features.ts'
import type { Rows } from './small-network.ts'
import { childrenOf } from './tree.ts'

/** One candidate as the features see it. */
interface Pair {
  readonly reading: Reading
  readonly mention: Mention
  readonly candidate: Antecedent
  /** The last mention of the candidate before the mention; undefined where all follow it. */
  readonly nearest: Antecedent['mentions'][number] | undefined
  /** In sentences, from the nearest. */
  readonly distance: number
  /** Log-odds that the mention means any of the candidate's, and the highest of the other candidates. */
  readonly odds: number
  readonly others: number
  /** Candidates that are mentioned between the nearest and the mention. */
  readonly between: number
  /** In the tree, of the mention and of the nearest. */
  readonly relation: string
  readonly nearestRelation: string | null
  readonly tree: Governed
  readonly called: Called | null
  readonly nameKinds: ReadonlySet<string>
}

/** How the mention, and the candidate's mentions of the same sentence, stand to the verb that governs the mention. */
interface Governed {
  /** Of the mention: "him" of "praised him", neither "his" nor "himself", is never the subject of the same verb. */
  readonly isBareArgument: boolean
  readonly isArgument: boolean
  readonly isSubject: boolean
  readonly isSubjectAbove: boolean
  /** "Lee" and "Khan" of "asked by Lee about Khan, he said": neither is "he". */
  readonly isOfParticiple: boolean
  readonly isCoordinated: boolean
}

/** In sentences: as far as a candidate that only follows. */
const FAR = 10
const POSSESSIVE = /^(?:his|hers?|its|theirs?)$/i
const REFLEXIVE = /sel(?:f|ves)$/i
const INTRODUCING = /^(?:an?|one|some|another|several|many|two|three)$/i

const PAIR_FEATURES: Features<Pair> = {
  'odds of all mentions': ({ odds }) => scaledOdds(odds),
  'odds of the best mention': ({ candidate }) => scaledOdds(best(candidate, () => true)),
  'odds of the nearest mention': ({ nearest }) => scaledOdds(nearest?.odds ?? -FAR_ODDS),
  'odds above the others': ({ odds, others }) => scaledOdds(odds - others),
  'highest odds': ({ odds, others }) => odds >= others,
  'odds of the best name': ({ candidate }) => scaledOdds(best(candidate, ({ type }) => type !== null)),
  'odds of the best pronoun': ({ candidate }) => scaledOdds(best(candidate, isPronoun)),
  'no pronoun': ({ candidate }) => !candidate.mentions.some(({ mention }) => isPronoun(mention)),
  'odds of a near pronoun': ({ reading, mention, candidate }) =>
    scaledOdds(best(candidate, (other) => isPronoun(other) && isShortlyBefore(reading, other, mention))),
  'same sentence': ({ distance }) => distance === 0,
  'one sentence before': ({ distance }) => distance === 1,
  'two sentences before': ({ distance }) => distance === 2,
  'farther before': ({ nearest, distance }) => nearest !== undefined && distance > 2,
  'only after': ({ nearest }) => nearest === undefined,
  'distance in sentences': ({ distance }) => Math.log1p(Math.min(distance, 30)) / 3,
  'distance in tokens': ({ mention, nearest }) =>
    nearest === undefined ? 1.5 : Math.log1p(mention.anchor - nearest.mention.anchor) / 4,
  'same paragraph': ({ reading, mention, nearest }) =>
    nearest !== undefined &&
    reading.doc.tokens[nearest.mention.anchor]?.paragraph === reading.doc.tokens[mention.anchor]?.paragraph,
  'nobody between': ({ between }) => between === 0,
  'one between': ({ between }) => between === 1,
  'more between': ({ between }) => between > 1,
  person: ({ candidate }) => candidate.kind === 'person',
  group: ({ candidate }) => candidate.kind === 'group',
  organization: ({ candidate }) => candidate.kind === 'organization',
  'gender known': ({ candidate, mention }) =>
    candidate.gender !== null && candidate.gender === mention.gender,
  'of the same verb': ({ tree }) => tree.isArgument && tree.isBareArgument,
  'subject of a reflexive': ({ reading, mention, tree }) => tree.isSubject && isReflexive(reading, mention),
  'subject of a possessive': ({ reading, mention, tree }) => tree.isSubject && isPossessive(reading, mention),
  'object of a possessive': ({ reading, mention, tree }) =>
    tree.isArgument && !tree.isSubject && isPossessive(reading, mention),
  'subject of the verb above': ({ tree }) => tree.isSubjectAbove,
  'speaker of the quotation': ({ candidate }) => candidate.isQuoted === true,
  'not the speaker of the quotation': ({ candidate }) => candidate.isQuoted === false,
  'speaker of the report': ({ candidate }) => candidate.isReported,
  'mentions before': ({ mention, candidate }) =>
    Math.log1p(candidate.mentions.filter((one) => one.mention.anchor < mention.anchor).length) / 4,
  'in the lead': ({ reading, candidate }) =>
    candidate.mentions.some((one) => sentenceOf(reading, one.mention) <= 1),
  'nearest is a name': ({ nearest }) => nearest !== undefined && nearest.mention.type !== null,
  'nearest is a pronoun': ({ nearest }) => nearest !== undefined && isPronoun(nearest.mention),
  'nearest is subject': ({ nearestRelation }) => nearestRelation === 'nsubj',
  'nearest is object': ({ nearestRelation }) => /^(?:i?obj|obl)$/.test(nearestRelation ?? ''),
  'nearest is of a noun': ({ nearestRelation }) =>
    /^(?:nmod|possessive|compound)$/.test(nearestRelation ?? ''),
  'nearest is of the same relation': ({ nearestRelation, relation }) => nearestRelation === relation,
  'nearest is quoted': ({ reading, nearest }) =>
    nearest !== undefined && reading.quoted.has(nearest.mention.anchor),
  'subject in the sentence before': inSentenceBefore(
    (reading, other) => relationOf(reading, other) === 'nsubj',
  ),
  'opens the sentence before': inSentenceBefore(opensSentence),
  'opens the paragraph': ({ reading, mention, candidate }) =>
    candidate.mentions.some(
      (one) => one.mention.first === paragraphStart(reading, mention) && one.mention.anchor < mention.anchor,
    ),
  'of its participle': ({ tree }) => tree.isOfParticiple,
  'coordinated with it': ({ tree }) => tree.isCoordinated,
  'inside of it': ({ candidate }) => candidate.nested === 'inside',
  'around it': ({ candidate }) => candidate.nested === 'around',
  ...PHRASE_FEATURES,
}

/** Of the mention alone: these tell whether it means any candidate. */
const MENTION_FEATURES: Features<AntecedentQuestion> = {
  'is possessive': ({ reading, mention }) => isPossessive(reading, mention),
  'is reflexive': ({ reading, mention }) => isReflexive(reading, mention),
  'is subject': ({ reading, mention }) => relationOf(reading, mention) === 'nsubj',
  'is object': ({ reading, mention }) => /^i?obj$/.test(relationOf(reading, mention)),
  'is oblique': ({ reading, mention }) => /^(?:obl|nmod)$/.test(relationOf(reading, mention)),
  'is speaker': ({ isSpeaking }) => isSpeaking,
  'is quoted': ({ reading, mention }) => reading.quoted.has(mention.anchor),
  'is they': ({ mention }) => isPronoun(mention) && mention.plural,
  'is it': ({ mention }) => isPronoun(mention) && !mention.plural && mention.gender === null,
  'is noun phrase': ({ mention }) => !isPronoun(mention),
  'opens with the': ({ reading, mention }) => /^the$/i.test(formAt(reading, mention.first)),
  'opens with a': ({ reading, mention }) => INTRODUCING.test(formAt(reading, mention.first)),
  'opens with a possessive': ({ reading, mention }) =>
    !isPronoun(mention) && POSSESSIVE.test(formAt(reading, mention.first)),
  'is plural': ({ mention }) => mention.plural,
  'opens its sentence': ({ reading, mention }) => opensSentence(reading, mention),
  'in the first sentence of its paragraph': ({ reading, mention }) =>
    paragraphStart(reading, mention) === sentenceStart(reading, mention),
  'sure to be a mention': ({ mention }) => mention.confidence,
  candidates: ({ candidates }) => Math.min(candidates.length, 8) / 8,
}

const TABLE = featureTable(PAIR_FEATURES, MENTION_FEATURES)
/** Weights tell which features they were fitted on. */
export const ANTECEDENT_FEATURES = TABLE.names

export function antecedentRows(question: AntecedentQuestion): Rows {
  return TABLE.rows(question, toPairs(question))
}

function toPairs({ reading, mention, candidates }: AntecedentQuestion): Pair[] {
  const isBefore = (other: Mention) => other.anchor < mention.anchor
  const odds = candidates.map(sumOfOdds)
  const nearest = candidates.map(({ mentions }) => mentions.findLast((other) => isBefore(other.mention)))
  const relation = relationOf(reading, mention)
  const governed = governedBy(reading, mention, relation)
  const called = calledBy(reading, mention)
  return candidates.map((candidate, number) => {
    const own = nearest[number]
    const isOther = (_: unknown, other: number) => other !== number
    const isBetween = (other: (typeof nearest)[number]) =>
      other !== undefined && other.mention.anchor > (own?.mention.anchor ?? -1)
    return {
      reading,
      mention,
      candidate,
      nearest: own,
      distance: own === undefined ? FAR : sentenceOf(reading, mention) - sentenceOf(reading, own.mention),
      odds: odds[number] ?? -FAR_ODDS,
      others: Math.max(-FAR_ODDS, ...odds.filter(isOther)),
      between: nearest.filter(isOther).filter(isBetween).length,
      relation,
      nearestRelation: own === undefined ? null : relationOf(reading, own.mention),
      tree: governed(candidate),
      called,
      nameKinds: kindsOfNames(reading, called, candidate),
    }
  })
}

/** Whether a mention of the candidate in the sentence before is so. */
function inSentenceBefore(isSo: (reading: Reading, other: Mention) => boolean) {
  return ({ reading, mention, candidate }: Pair) =>
    candidate.mentions.some(
      (one) =>
        sentenceOf(reading, mention) - sentenceOf(reading, one.mention) === 1 && isSo(reading, one.mention),
    )
}

/** The logarithm of the sum of the odds of all mentions. */
export function sumOfOdds({ mentions }: Antecedent): number {
  const known = mentions.flatMap(({ odds }) => (odds === null ? [] : [odds]))
  const highest = Math.max(...known)
  return highest + Math.log(known.reduce((sum, odds) => sum + Math.exp(odds - highest), 0))
}

/** The highest odds among mentions of a kind; -10 where there is none. */
function best({ mentions }: Antecedent, isOfKind: (mention: Mention) => boolean): number {
  return mentions.reduce(
    (highest, { mention, odds }) => (odds !== null && isOfKind(mention) ? Math.max(highest, odds) : highest),
    -FAR_ODDS,
  )
}

function governedBy(
  reading: Reading,
  mention: Mention,
  relation: string,
): (candidate: Antecedent) => Governed {
  const { tokens } = reading.doc
  const verb = verbOver(reading, mention.anchor)
  const above = tokens[verb]?.head ?? -1
  const isBareArgument =
    tokens[mention.anchor]?.head === verb && !isPossessive(reading, mention) && !isReflexive(reading, mention)
  const arguments_ = new Set(verb < 0 ? [] : childrenOf(reading.tree, verb))
  const isSubject = (token: number) => tokens[token]?.rel === 'nsubj'
  const ofParticiples = new Set(
    (relation === 'nsubj' ? participlesOf(reading, verb) : []).flatMap((at) =>
      childrenOf(reading.tree, at, 'obj', 'obl', 'iobj'),
    ),
  )
  const own = coordination(reading, headToken(reading, mention))
  return ({ mentions }) => {
    const heads = mentions
      .filter((other) => sentenceOf(reading, other.mention) === sentenceOf(reading, mention))
      .map((other) => headToken(reading, other.mention))
    return {
      isBareArgument,
      isArgument: heads.some((head) => arguments_.has(head)),
      isSubject: heads.some((head) => arguments_.has(head) && isSubject(head)),
      isSubjectAbove: heads.some(
        (head) => head < mention.anchor && above >= 0 && isSubject(head) && tokens[head]?.head === above,
      ),
      isOfParticiple: heads.some((head) => ofParticiples.has(head)),
      isCoordinated: heads.some((head) => coordination(reading, head) === own),
    }
  }
}

/** The participles that the subject of a verb controls: "asked" of "asked by Lee, he said". */
function participlesOf({ tree }: Reading, verb: number): number[] {
  return childrenOf(tree, verb, 'advcl').filter(
    (at) =>
      /^VB[NG]$/.test(tree.tokens[at]?.xpos ?? '') && childrenOf(tree, at, 'nsubj', 'mark').length === 0,
  )
}

/** The first of what is coordinated with a token, itself where nothing is. */
function coordination({ doc }: Reading, token: number): number {
  const { rel = '', head = -1 } = doc.tokens[token] ?? {}
  return rel === 'conj' ? head : token
}

/** The nearest verb above a token, or the root of its sentence. */
function verbOver({ doc }: Reading, token: number): number {
  let at = doc.tokens[token]
  while (at !== undefined && at.head >= 0 && at.upos !== 'VERB' && at.upos !== 'AUX') at = doc.tokens[at.head]
  return at?.index ?? -1
}

/** The word of a name or phrase that the rest hangs on. */
function headToken({ doc }: Reading, { nameFirst, end, anchor }: Mention): number {
  const hangsOutside = ({ head, rel }: Token) =>
    (head < nameFirst || head >= end) && rel !== 'punct' && rel !== 'case'
  return doc.tokens.slice(nameFirst, end).find(hangsOutside)?.index ?? anchor
}

function relationOf(reading: Reading, mention: Mention): string {
  return isPossessive(reading, mention)
    ? 'possessive'
    : (reading.doc.tokens[headToken(reading, mention)]?.rel ?? '')
}

function isPronoun({ form }: Mention): boolean {
  return form === 'pronoun'
}

function isPossessive({ doc }: Reading, { form, anchor }: Mention): boolean {
  const token = doc.tokens[anchor]
  return (
    form === 'pronoun' && (token?.xpos === 'PRP$' || (token?.rel === 'nmod' && POSSESSIVE.test(token.form)))
  )
}

function isReflexive(reading: Reading, { form, anchor }: Mention): boolean {
  return form === 'pronoun' && REFLEXIVE.test(formAt(reading, anchor))
}

function isShortlyBefore(reading: Reading, other: Mention, mention: Mention): boolean {
  return other.anchor < mention.anchor && sentenceOf(reading, mention) - sentenceOf(reading, other) <= 2
}

function sentenceOf({ doc }: Reading, { anchor }: Mention): number {
  return doc.tokens[anchor]?.sentence ?? 0
}

function sentenceStart(reading: Reading, mention: Mention): number | undefined {
  return reading.doc.sentences[sentenceOf(reading, mention)]?.first
}

function opensSentence(reading: Reading, mention: Mention): boolean {
  return sentenceStart(reading, mention) === mention.first
}

function paragraphStart({ doc }: Reading, { anchor }: Mention): number | undefined {
  return doc.paragraphs[doc.tokens[anchor]?.paragraph ?? -1]?.first
}

function formAt({ doc }: Reading, token: number): string {
  return doc.tokens[token]?.form ?? ''
}
