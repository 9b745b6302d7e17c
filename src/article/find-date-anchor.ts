/** The day that "Wednesday" in an article is counted from: what is told, else read off, never guessed. */
import type { DateAnchorBasis } from '../model/article.ts'

export interface DateAnchor {
  readonly dateAnchor: string | null
  readonly dateAnchorBasis: DateAnchorBasis
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
// "LONDON, May 12, 2021 (Agency) —": only a dateline that tells the year is an anchor.
const DATELINE = new RegExp(
  `^[\\p{Lu}][\\p{L} .,'’-]{1,60}?,? (${MONTHS.map((m) => `${m.slice(0, 3)}(?:${m.slice(3)})?\\.?`).join('|')}) (\\d{1,2}), (\\d{4})\\b`,
  'iu',
)

/** Metadata first, then the dateline, then a date in the URL, then the operator's; else none. Days are ISO, UTC. */
export function findDateAnchor(known: {
  readonly publishedAt: string | null
  readonly firstBlock: string
  readonly url: string | null
  readonly operatorDay: string | null
}): DateAnchor {
  if (known.publishedAt !== null)
    return { dateAnchor: known.publishedAt.slice(0, 10), dateAnchorBasis: 'metadata' }
  const dateline = dayOfDateline(known.firstBlock)
  if (dateline !== null) return { dateAnchor: dateline, dateAnchorBasis: 'dateline' }
  const inUrl = known.url === null ? null : dayOfUrl(known.url)
  if (inUrl !== null) return { dateAnchor: inUrl, dateAnchorBasis: 'url' }
  if (known.operatorDay !== null) return { dateAnchor: known.operatorDay, dateAnchorBasis: 'operator' }
  return { dateAnchor: null, dateAnchorBasis: 'none' }
}

function dayOfDateline(line: string): string | null {
  const match = DATELINE.exec(line.slice(0, 120))
  if (match === null) return null
  const [, month = '', day = '', year = ''] = match
  const number = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3))) + 1
  return isoDay(year, String(number), day)
}

function dayOfUrl(url: string): string | null {
  const match = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(url)
  return match === null ? null : isoDay(match[1] ?? '', match[2] ?? '', match[3] ?? '')
}

/** ISO day of the parts, or null for a day that no calendar has. */
function isoDay(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const parsed = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : null
}
