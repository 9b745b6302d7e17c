/** Statements: pieces of content that belong together, each with its cue and the phrase that names its speaker. */
import type { LayerSpan, TokenRange } from '../model/document.ts'
import type { Reading, Stage, StatementDraft } from './draft.ts'
import {
  countWords,
  findContent,
  isQuotationMark,
  isQuotedScrap,
  type Piece,
  quotedTokens,
} from './find-content.ts'
import { isInside } from './range-text.ts'
import { statementForm } from './statement-form.ts'
import { headOf, isPassive, nounPhrase, subjectOf } from './tree.ts'

/** A cue stands within this many tokens of its content. */
const CUE_REACH = 25
/** A statement goes on over at most this many other pieces. */
const PIECES_BACK = 12
const SUBJECT_OF_CUE = 0.75
/** Shorter clauses ("it", "there") are pieces that broke off. */
const LEAST_INDIRECT_WORDS = 3
/** Thoughts, plans and findings: nothing is said by them. */
const THINKING = new Set(
  'think believe know suspect remember guess feel hope want expect decide wonder understand realize realise see hear plan intend assume doubt fear imagine find learn'.split(
    ' ',
  ),
)
/** Confidence that a quotation without speaker belongs to the one of the quotation before. */
const CARRIED_ON = 0.5
const CARRIED_ON_RULE = 'rule:carried-on'

export const findStatements: Stage = {
  name: 'find-statements',
  run(reading, draft) {
    const pieces = findContent(reading)
    const phrases = new SpeakerPhrases(reading, pieces)
    const quotes = quotedTokens(reading.doc.tokens)
    const statements = joinPieces(reading, pieces, phrases).filter((one) => isSaid(reading, one, quotes))
    return { ...draft, statements }
  },
}

/**
 * Whether the text tells that it was said: by quotation marks, or by a cue that is no mere thought. What the engine takes for content where
 * neither is, is nearly always the writer's own.
 */
function isSaid(
  { doc, lexicon, tree }: Reading,
  { pieces, cue }: StatementDraft,
  quotes: ReadonlySet<number>,
): boolean {
  if (statementForm(doc.tokens, pieces, quotes) !== 'indirect') return true
  if (pieces.reduce((sum, piece) => sum + countWords(doc.tokens, piece), 0) < LEAST_INDIRECT_WORDS)
    return false
  return cue !== null && !THINKING.has(lexicon.lemma(doc.tokens[headOf(tree, cue)]?.form ?? ''))
}

interface Attribution {
  readonly phrase: LayerSpan
  readonly rule: string
  /** In [0, 1]: how sure the phrase names the speaker of the piece. */
  readonly confidence: number
}

interface OpenStatement {
  readonly pieces: Piece[]
  attribution: Attribution | null
}

function joinPieces(reading: Reading, pieces: readonly Piece[], phrases: SpeakerPhrases): StatementDraft[] {
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
    if (before === null) {
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
  return statements.map((statement) => toDraft(reading, statement))
}

/** The statement that a piece goes on with, if the engine says that it does. */
function earlierPiece(
  reading: Reading,
  piece: Piece,
  earlier: readonly Piece[],
  statementOf: ReadonlyMap<number, OpenStatement>,
): OpenStatement | null {
  let best: { odds: number; statement: OpenStatement } | null = null
  for (const other of earlier) {
    const odds = reading.doc.links.score('previous', piece.first, other.first)
    const statement = statementOf.get(other.first)
    if (odds === null || statement === undefined || odds <= (best?.odds ?? 0)) continue
    best = { odds, statement }
  }
  return best?.statement ?? null
}

/** Finds the phrase that names the speaker of a piece. */
class SpeakerPhrases {
  readonly #reading: Reading
  readonly #all: readonly LayerSpan[]
  /** Those that stand outside of all content. */
  readonly #free: readonly LayerSpan[]

  constructor(reading: Reading, pieces: readonly Piece[]) {
    this.#reading = reading
    this.#all = reading.doc.layers.speaker
    const inside = new Set<number>()
    for (const piece of pieces) for (let i = piece.first; i < piece.end; i++) inside.add(i)
    this.#free = this.#all.filter((phrase) => !inside.has(phrase.first))
  }

  /** The link decides, but a free phrase of the same sentence goes before one elsewhere; it is nearly always the one. */
  of(piece: Piece): Attribution | null {
    const { tokens } = this.#reading.doc
    const linked = this.#linked(piece)
    const sentences = new Set([tokens[piece.first]?.sentence, tokens[piece.end - 1]?.sentence])
    const same = near(this.#free, piece.first, piece.end).filter((phrase) =>
      sentences.has(tokens[phrase.first]?.sentence),
    )
    if (same.length === 0) {
      const subject = this.#subjectOfCue(piece)
      if (subject !== null) return subject
    }
    if (linked !== null && (same.length === 0 || same.includes(linked.phrase))) return linked
    const nearest = nearestTo(piece, same)
    if (nearest !== null)
      return { phrase: nearest, rule: 'rule:same-sentence', confidence: 0.8 * nearest.score }
    if (!isQuotationMark(tokens[piece.first]?.form ?? '')) return null
    const next = (tokens[piece.end - 1]?.sentence ?? 0) + 1
    const after = near(this.#free, piece.first, piece.end).filter(
      (phrase) =>
        tokens[phrase.first]?.sentence === next &&
        tokens[phrase.first]?.paragraph === tokens[piece.first]?.paragraph,
    )
    const following = nearestTo(piece, after)
    return following === null
      ? null
      : { phrase: following, rule: 'rule:next-sentence', confidence: 0.6 * following.score }
  }

  /** The subject of the cue beside the piece, where the engine marks no speaker in the sentence: "…, she said, and urged both sides to …". */
  #subjectOfCue(piece: Piece): Attribution | null {
    const { tree, doc } = this.#reading
    const sentence = doc.tokens[piece.first]?.sentence
    const cues = near(doc.layers.cue, piece.first, piece.end).filter(
      (cue) => doc.tokens[cue.first]?.sentence === sentence && !isInside(cue.first, piece),
    )
    const cue = nearestTo(piece, cues)
    if (cue === null) return null
    const verb = headOf(tree, cue)
    if (doc.tokens[verb]?.upos !== 'VERB' || isPassive(tree, verb)) return null
    const subject = subjectOf(tree, verb)
    if (subject === null || isInside(subject, piece) || doc.tokens[subject]?.sentence !== sentence)
      return null
    const range = nounPhrase(tree, subject)
    return {
      phrase: { ...range, score: cue.score },
      rule: 'rule:subject-of-cue',
      confidence: SUBJECT_OF_CUE * cue.score,
    }
  }

  #linked(piece: Piece): Attribution | null {
    let best: Attribution | null = null
    let bestOdds = 0
    for (const phrase of near(this.#all, piece.first, piece.end)) {
      if (isInside(phrase.first, piece)) continue
      const odds = this.#reading.doc.links.score('source', piece.first, phrase.first)
      if (odds === null || odds <= bestOdds) continue
      bestOdds = odds
      best = { phrase, rule: 'engine:source', confidence: phrase.score / (1 + Math.exp(-odds)) }
    }
    return best
  }
}

