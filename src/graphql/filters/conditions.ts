/** Small conditions that several filters share. Each is left out where its argument is not given. */
import type { Restriction } from '../../query-plan/plan.ts'

type Param = (value: unknown) => string
type Optional<Value> = Value | null | undefined

export function equals(
  property: string,
  value: Optional<string | number>,
  param: Param,
): readonly Restriction[] {
  return value === undefined || value === null ? [] : [{ where: `${property} = ${param(value)}` }]
}

export function isIn(
  property: string,
  list: Optional<readonly string[]>,
  param: Param,
): readonly Restriction[] {
  return list ? [{ where: `${property} IN ${param(list)}` }] : []
}

export function atLeast(property: string, value: Optional<number>, param: Param): readonly Restriction[] {
  return value === undefined || value === null ? [] : [{ where: `${property} >= ${param(value)}` }]
}

export function contains(property: string, words: Optional<string>, param: Param): readonly Restriction[] {
  return words ? [{ where: `${property} CONTAINS ${param(words)}` }] : []
}
