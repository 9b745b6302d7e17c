/** What the stores would take differently is refused before either sees it. */
import { AppError } from '../model/app-error.ts'
import type { Param, Params } from './graph-store.ts'

/**
 * Numbers must be finite and integers safe; `undefined` and class instances (dates above all) are mistakes.
 *
 * @throws AppError QUERY_FAILED naming the parameter.
 */
export function checkParams(params: Params): void {
  for (const [name, value] of Object.entries(params)) check(value, `$${name}`)
}

function check(value: Param | undefined, path: string): void {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse(path, `${value} is not a finite number`)
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) refuse(path, `${value} is beyond 2^53`)
    return
  }
  if (
    value === undefined ||
    typeof value === 'function' ||
    typeof value === 'symbol' ||
    typeof value === 'bigint'
  )
    refuse(path, `${typeof value} is no value of a graph`)
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) check(item as Param, `${path}[${i}]`)
    return
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) refuse(path, 'only plain objects can be sent')
  for (const [key, item] of Object.entries(value)) check(item as Param, `${path}.${key}`)
}

function refuse(path: string, why: string): never {
  throw new AppError('QUERY_FAILED', `${path}: ${why}`)
}
