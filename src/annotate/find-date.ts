/** Date expressions (by chrono-node), resolved against the article's anchor and only where there is one. */
import { en } from 'chrono-node'
import type { DateFinding } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'

/** Whether a date may be there at all: chrono is thorough, and slow on sentences that have none. */
const MAY_BE_DATE =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|week|weekend|month|year|ago|morning|afternoon|evening|(?:19|20)\d\d)\b/i
const BARE_WEEKDAY =
  /^(?:on\s+)?(?:(?:late|early|earlier|later)\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+(?:morning|afternoon|evening|night))?$/i
/** A sentence is shorter; what is longer is no prose, and not worth the time. */
const MAX_LENGTH = 2_000

/**
 * The first date expression of `text` within `span` (UTF-16 offsets of `text`). A bare weekday in a report is
 * the last one before the anchor or the anchor's own.
 */
export function findDate(text: string, span: Span, anchor: string | null): DateFinding | null {
  const sentence = text.slice(span.start, Math.min(span.end, span.start + MAX_LENGTH))
  if (!MAY_BE_DATE.test(sentence)) return null
  const reference = anchor === null ? new Date('2001-01-01T12:00:00Z') : new Date(`${anchor}T12:00:00Z`)
  const [found] = en.casual.parse(sentence, { instant: reference, timezone: 0 })
  if (found === undefined) return null

  const start = span.start + found.index
  const expression = found.text.replace(/[\s,;.]+$/, '')
  const where = { start, end: start + expression.length, expression }
  const precision =
    found.start.isCertain('day') || found.start.isCertain('weekday')
      ? 'day'
      : found.start.isCertain('month')
        ? 'month'
        : found.start.isCertain('year')
          ? 'year'
          : 'day'
  const isExplicit = found.start.isCertain('year') && found.start.isCertain('month')
  if (!isExplicit && anchor === null) return { ...where, on: null, precision: 'none', basis: 'none' }

  const day = found.start.date()
  if (BARE_WEEKDAY.test(expression) && day > reference) day.setUTCDate(day.getUTCDate() - 7)
  const iso = day.toISOString().slice(0, 10)
  const on =
    precision === 'day' ? iso : precision === 'month' ? `${iso.slice(0, 7)}-01` : `${iso.slice(0, 4)}-01-01`
  return { ...where, on, precision, basis: isExplicit ? 'explicit' : 'relative' }
}
