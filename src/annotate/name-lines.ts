/**
 * Lines that tell whose a quotation is without a verb: "“Never again.” — Sen. Ann Lee", or the name as a line of its own, after a dash behind the
 * quotation, without one before or behind it. In a row of names and quotations the first line tells which way round they stand.
 */
import type { TokenRange } from '../model/document.ts'
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
    const statements = draft.statements.map((statement): StatementDraft => {
      if (!lines.isOpen(statement)) return statement
      const named = lines.behindDash(statement) ?? lines.onLine(statement)
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
  /** Paragraphs whose name tells of the quotation after them. */
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
    let isAfterName = false
    for (const { index } of paragraphs) {
      if (this.#lines.has(index)) {
        isAfterName =
          this.#opens(index + 1) && (isAfterName || !this.#opens(index - 1) || !this.#closes(index - 1))
        if (isAfterName) this.#leading.add(index)
      } else isAfterName &&= this.#opens(index)
    }
  }

  /** Whether nobody is known to speak, or whom such a line names: the engine takes the wrong one now and then. */
  isOpen({ speaker, speakerRange }: StatementDraft): boolean {
    if (speakerRange === null) return speaker === null
    return this.#lines.has(this.#reading.doc.tokens[speakerRange.first]?.paragraph ?? -1)
  }

  /** "“Never again.” — Sen. Ann Lee", on one line or on two. */
  behindDash({ pieces }: StatementDraft) {
    const { tokens, paragraphs } = this.#reading.doc
    const end = pieces.at(-1)?.end ?? 0
    const paragraph = paragraphs[tokens[end - 1]?.paragraph ?? -1]
    if (paragraph === undefined || !isQuotationMark(tokens[end - 1]?.form ?? '')) return null
    const line = end === paragraph.end ? paragraphs[paragraph.index + 1] : { first: end, end: paragraph.end }
    if (line === undefined || !DASH.test(tokens[line.first]?.form ?? '')) return null
    const named = this.#namedIn({ first: line.first + 1, end: line.end })
    return named === null ? null : { ...named, sure: BEHIND_DASH }
  }

  /** "Ann Lee, mayor of Harlow" before or behind paragraphs that are one quotation. */
  onLine({ pieces }: StatementDraft) {
    const { tokens } = this.#reading.doc
    const first = tokens[pieces[0]?.first ?? -1]?.paragraph ?? -1
    const last = tokens[(pieces.at(-1)?.end ?? 0) - 1]?.paragraph ?? -1
    if (!this.#opens(first) || !this.#closes(last)) return null
    const isBefore = this.#leading.has(first - 1)
    const named = this.#lines.get(isBefore ? first - 1 : last + 1)
    return named === undefined || (!isBefore && this.#leading.has(last + 1))
      ? null
      : { ...named, sure: ON_LINE }
  }

  /** A name with its title, and nothing after it but what stands in apposition or in brackets: no sentence. */
  #namedIn({ first, end }: TokenRange): Named | null {
    const { tokens } = this.#reading.doc
    const [name] = this.#index
      .startingIn({ first, end: first + 1 })
      .filter(({ mention, chain }) => mention.type !== null && mention.type !== 'place' && chain !== null)
    if (name?.chain == null || name.mention.end > end || end - first > LONGEST_LINE) return null
    const isApposed = name.mention.end === end || /^[,(:]$/.test(tokens[name.mention.end]?.form ?? '')
    const isSentence = tokens
      .slice(first, end)
      .some(
        ({ form, xpos }) => /^(?:VB[DPZ]|MD)$/.test(xpos) || /^[.?!]$/.test(form) || isQuotationMark(form),
      )
    return isApposed && !isSentence ? { chain: name.chain, first, end: name.mention.end } : null
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
