/** The rows of the report's two tables. */
import { calibrate, type Judged } from './calibration.ts'
import type { ScorerFigure } from './external/run-scorer.ts'
import { percent } from './figure.ts'
import { isKept, type Limit, type Limits } from './limits.ts'
import { type References, referenceFor } from './references.ts'
import type { Scores } from './score-article.ts'
import { type Column, tenths } from './table.ts'

type Row = readonly string[]

/** *Of*: gold items that the figure speaks of. */
export const FIGURE_COLUMNS: readonly Column[] = [
  { name: 'set', align: 'left' },
  { name: 'figure', align: 'left' },
  { name: 'measured', align: 'right' },
  { name: 'of', align: 'right' },
  { name: 'floor', align: 'right' },
  { name: '', align: 'left' },
  { name: 'bar', align: 'right' },
  { name: 'goal', align: 'right' },
  { name: 'others', align: 'left' },
]

const MISSED = '!'

export function testPartRows(figures: Scores['figures'], limits: Limits): Row[] {
  return Object.entries(figures).flatMap(([group, labels]) =>
    Object.entries(labels).map(([label, figure]) => {
      const limit = limits[group]?.[label]
      const measured = percent(figure)
      const mark = limit !== undefined && !isKept(limit, measured) ? MISSED : ''
      return [`news, ${group}`, label, tenths(measured), String(figure.items), limitText(limit), mark]
    }),
  )
}

function limitText(limit: Limit | undefined): string {
  if (limit === undefined) return ''
  return 'atLeast' in limit ? tenths(limit.atLeast) : `at most ${tenths(limit.atMost)}`
}

/** A figure of which the set has nothing gets no row. */
export function setRows(set: string, figures: readonly ScorerFigure[], references: References): Row[] {
  return figures.flatMap(({ label, measured, items }): Row[] => {
    if (measured === null) return []
    const { floor, bar, goal, others } = referenceFor(references, set, label)
    const cells = [floor, bar, goal].map((value) => (value === undefined ? '' : tenths(value)))
    const [floorText = '', barText = '', goalText = ''] = cells
    const mark = floor !== undefined && measured < floor ? MISSED : ''
    const reached = Object.entries(others ?? {}).map(([who, value]) => `${who} ${value}`)
    return [
      [
        set,
        label,
        tenths(measured),
        items === null ? '' : String(items),
        floorText,
        mark,
        barText,
        goalText,
        reached.join(' · '),
      ],
    ]
  })
}

export function failedRow(set: string, error: unknown): Row {
  return [set, 'failed', tenths(null), '', '', MISSED, '', '', error instanceof Error ? error.message : '']
}

export const CALIBRATION_COLUMNS: readonly Column[] = [
  { name: 'findings', align: 'left' },
  { name: 'confidence', align: 'left' },
  { name: 'count', align: 'right' },
  { name: 'stated', align: 'right' },
  { name: 'right', align: 'right' },
  { name: 'error', align: 'right' },
]

/** A row a bin, then one of all together with the expected calibration error. */
export function calibrationRows(kind: string, judged: readonly Judged[]): Row[] {
  const { bins, all, error } = calibrate(judged)
  const rows = bins.map((bin) => [kind, `${tenths(bin.from)}–${tenths(bin.to)}`, ...numbersOf(bin)])
  return [...rows, [kind, 'all', ...numbersOf(all), tenths(inPercent(error))]]
}

function numbersOf({ count, stated, right }: { count: number; stated: number | null; right: number | null }) {
  return [String(count), tenths(inPercent(stated)), tenths(inPercent(right))]
}

function inPercent(value: number | null): number | null {
  return value === null ? null : 100 * value
}
