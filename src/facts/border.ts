/** What every kind of row is made from, and the one place where offsets change their unit. */
import type { Annotations } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Document } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { partitionPoint } from '../text/partition-point.ts'

export interface Border {
  readonly article: Article
  readonly doc: Document
  readonly annotations: Annotations
  /** UTF-16 offset of the text → code points. */
  readonly point: (offset: number) => number
}

/** A span in code points. */
export function pointSpan({ point }: Border, span: Span): Span {
  return { start: point(span.start), end: point(span.end) }
}

export function words({ article }: Border, span: Span): string {
  return article.text.slice(span.start, span.end)
}

/** The whole sentences that a span stands in, as `contextStart` and `contextEnd` in code points. */
export function context(border: Border, span: Span): { contextStart: number; contextEnd: number } {
  const { doc } = border
  const first = doc.sentences[sentenceAt(doc, span.start)]
  const last = doc.sentences[sentenceAt(doc, Math.max(span.start, span.end - 1))]
  const start = Math.min(span.start, doc.tokens[first?.first ?? -1]?.start ?? span.start)
  const end = Math.max(span.end, doc.tokens[(last?.end ?? 0) - 1]?.end ?? span.end)
  return { contextStart: border.point(start), contextEnd: border.point(end) }
}

/** Number of the last sentence that starts at or before an offset, else of the first. */
function sentenceAt({ sentences, tokens }: Document, offset: number): number {
  const isBefore = (number: number) => (tokens[sentences[number]?.first ?? 0]?.start ?? 0) <= offset
  return Math.max(0, partitionPoint(sentences.length, isBefore) - 1)
}

/** Counts how often each key came before: the occurrence number that tells equal findings of one article apart. */
export function occurrences(): (key: string) => number {
  const seen = new Map<string, number>()
  return (key) => {
    const number = seen.get(key) ?? 0
    seen.set(key, number + 1)
    return number
  }
}

/** To four digits: enough to rank by, and the same on every processor that rounds its last bit otherwise. */
export function rounded(confidence: number): number {
  return Math.round(Math.min(1, Math.max(0, confidence)) * 1e4) / 1e4
}
