/** Whether findings are as sure as they say. */

/** One finding against gold: how sure it says it is, in [0, 1], and whether what it says is right. */
export interface Judged {
  readonly confidence: number
  readonly isRight: boolean
}

/** Findings whose stated confidence is in `[from, to)`; the last bin has its end too. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Mean stated confidence and share of right findings, in [0, 1]; null where there is none. */
  readonly stated: number | null
  readonly right: number | null
}

export interface Calibration {
  readonly bins: readonly Bin[]
  readonly all: Bin
  /** Expected calibration error, in [0, 1]: the mean distance of stated and right over the bins, by their counts. Null without findings. */
  readonly error: number | null
}

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

export function calibrate(judged: readonly Judged[]): Calibration {
  const bins = EDGES.slice(0, -1).map((from, number) => toBin(judged, from, EDGES[number + 1] ?? 1))
  const distance = bins.reduce(
    (sum, { count, stated, right }) => sum + count * Math.abs((stated ?? 0) - (right ?? 0)),
    0,
  )
  return { bins, all: toBin(judged, 0, 1), error: judged.length === 0 ? null : distance / judged.length }
}

function toBin(judged: readonly Judged[], from: number, to: number): Bin {
  const inside = judged.filter(
    ({ confidence }) => confidence >= from && (confidence < to || (to === 1 && confidence === 1)),
  )
  return {
    from,
    to,
    count: inside.length,
    stated: mean(inside.map(({ confidence }) => confidence)),
    right: mean(inside.map(({ isRight }) => Number(isRight))),
  }
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
