/** Where a statement was said, and to whom: the object of its cue ("told reporters"), whom the engine links it to, or whoever heard what was said before. */
import type { TokenRange } from '../model/document.ts'
import { calledByName } from './called-by-name.ts'
import type { Reading, Stage, StatementDraft } from './draft.ts'
import { numberBefore } from './find-nested.ts'
import { findPlace } from './find-place.ts'
import { isQuestion } from './is-question.ts'
import { likeliest } from './likeliest.ts'
import { indexMentions, type MentionIndex, type Placed } from './mention-index.ts'
import { createOwnSources, type OwnSources } from './own-sources.ts'
import { isInContent, opensQuoted, paragraphOf } from './statement-form.ts'
import {
  childrenOf,
  headOf,
  isNoun,
  isPassive,
  isReducedClause,
  nounPhrase,
  prepositionOf,
  subjectOf,
  tiedBy,
  withConjuncts,
  withoutPreposition,
} from './tree.ts'

/** Verbs whose object is who hears it. With others ("blamed Lee for …") the object is what it is about. */
const TELLING = new Set(
  (
    'tell ask inform remind assure warn advise urge promise notify instruct order beg reassure persuade thank brief text ' +
    'implore lecture alert caution invite congratulate'
  ).split(' '),
)
/** Verbs whose hearer stands after a preposition: "wrote to the minister", "called on the mayor". */
const SAYING_TO = new Map<string, RegExp>([
  ...(
    'say write reply respond complain apologise apologize explain confess testify appeal suggest admit speak repeat announce ' +
    'confirm mention boast whisper describe disclose reveal swear recount remark hint murmur mutter shout recommend insist'
  )
    .split(' ')
    .map((verb) => [verb, /^to$/] as const),
  ['call', /^(?:on|upon)$/],
  ['plead', /^with$/],
])
const ANSWERING = /^(?:reply|answer|respond|retort)$/
/** "In a letter to Lee", "in a call with Lee": what it is said in, to whom. */
const SAID_IN =
  /^(?:letter|note|e-?mail|message|text|memo|tweet|call|conversation|interview|meeting|briefing|reply|response|speech|remarks|talk|chat)$/i
const OTHER_END = /^(?:to|with)$/
/** How sure a noun phrase beside a telling verb is a hearer of its own. */
const TOLD = 0.8
/** An engine link must beat "nobody" by this much, in nats: most statements name no addressee. */
const LEAST_ODDS = 0.5

export const findAddressees: Stage = {
  name: 'find-addressees',
  run(reading, draft) {
    const index = indexMentions(draft)
    const sources = createOwnSources(reading, draft)
    const statements: StatementDraft[] = []
    for (const [number, statement] of draft.statements.entries()) {
      const before = statements[numberBefore(statements, number)]
      const chains =
        fromTree(reading, index, sources, statement) ??
        calledByName(reading, index, statement.pieces) ??
        fromMeans(reading, index, sources, statement) ??
        fromAnswer(reading, before, statement) ??
        fromLink(reading, index, statement) ??
        fromSameSpeaker(reading, before, statement)
      // "Speaking at the State Department, she said": that is where, not to whom.
      const place = findPlace(reading, draft, index, statement)
      const addressees = chains.filter((chain) => chain !== statement.speaker && chain !== place)
      statements.push({ ...statement, addressees, place })
    }
    return { ...draft, mentions: sources.mentions, chains: sources.chains, statements }
  },
}

/**
 * The chains that the hearers beside the cue mean; null where the cue tells nobody. Hearers whom nobody else is meant by ("told reporters")
 * are groups of their own; a pronoun without antecedent tells somebody unknown.
 */
function fromTree(
  reading: Reading,
  index: MentionIndex,
  sources: OwnSources,
  statement: StatementDraft,
): number[] | null {
  const hearers = hearersOf(reading, statement)
  return hearers.length === 0 ? null : chainsOf(reading, index, sources, hearers)
}

/** Of hearers as tokens: the chains that they mean; where none is known, a group of its own. */
function chainsOf(
  reading: Reading,
  index: MentionIndex,
  sources: OwnSources,
  hearers: readonly number[],
): number[] {
  const known = hearers.flatMap((hearer) => meantAt(index, hearer))
  if (known.length > 0) return known
  const [first = -1] = hearers
  if (!isNoun(reading.doc.tokens[first])) return []
  const phrase =
    index.over(first).at(-1)?.mention ?? withoutPreposition(reading.tree, nounPhrase(reading.tree, first))
  return [sources.chainOf(phrase, { rule: 'rule:told', confidence: TOLD })]
}

/** Hearers that the tree ties to the cue, outside of the content, as tokens. */
export function hearersOf(reading: Reading, statement: StatementDraft): number[] {
  if (statement.cue === null) return []
  const { tree, doc, lexicon } = reading
  const cue = headOf(tree, statement.cue)
  const lemma = lexicon.lemma(doc.tokens[cue]?.form ?? '')
  const isOutside = (token: number) => !isInContent(statement, token)
  if (TELLING.has(lemma))
    return toldBy(reading, cue)
      .flatMap((token) => withConjuncts(tree, token))
      .filter(isOutside)
  const preposition = SAYING_TO.get(lemma)
  if (preposition === undefined) return []
  return tiedBy(tree, preposition, cue).filter(isOutside)
}

