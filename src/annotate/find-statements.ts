/** Statements: pieces of content that belong together, each with its cue and the phrase that names its speaker. */
import type { TokenRange } from '../model/document.ts'
import { cueLemmaOf } from './cue-lemma.ts'
import type { Reading, Stage, StatementDraft } from './draft.ts'
import {
  countWords,
  findContent,
  isQuotationMark,
  isQuotedScrap,
  LEAST_CLAUSE_WORDS,
  type Piece,
} from './find-content.ts'
import { CARRIED_ON_RULE, findCue } from './find-cue.ts'
import { findNested } from './find-nested.ts'
import { findTurns, type Turn } from './find-turns.ts'
import { likeliest } from './likeliest.ts'
import { type Attribution, SpeakerPhrases } from './speaker-phrases.ts'
import { statementForm, TURN_RULE } from './statement-form.ts'
import { isThinking } from './thinking.ts'
import { hasFiniteVerb } from './tree.ts'
import { whoActsBefore } from './who-acts-before.ts'

/** A statement goes on over at most this many other pieces. */
const PIECES_BACK = 12
/** An infinitive or a noun phrase ("blamed the weather") must be this sure to be content, one with a quotation in it less: what is done reads much like what is said. */
const LEAST_SURE_PHRASE = { indirect: 0.93, mixed: 0.85 }
/** And so sure one of fewer words than a clause has ("denied theft", "said no"): most such are pieces that broke off. */
const LEAST_SURE_SCRAP = 0.96
/** Confidence that a quotation without speaker belongs to the one of the quotation before. */
const CARRIED_ON = 0.5
/** So sure a piece must be of a speaker of its own to be no part of the statement before. */
const SURELY_OTHER = 0.5
/** How sure a labelled paragraph of a transcript is said by whom it names. */
const TURN = 0.95

export const findStatements: Stage = {
  name: 'find-statements',
  run(reading, draft) {
    const turns = findTurns(reading, draft)
    const paragraphOf = ({ first }: TokenRange) => reading.doc.tokens[first]?.paragraph
    const taken = new Set(turns.map(paragraphOf))
    const pieces = findContent(reading).filter((piece) => !taken.has(paragraphOf(piece)))
    const phrases = new SpeakerPhrases(reading, pieces)
    const outer = joinPieces(reading, pieces, phrases).flatMap((open) => {
      const statement = toDraft(reading, open)
      return isSaid(reading, statement, certaintyOf(open.pieces)) ? [statement] : []
    })
    const statements = [...outer, ...turns.map(turnStatement)]
    const nested = findNested(reading, statements)
    return { ...draft, statements: [...statements, ...nested].toSorted(byFirstPiece) }
  },
}

/**
 * Whether the text tells that it was said: by quotation marks, or by a cue that is no mere thought. What the engine takes for content where
 * neither is, is nearly always the writer's own. A phrase without a finite verb must be surer.
 * @param certainty how sure its pieces are content, in [0, 1]
 */
function isSaid(reading: Reading, statement: StatementDraft, certainty: number): boolean {
  const { doc, tree } = reading
  const { pieces, cue } = statement
  const form = statementForm(reading, statement)
  if (form === 'direct') return true
  const isClause = pieces.some((piece) => hasFiniteVerb(tree, piece))
  if (!isClause && certainty < LEAST_SURE_PHRASE[form] && !(form === 'mixed' && isTagged(statement)))
    return false
  if (form === 'mixed') return true
  const words = pieces.reduce((sum, piece) => sum + countWords(doc.tokens, piece), 0)
  if (cue === null || (words < LEAST_CLAUSE_WORDS && certainty < LEAST_SURE_SCRAP)) return false
  // "Lee wanted to know why" asks, whatever else "want" and "know" are.
  return !isThinking(cueLemmaOf(reading, statement))
}

/** "“To bring calm,” Lee said": whether cue or speaker follow the last piece at once. */
function isTagged({ pieces, cue, speakerRange }: StatementDraft): boolean {
  const end = pieces.at(-1)?.end ?? -1
  return cue?.first === end || speakerRange?.first === end
}

/** What one says in a transcript is one statement, whatever is quoted in it. */
function turnStatement({ first, end, label }: Turn): StatementDraft {
  return {
    pieces: [{ first, end }],
    cue: null,
    speakerRange: label,
    speaker: null,
    addressees: [],
    place: null,
    date: null,
    rule: TURN_RULE,
    confidence: TURN,
  }
}

function byFirstPiece(a: StatementDraft, b: StatementDraft): number {
  return (a.pieces[0]?.first ?? 0) - (b.pieces[0]?.first ?? 0)
}

interface OpenStatement {
  readonly pieces: Piece[]
  attribution: Attribution | null
}