/** Spans that a window of the engine may hold together with a range; keeps the search linear in long texts. */
function near(spans: readonly LayerSpan[], first: number, end: number): LayerSpan[] {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.first ?? 0) < first - 400) low = middle + 1
    else high = middle
  }
  const out: LayerSpan[] = []
  for (let i = low; i < spans.length && (spans[i]?.first ?? 0) < end + 400; i++) {
    const span = spans[i]
    if (span !== undefined) out.push(span)
  }
  return out
}

function nearestTo<T extends LayerSpan>(piece: Piece, phrases: readonly T[]): T | null {
  const distance = (phrase: T) =>
    Math.min(Math.abs(phrase.first - piece.first), Math.abs(phrase.first - piece.end))
  return phrases.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

/** A quotation that stands alone after another is its speaker's still, if no paragraph lies between them. */
function carryOn(reading: Reading, statements: readonly OpenStatement[]): void {
  const { tokens } = reading.doc
  let last: OpenStatement | null = null
  for (const statement of statements) {
    const first = statement.pieces[0]?.first ?? 0
    const lastEnd = last?.pieces.at(-1)?.end ?? 0
    const isNear = (tokens[first]?.paragraph ?? 0) - (tokens[lastEnd - 1]?.paragraph ?? 0) <= 1
    const isQuoted = isQuotationMark(tokens[first]?.form ?? '')
    if (statement.attribution === null && last?.attribution != null && isNear && isQuoted)
      statement.attribution = {
        ...last.attribution,
        rule: CARRIED_ON_RULE,
        confidence: Math.min(CARRIED_ON, last.attribution.confidence),
      }
    if (statement.attribution !== null) last = statement
  }
}

function toDraft(reading: Reading, { pieces, attribution }: OpenStatement): StatementDraft {
  const content = pieces.reduce((sum, piece) => sum + piece.confidence, 0) / pieces.length
  const cue = findCue(reading, pieces, attribution)
  const ranges = pieces.toSorted((a, b) => a.first - b.first).map(({ first, end }) => ({ first, end }))
  return {
    pieces: withItsClause(reading, ranges, cue, attribution),
    cue: cue === null ? null : { first: cue.first, end: cue.end },
    speakerRange:
      attribution === null ? null : { first: attribution.phrase.first, end: attribution.phrase.end },
    speaker: null,
    addressees: [],
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

/** The cue nearest to the content and, where there is a choice, in the speaker phrase's sentence. */
function findCue(
  reading: Reading,
  pieces: readonly Piece[],
  attribution: Attribution | null,
): LayerSpan | null {
  const { tokens } = reading.doc
  const from = Math.min(...pieces.map((piece) => piece.first))
  const to = Math.max(...pieces.map((piece) => piece.end))
  const sentence = attribution === null ? undefined : tokens[attribution.phrase.first]?.sentence
  const candidates = near(reading.doc.layers.cue, from, to).filter(
    (cue) =>
      cue.first >= from - CUE_REACH &&
      cue.first <= to + CUE_REACH &&
      !pieces.some((piece) => isInside(cue.first, piece)) &&
      (sentence === undefined || tokens[cue.first]?.sentence === sentence),
  )
  const cost = (cue: LayerSpan) =>
    Math.min(...pieces.flatMap((piece) => [Math.abs(cue.end - piece.first), Math.abs(cue.first - piece.end)]))
  return candidates.toSorted((a, b) => cost(a) - cost(b))[0] ?? cueByTree(reading, pieces, attribution)
}

/** A reporting verb that the engine left out: the one whose subject the speaker phrase is. */
function cueByTree(
  reading: Reading,
  pieces: readonly Piece[],
  attribution: Attribution | null,
): LayerSpan | null {
  if (attribution === null || attribution.rule === CARRIED_ON_RULE) return null
  const { tokens } = reading.doc
  const subject = tokens[headOf(reading.tree, attribution.phrase)]
  const verb = subject?.rel === 'nsubj' ? tokens[subject.head] : undefined
  if (verb === undefined || pieces.some((piece) => isInside(verb.index, piece))) return null
  if (reading.lexicon.cueClassOf(reading.lexicon.lemma(verb.form)) === null) return null
  return { first: verb.index, end: verb.index + 1, score: 0.5 }
}
