/** Makes confidences mean what they say: of findings that are 90 % sure, 90 % shall be right. */
import type { Annotations } from '../model/annotation.ts'

/** Points of a line that never falls: stated confidence → share that is right, both in [0, 1], by stated confidence. */
export type Curve = readonly (readonly [stated: number, right: number])[]

/** One curve for each kind of finding. They belong to the weights, and are fitted by `npm run quality -- --write-calibration`. */
export interface Calibration {
  readonly statements: Curve
  readonly pronouns: Curve
  readonly roles: Curve
  readonly interactions: Curve
}

/** Nothing changes; what stages say by themselves. */
export const UNCALIBRATED: Calibration = { statements: [], pronouns: [], roles: [], interactions: [] }

/** Names keep the confidence of the engine; pronouns and noun phrases are as sure as their links. */
export function calibrate(annotations: Annotations, curves: Calibration): Annotations {
  const along =
    (curve: Curve) =>
    <Finding extends { readonly confidence: number }>(finding: Finding): Finding => ({
      ...finding,
      confidence: calibrated(curve, finding.confidence),
    })
  const mention = along(curves.pronouns)
  return {
    ...annotations,
    mentions: annotations.mentions.map((found) =>
      found.form === 'pronoun' || found.form === 'nominal' ? mention(found) : found,
    ),
    statements: annotations.statements.map(along(curves.statements)),
    roles: annotations.roles.map(along(curves.roles)),
    interactions: annotations.interactions.map(along(curves.interactions)),
  }
}

/** Between two points on the straight line; before the first and after the last as there. Without points as stated. */
export function calibrated(curve: Curve, stated: number): number {
  const after = curve.findIndex(([at]) => at >= stated)
  const [high, low] = [curve[after], curve[after - 1]]
  if (high === undefined) return curve.at(-1)?.[1] ?? stated
  if (low === undefined) return high[1]
  const share = (stated - low[0]) / (high[0] - low[0])
  return low[1] + share * (high[1] - low[1])
}