function joinPieces(reading: Reading, pieces: readonly Piece[], phrases: SpeakerPhrases): OpenStatement[] {
  const statements: OpenStatement[] = []
  const statementOf = new Map<number, OpenStatement>()
  for (const [number, piece] of pieces.entries()) {
    const attribution = phrases.of(piece)
    const before = earlierPiece(
      reading,
      piece,
      pieces.slice(Math.max(0, number - PIECES_BACK), number),
      statementOf,
    )
    if (before === null || hasOwnSpeaker(reading, piece, attribution, before)) {
      const statement = { pieces: [piece], attribution }
      statements.push(statement)
      statementOf.set(piece.first, statement)
      continue
    }
    before.pieces.push(piece)
    before.attribution ??= attribution
    statementOf.set(piece.first, before)
  }
  carryOn(reading, statements)
  return statements
}

/** Whether somebody else says the piece, in a sentence of its own, whatever the engine takes it to go on with. */
function hasOwnSpeaker(
  { doc }: Reading,
  piece: Piece,
  own: Attribution | null,
  before: OpenStatement,
): boolean {
  if (own === null || before.attribution === null || own.confidence < SURELY_OTHER) return false
  const sentenceOf = (token: number | undefined) => doc.tokens[token ?? -1]?.sentence
  const sentence = sentenceOf(piece.first)
  return (
    own.phrase.first !== before.attribution.phrase.first &&
    sentenceOf(own.phrase.first) === sentence &&
    sentenceOf(before.pieces.at(-1)?.first) !== sentence
  )
}

/** The statement that a piece goes on with, if the engine says that it does. */
function earlierPiece(
  reading: Reading,
  piece: Piece,
  earlier: readonly Piece[],
  statementOf: ReadonlyMap<number, OpenStatement>,
): OpenStatement | null {
  const odds = (other: Piece) => reading.doc.links.score('previous', piece.first, other.first)
  const best = likeliest(earlier, odds, 0)
  return best === null ? null : (statementOf.get(best.item.first) ?? null)
}

/** A quotation that stands alone after another is its speaker's still, if no paragraph lies between them. */
function carryOn(reading: Reading, statements: readonly OpenStatement[]): void {
  const { tokens } = reading.doc
  const spokenSentences = new Set<number>()
  for (const piece of statements.flatMap(({ pieces }) => pieces))
    for (const { sentence } of tokens.slice(piece.first, piece.end)) spokenSentences.add(sentence)
  let last: OpenStatement | null = null
  for (const statement of statements) {
    const first = statement.pieces[0]?.first ?? 0
    const lastEnd = last?.pieces.at(-1)?.end ?? 0
    const isNear = (tokens[first]?.paragraph ?? 0) - (tokens[lastEnd - 1]?.paragraph ?? 0) <= 1
    const isQuoted = isQuotationMark(tokens[first]?.form ?? '')
    if (isQuoted) statement.attribution ??= whoActsBefore(reading, first, spokenSentences)
    if (statement.attribution === null && last?.attribution != null && isNear && isQuoted)
      statement.attribution = {
        ...last.attribution,
        rule: CARRIED_ON_RULE,
        confidence: Math.min(CARRIED_ON, last.attribution.confidence),
      }
    if (statement.attribution !== null) last = statement
  }
}

/** How sure the pieces are content, whoever said it: their mean. */
function certaintyOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.confidence, 0) / pieces.length
}

function toDraft(reading: Reading, { pieces, attribution }: OpenStatement): StatementDraft {
  const content = certaintyOf(pieces)
  const cue = findCue(reading, pieces, attribution)
  const ranges = pieces.toSorted((a, b) => a.first - b.first).map(({ first, end }) => ({ first, end }))
  return {
    pieces: withItsClause(reading, ranges, cue, attribution),
    cue: cue === null ? null : { first: cue.first, end: cue.end },
    speakerRange:
      attribution === null ? null : { first: attribution.phrase.first, end: attribution.phrase.end },
    speaker: null,
    addressees: [],
    place: null,
    date: null,
    rule: attribution?.rule ?? pieces[0]?.rule ?? 'engine:content',
    confidence: attribution === null ? content : content * attribution.confidence,
  }
}

/** "The envoy will go “to bring calm,” she said": what leads up to a quoted scrap is said with it. */
function withItsClause(
  reading: Reading,
  ranges: readonly TokenRange[],
  cue: TokenRange | null,
  attribution: Attribution | null,
): readonly TokenRange[] {
  const [first, ...more] = ranges
  if (
    first === undefined ||
    cue === null ||
    attribution === null ||
    !isQuotedScrap(reading.doc.tokens, first)
  )
    return ranges
  const sentence = reading.doc.sentences[reading.doc.tokens[first.first]?.sentence ?? -1]
  const next = Math.min(cue.first, attribution.phrase.first)
  // Only where the attribution comes right after: before it, the clause is the engine's to cut.
  if (sentence === undefined || next < first.end || next > first.end + 1) return ranges
  return [{ first: sentence.first, end: first.end }, ...more]
}
