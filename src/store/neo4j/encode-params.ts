/** Parameters as the driver wants them: a JS number is a float on the wire, so whole numbers are wrapped. */
import neo4j from 'neo4j-driver'
import type { Param, Params } from '../graph-store.ts'

export function encodeParams(params: Params): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, encode(value)]))
}

function encode(value: Param): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(encode)
  if (typeof value === 'object' && value !== null) return encodeParams(value as Params)
  return value
}
