/** Runs of tokens: their exact words, their place in the text, and where they start. */
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

/** Where the run of tokens before `end` starts that all are part of something, back to `least` at most; `end` for no such token. */
export function runStart(end: number, least: number, isPart: (token: number) => boolean): number {
  let first = end
  while (first > least && isPart(first - 1)) first--
  return first
}

export function isInside(token: number, range: TokenRange): boolean {
  return token >= range.first && token < range.end
}
