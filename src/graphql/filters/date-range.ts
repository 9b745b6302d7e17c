/** A stretch of days, as an argument and as a condition. */
import type { Restriction } from '../../query-plan/plan.ts'
import { builder } from '../builder.ts'

export interface DateRangeArgs {
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
}

export const DateRange = builder.inputType('DateRange', {
  description: 'A stretch of days, both ends included. What has no date lies in no stretch.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'The first day. Open, if not given.' }),
    to: t.field({ type: 'Date', description: 'The last day. Open, if not given.' }),
  }),
})

/** Conditions on a property that holds a day. */
export function isWithin(
  property: string,
  range: DateRangeArgs | null | undefined,
  param: (value: unknown) => string,
): readonly Restriction[] {
  const { from, to } = range ?? {}
  return [
    ...(from ? [{ where: `${property} >= ${param(from)}` }] : []),
    ...(to ? [{ where: `${property} <= ${param(to)}` }] : []),
  ]
}
