/**
 * Lines that tell whose a quotation is without a verb: "“Never again.” — Sen. Ann Lee", or the name as a line of its own, after a dash behind the
 * quotation, without one before or behind it. In a row of names and quotations the first line tells which way round they stand.
 */
import type { Token, TokenRange } from '../model/document.ts'
import type { Draft, Reading, Stage, StatementDraft } from './draft.ts'
import { isQuotationMark } from './find-content.ts'
import { indexMentions, type MentionIndex } from './mention-index.ts'

const NAME_LINE_RULE = 'rule:name-line'
/** How sure a name behind a dash is the speaker's, and one on a line of its own. */
const BEHIND_DASH = 0.9
const ON_LINE = 0.8
/** In tokens: the name with what is told of it. */
const LONGEST_LINE = 24
const DASH = /^(?:[—–―-]|--)$/

/** Who a line names. */
interface Named extends TokenRange {
  readonly chain: number
}

export const nameLines: Stage = {
  name: 'name-lines',
  run(reading, draft) {
    const lines = new NameLines(reading, draft)
    const statements = draft.statements
      .flatMap((statement) => lines.parted(statement))
      .map((statement): StatementDraft => {
        const named = lines.of(statement)
        if (named === null) return statement
        const { chain, first, end, sure } = named
        return {
          ...statement,
          cue: null,
          speaker: chain,
          speakerRange: { first, end },
          rule: NAME_LINE_RULE,
          confidence: statement.confidence * sure,
        }
      })
    return { ...draft, statements }
  },
}

class NameLines {
  readonly #reading: Reading
  readonly #index: MentionIndex
  /** Names that are a paragraph, by its number. */
  readonly #lines: ReadonlyMap<number, Named>
  /** Lines that tell of the quotation after them, one without a name only in a row that others lead. */
  readonly #leading = new Set<number>()

  constructor(reading: Reading, draft: Draft) {
    this.#reading = reading
    this.#index = indexMentions(draft)
    const { paragraphs } = reading.doc
    this.#lines = new Map(
      paragraphs.flatMap((paragraph) => {
        const named = this.#namedIn(paragraph)
        return named === null ? [] : [[paragraph.index, named]]
      }),
    )
    let isLeading = false
    for (const { index } of paragraphs) {
      if (this.#isLine(index)) {
        const isFirst = this.#lines.has(index) && !(this.#opens(index - 1) && this.#closes(index - 1))
        isLeading = this.#opens(index + 1) && (isLeading || isFirst)
        if (isLeading) this.#leading.add(index)
      } else isLeading &&= this.#opens(index)
    }
  }

  /** A statement that goes on behind a line that leads the next quotation is two. */
  parted(statement: StatementDraft): StatementDraft[] {
    const parts: TokenRange[][] = []
    for (const piece of statement.pieces) {
      const part = parts.at(-1)
      const paragraph = this.#paragraphOf(piece.first)
      const isLed =
        this.#leading.has(paragraph - 1) && this.#paragraphOf(part?.at(-1)?.first ?? -1) !== paragraph
      if (part === undefined || isLed) parts.push([piece])
      else part.push(piece)
    }
    return parts.map((pieces) => ({ ...statement, pieces }))
  }

  /** Whom a line names as the speaker and how sure that is, or null; what a statement's own paragraphs say of its speaker goes first. */
  of({ pieces, speaker, speakerRange }: StatementDraft): (Named & { readonly sure: number }) | null {
    const phrase = speakerRange === null ? null : this.#paragraphOf(speakerRange.first)
    if (pieces.some(({ first }) => this.#paragraphOf(first) === phrase)) return null
    const end = pieces.at(-1)?.end ?? 0
    const dashed = this.#behindDash(end)
    if (dashed !== null) return { ...dashed, sure: BEHIND_DASH }
    const [first, last] = [this.#paragraphOf(pieces[0]?.first ?? -1), this.#paragraphOf(end - 1)]
    if (!this.#opens(first) || !this.#closes(last)) return null
    const isLed = this.#leading.has(first - 1)
    // Of names behind their quotations the engine takes another line's now and then; anybody else who speaks is not corrected.
    const isOpen = phrase === null ? speaker === null : this.#isLine(phrase)
    if (!isLed && (!isOpen || this.#leading.has(last + 1))) return null
    const named = this.#lines.get(isLed ? first - 1 : last + 1)
    return named === undefined ? null : { ...named, sure: ON_LINE }
  }

  /** "“Never again.” — Sen. Ann Lee", on one line or on two. */
  #behindDash(end: number): Named | null {
    const { tokens, paragraphs } = this.#reading.doc
    const paragraph = paragraphs[tokens[end - 1]?.paragraph ?? -1]
    if (paragraph === undefined || !isQuotationMark(tokens[end - 1]?.form ?? '')) return null
    const line = end === paragraph.end ? paragraphs[paragraph.index + 1] : { first: end, end: paragraph.end }
    if (line === undefined || !DASH.test(tokens[line.first]?.form ?? '')) return null
    return this.#namedIn({ first: line.first + 1, end: line.end })
  }

  /** Somebody with a title, or an organization, and nothing after the name but what stands in apposition or in brackets: no sentence. */
  #namedIn(line: TokenRange): Named | null {
    if (!this.#isShort(line)) return null
    const { tokens } = this.#reading.doc
    const named = this.#index
      .startingIn(line)
      .find(
        ({ mention: { type, first, end } }) =>
          (type === 'person' || (type === 'organization' && first === line.first)) &&
          (end === line.end || /^[,(:]$/.test(tokens[end]?.form ?? '')),
      )
    return named?.chain == null ? null : { chain: named.chain, first: line.first, end: named.mention.end }
  }

  #isLine(index: number): boolean {
    const paragraph = this.#reading.doc.paragraphs[index]
    return paragraph !== undefined && this.#isShort(paragraph)
  }

  /** A few words and no sentence. */
  #isShort({ first, end }: TokenRange): boolean {
    return end - first <= LONGEST_LINE && !this.#reading.doc.tokens.slice(first, end).some(isOfSentence)
  }

  #paragraphOf(token: number): number {
    return this.#reading.doc.tokens[token]?.paragraph ?? -1
  }

  #opens(paragraph: number): boolean {
    const { tokens, paragraphs } = this.#reading.doc
    return isQuotationMark(tokens[paragraphs[paragraph]?.first ?? -1]?.form ?? '')
  }

  #closes(paragraph: number): boolean {
    const { tokens, paragraphs } = this.#reading.doc
    return isQuotationMark(tokens[(paragraphs[paragraph]?.end ?? 0) - 1]?.form ?? '')
  }
}

function isOfSentence({ form, xpos }: Token): boolean {
  return /^(?:VB[DPZ]|MD)$/.test(xpos) || /^[.?!]$/.test(form) || isQuotationMark(form)
}
