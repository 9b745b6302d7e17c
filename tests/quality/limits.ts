/** What each figure of the test part may not fall below (or rise above), kept in `floors.json`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { type Figure, percent } from './figure.ts'
import type { Scores } from './score-article.ts'

/** In per cent. */
const Limit = z.union([z.strictObject({ atLeast: z.number() }), z.strictObject({ atMost: z.number() })])
export type Limit = z.infer<typeof Limit>

/** By group and label of the figure. */
const Limits = z.record(z.string(), z.record(z.string(), Limit))
export type Limits = z.infer<typeof Limits>

const FILE = new URL('./floors.json', import.meta.url)

/** What should be low. */
const MAY_NOT_RISE: ReadonlySet<string> = new Set(['speaker wrong'])
/** Better than a wrong speaker, worse than the right one: neither high nor low is good in itself. */
const FREE: ReadonlySet<string> = new Set(['speaker unnamed', 'speaker open'])

/** Processors differ in the last digits of the network, which may turn a finding or two: so much room is left, in points and in items. */
const ROOM_POINTS = 2
const ROOM_ITEMS = 2

/** Limits a little below (or above) what was measured. A figure with nothing to measure gets none. */
export function limitsFor(figures: Scores['figures']): Limits {
  return Object.fromEntries(
    Object.entries(figures).map(([group, labels]) => [
      group,
      Object.fromEntries(
        Object.entries(labels).flatMap(([label, figure]) => {
          const limit = FREE.has(label) ? null : limitFor(label, figure)
          return limit === null ? [] : [[label, limit]]
        }),
      ),
    ]),
  )
}

function limitFor(label: string, figure: Figure): Limit | null {
  const measured = percent(figure)
  if (measured === null) return null
  const room = Math.max(ROOM_POINTS, (100 * ROOM_ITEMS) / figure.items)
  return MAY_NOT_RISE.has(label)
    ? { atMost: Math.min(100, Math.ceil(10 * (measured + room)) / 10) }
    : { atLeast: Math.max(0, Math.floor(10 * (measured - room)) / 10) }
}

/** Whether a figure in per cent keeps its limit; one that cannot be measured does not. */
export function isKept(limit: Limit, measured: number | null): boolean {
  if (measured === null) return false
  return 'atLeast' in limit ? measured >= limit.atLeast : measured <= limit.atMost
}

export function readLimits(): Limits {
  return Limits.parse(JSON.parse(readFileSync(FILE, 'utf8')))
}

export function writeLimits(limits: Limits): void {
  writeFileSync(FILE, `${JSON.stringify(limits, null, 2)}\n`)
}