/** The object of a telling verb; of a passive its subject, and of "asked by Lee, she said" that of the verb beside it. */
function toldBy({ tree, doc }: Reading, cue: number): number[] {
  const subjectsOf = (verb: number) => [subjectOf(tree, verb)].filter((token) => token !== null)
  if (isPassive(tree, cue)) return subjectsOf(cue)
  if (isReducedClause(tree, cue)) return subjectsOf(doc.tokens[cue]?.head ?? -1)
  const objects = childrenOf(tree, cue, 'obj', 'iobj')
  // "Told a full hall that …" reads like "met a full week later" to the engine.
  const isBare = (token: number) =>
    prepositionOf(tree, token) === null && nounPhrase(tree, token).first === cue + 1
  return objects.length > 0 ? objects : childrenOf(tree, cue, 'obl').filter(isBare)
}

/** The chain of the shortest mention over a token that has one, as a list. */
function meantAt(index: MentionIndex, token: number): number[] {
  const chain = index.over(token).find((placed) => placed.chain !== null)?.chain
  return chain == null ? [] : [chain]
}

/** "In a letter to Lee, she said": the other end of what it was said in; null where none is told. */
function fromMeans(
  reading: Reading,
  index: MentionIndex,
  sources: OwnSources,
  statement: StatementDraft,
): number[] | null {
  if (statement.cue === null) return null
  const { tree, doc } = reading
  const ends = childrenOf(tree, headOf(tree, statement.cue), 'obl')
    .filter((means) => SAID_IN.test(doc.tokens[means]?.form ?? '') && !isInContent(statement, means))
    .flatMap((means) => childrenOf(tree, means, 'nmod'))
    .filter((end) => OTHER_END.test(prepositionOf(tree, end) ?? ''))
    .flatMap((end) => withConjuncts(tree, end))
  const chains = chainsOf(reading, index, sources, ends)
  return chains.length > 0 ? chains : null
}

/**
 * "No," she replied: to whoever spoke right before, in the same paragraph or the one before. So is what somebody says next who was asked, or spoken
 * to and is quoted; on our own articles that is right for three of five.
 */
function fromAnswer(
  reading: Reading,
  before: StatementDraft | undefined,
  statement: StatementDraft,
): number[] | null {
  const { doc, tree, lexicon } = reading
  const { cue, speaker, pieces } = statement
  if (before?.speaker == null || speaker === null || before.speaker === speaker) return null
  const isTalk = isQuestion(reading, before) || opensQuoted(reading, statement)
  const isAnswer =
    (isTalk && before.addressees.includes(speaker)) ||
    (cue !== null && ANSWERING.test(lexicon.lemma(doc.tokens[headOf(tree, cue)]?.form ?? '')))
  if (!isAnswer) return null
  const paragraphAt = (token: number | undefined) => doc.tokens[token ?? -1]?.paragraph ?? -1
  const apart = paragraphAt((cue ?? pieces[0])?.first) - paragraphAt((before.pieces.at(-1)?.end ?? 0) - 1)
  return apart <= 1 ? [before.speaker] : null
}

/** "She told the Herald that it rained. “It poured,” she said": to the Herald too, in the same paragraph. */
function fromSameSpeaker(
  reading: Reading,
  before: StatementDraft | undefined,
  statement: StatementDraft,
): readonly number[] {
  const { speaker } = statement
  if (before === undefined || speaker === null || before.speaker !== speaker) return []
  return paragraphOf(reading, before) === paragraphOf(reading, statement) ? before.addressees : []
}

function fromLink(reading: Reading, index: MentionIndex, statement: StatementDraft): number[] | null {
  const [piece] = statement.pieces
  if (piece === undefined) return null
  const others = index
    .startingIn(sentencesAround(reading, piece))
    .filter(({ mention, chain }) => chain !== statement.speaker && !isInContent(statement, mention.anchor))
    .filter(({ chain }) => chain !== null)
  const odds = ({ mention }: Placed) => reading.doc.links.score('addressee', piece.first, mention.anchor)
  const chain = likeliest(others, odds, LEAST_ODDS)?.item.chain
  return chain == null ? null : [chain]
}

/** From the sentence before the piece to the one after it. */
function sentencesAround(reading: Reading, piece: TokenRange): TokenRange {
  const { tokens, sentences } = reading.doc
  const first = sentences[Math.max(0, (tokens[piece.first]?.sentence ?? 0) - 1)]
  const last = sentences[Math.min(sentences.length - 1, (tokens[piece.end - 1]?.sentence ?? 0) + 1)]
  return { first: first?.first ?? piece.first, end: last?.end ?? piece.end }
}
