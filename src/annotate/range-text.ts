/** The exact words of a run of tokens, and its place in the text. */
import type { Document, TokenRange } from '../model/document.ts'
import type { Span } from '../model/span.ts'

export function rangeSpan(doc: Document, range: TokenRange): Span {
  const start = doc.tokens[range.first]?.start ?? 0
  return { start, end: Math.max(start, doc.tokens[range.end - 1]?.end ?? start) }
}

export function rangeText(doc: Document, range: TokenRange): string {
  const { start, end } = rangeSpan(doc, range)
  return doc.text.slice(start, end)
}

/** The same on one line, with single spaces. */
export function rangeLine(doc: Document, range: TokenRange): string {
  return rangeText(doc, range).replace(/\s+/g, ' ')
}

export function isInside(token: number, range: TokenRange): boolean {
  return token >= range.first && token < range.end
}
