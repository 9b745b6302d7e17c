/** Which spans of a sorted layer stand near a range. */
import type { LayerSpan, TokenRange } from '../model/document.ts'
import { partitionPoint } from '../text/partition-point.ts'
import { isInside } from './range-text.ts'

/** No window of the engine has more tokens. */
const WINDOW = 400

/** Spans that a window of the engine may hold together with a range; keeps the search linear in long texts. */
export function near(spans: readonly LayerSpan[], first: number, end: number): LayerSpan[] {
  const out: LayerSpan[] = []
  for (
    let i = firstFrom(spans, first - WINDOW);
    i < spans.length && (spans[i]?.first ?? 0) < end + WINDOW;
    i++
  ) {
    const span = spans[i]
    if (span !== undefined) out.push(span)
  }
  return out
}

/** The span that a token stands in; spans of a layer never overlap. */
export function spanOver(spans: readonly LayerSpan[], token: number): LayerSpan | undefined {
  const span = spans[firstFrom(spans, token + 1) - 1]
  return span !== undefined && isInside(token, span) ? span : undefined
}

/** Number of the first of sorted items that starts at a token or after it, in logarithmic time. */
export function firstFrom(items: readonly { readonly first: number }[], token: number): number {
  return partitionPoint(items.length, (i) => (items[i]?.first ?? 0) < token)
}

/** The span that starts nearest to either end of a range. */
export function nearestTo(range: TokenRange, spans: readonly LayerSpan[]): LayerSpan | null {
  const distance = (span: LayerSpan) =>
    Math.min(Math.abs(span.first - range.first), Math.abs(span.first - range.end))
  return spans.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}
