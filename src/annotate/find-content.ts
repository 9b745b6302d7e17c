/** The pieces of text that somebody is said to have said, before it is known who. */
import type { Token, TokenRange } from '../model/document.ts'
import type { Reading } from './draft.ts'

export interface Piece extends TokenRange {
  readonly rule: string
  readonly confidence: number
}

/** A quotation this long that no statement covers is one that the engine overlooked; shorter ones are titles and scare quotes. */
const LEAST_QUOTED_WORDS = 5

const OPENING = /^(?:[“„«]|``)$/
const CLOSING = /^(?:[”»]|'')$/

export function isQuotationMark(form: string): boolean {
  return form === '"' || OPENING.test(form) || CLOSING.test(form)
}

/** The engine's content spans, cut at paragraphs and brought to whole quotations, and the quotations that it left out. */
export function findContent(reading: Reading): Piece[] {
  const { tokens } = reading.doc
  const quotations = findQuotations(tokens)
  const marked = reading.doc.layers.content
    .flatMap((span) =>
      cutAtParagraphs(tokens, span).map((part) => ({
        ...part,
        rule: 'engine:content',
        confidence: span.score,
      })),
    )
    .map((piece) => withItsMarks(tokens, piece))
    .filter((piece) => hasWord(tokens, piece))
  const covered = new Set<number>()
  for (const piece of marked) for (let i = piece.first; i < piece.end; i++) covered.add(i)
  const overlooked = quotations
    .filter((quotation) => quotation.isClosed && countWords(tokens, quotation) >= LEAST_QUOTED_WORDS)
    .filter((quotation) => !rangeSome(quotation, (i) => covered.has(i)))
    .map(({ first, end }) => ({ first, end, rule: 'rule:quotation', confidence: 0.6 }))
  return [...marked, ...overlooked].toSorted((a, b) => a.first - b.first)
}

/**
 * Quotations of a text: from a mark that opens to the one that closes, or to the end of the paragraph
 * where the quotation goes on in the next. A straight mark opens where none is open.
 */
export function findQuotations(tokens: readonly Token[]): (TokenRange & { readonly isClosed: boolean })[] {
  const out: (TokenRange & { isClosed: boolean })[] = []
  let open: number | null = null
  for (const token of tokens) {
    const last = tokens[token.index - 1]
    if (open !== null && last !== undefined && last.paragraph !== token.paragraph) {
      out.push({ first: open, end: token.index, isClosed: false })
      open = null
    }
    if (!isQuotationMark(token.form)) continue
    const closes = CLOSING.test(token.form) || (token.form === '"' && open !== null)
    if (!closes) open ??= token.index
    else if (open !== null) {
      out.push({ first: open, end: token.index + 1, isClosed: true })
      open = null
    }
  }
  if (open !== null) out.push({ first: open, end: tokens.length, isClosed: false })
  return out
}

function cutAtParagraphs(tokens: readonly Token[], span: TokenRange): TokenRange[] {
  const out: TokenRange[] = []
  let first = span.first
  for (let i = span.first + 1; i <= span.end; i++) {
    if (i < span.end && tokens[i]?.paragraph === tokens[first]?.paragraph) continue
    out.push({ first, end: i })
    first = i
  }
  return out
}

/** A piece right inside of a quotation mark takes it along, and sheds a lone mark or comma at the wrong end. */
function withItsMarks(tokens: readonly Token[], piece: Piece): Piece {
  let { first, end } = piece
  const form = (i: number) => tokens[i]?.form ?? ''
  while (end > first && (OPENING.test(form(end - 1)) || /^[,;:–—-]$/.test(form(end - 1)))) end--
  while (first < end && (CLOSING.test(form(first)) || /^[,;:–—.-]$/.test(form(first)))) first++
  if (OPENING.test(form(first - 1)) && tokens[first - 1]?.paragraph === tokens[first]?.paragraph) first--
  if (
    CLOSING.test(form(end)) &&
    tokens[end]?.paragraph === tokens[end - 1]?.paragraph &&
    tokens[end]?.start === tokens[end - 1]?.end
  )
    end++
  return { ...piece, first, end }
}

function hasWord(tokens: readonly Token[], range: TokenRange): boolean {
  return countWords(tokens, range) > 0
}

function countWords(tokens: readonly Token[], range: TokenRange): number {
  let count = 0
  for (let i = range.first; i < range.end; i++) if (/[\p{L}\p{N}]/u.test(tokens[i]?.form ?? '')) count++
  return count
}

function rangeSome(range: TokenRange, test: (token: number) => boolean): boolean {
  for (let i = range.first; i < range.end; i++) if (test(i)) return true
  return false
}
