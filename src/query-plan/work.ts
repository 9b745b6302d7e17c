/** What one compilation keeps: the query, and the names and parameters handed out so far, in the order of the walk. */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
} from 'graphql'
import type { FieldPlan, Scope } from './plan.ts'
import { typePlanOf } from './type-plans.ts'

export type Values = Readonly<Record<string, unknown>>

/** Names are numbered in the order of the walk. */
export interface Work {
  readonly info: GraphQLResolveInfo
  readonly params: Record<string, unknown>
  readonly counts: { n: number; c: number; p: number }
}

/** What a stretch of a statement binds. */
export interface Thing {
  readonly at: string
  readonly variables: readonly string[]
  readonly id: string
  /** The narrowest type that it is known to have. */
  readonly type: GraphQLNamedType | null
  /** In a connection: what to make a row's cursor from. */
  readonly row?: { readonly order: string; readonly print: string }
}

/** Where a root field comes from. */
export const NOTHING: Thing = { at: '', variables: [], id: '', type: null }

/** A selected field in its place. */
export interface Site {
  readonly plan: FieldPlan
  readonly parent: GraphQLObjectType
  readonly field: GraphQLField<unknown, unknown>
  readonly nodes: readonly FieldNode[]
  readonly from: Thing
}

/** @param variables endings, if others than the type’s */
export function thingOf(at: string, type: GraphQLNamedType, variables?: readonly string[]): Thing {
  const plan = typePlanOf(type)
  return {
    at,
    type,
    variables: (variables ?? plan.variables ?? ['']).map((ending) => at + ending),
    id: plan.id?.(at) ?? `${at}.id`,
  }
}

export function scopeOf(work: Work, site: Site, to: string): Scope {
  return { from: site.from.at, to, args: argsOf(work, site), param: (value) => nextParam(work, value) }
}

export function argsOf(work: Work, { field, nodes }: Site): Values {
  const node = nodes[0]
  return node ? getArgumentValues(field, node, work.info.variableValues) : {}
}

export function nextName(work: Work, kind: 'n' | 'c'): string {
  return `${kind}${work.counts[kind]++}`
}

function nextParam(work: Work, value: unknown): string {
  const name = `p${work.counts.p++}`
  work.params[name] = value
  return `$${name}`
}
