/** The lines of a list: which things, in what order, how many, and the finished rows in that order again. */
import type { Page } from './page.ts'
import type { Order, Reach, Restriction, Scope } from './plan.ts'
import { beyond, matchWhere, orderBy } from './print.ts'
import type { Thing } from './work.ts'

/** Pattern, conditions, order and limit of a list: hands on the thing's variables and `<at>_order`. */
export function selectLines(
  thing: Thing,
  reach: Reach,
  scope: Scope,
  { order, limit, page }: { readonly order: Order; readonly limit: number; readonly page?: Page },
): { readonly lines: readonly string[]; readonly descending: boolean } {
  const restrictions = reach.where?.(scope) ?? []
  const descending = order.descending !== (page?.backward ?? false)
  const ends = page ? pageEnds(scope, thing, order, page) : []
  const distinct = isDistinct(reach, restrictions) ? 'DISTINCT ' : ''
  const lines = [
    ...matchWhere(reach.match(scope), [...restrictions, ...ends]),
    `WITH ${distinct}${thing.variables.join(', ')}, ${order.by(thing.at)} AS ${thing.at}_order`,
    orderBy(`${thing.at}_order`, thing.id, descending),
    `LIMIT ${scope.param(limit)}`,
  ]
  return { lines, descending }
}

function pageEnds(scope: Scope, thing: Thing, order: Order, page: Page): readonly Restriction[] {
  return (['after', 'before'] as const).flatMap((side) => {
    const position = page[side]
    if (!position) return []
    const value = scope.param(position.value)
    const where = beyond(side, order, {
      row: thing.at,
      id: thing.id,
      value,
      valueId: scope.param(position.id),
    })
    return [{ where }]
  })
}

/** The finished rows, in order once more: a subquery between does not promise to keep it. */
export function rowLines(thing: Thing, read: string, descending: boolean): readonly string[] {
  const { at, id } = thing
  return [
    `WITH ${at}_order, ${id} AS ${at}_id, ${read} AS ${at}_row`,
    orderBy(`${at}_order`, `${at}_id`, descending),
  ]
}

export function isDistinct(reach: Reach, restrictions: readonly Restriction[]): boolean {
  return reach.distinct === true || restrictions.some((one) => one.match !== undefined)
}
