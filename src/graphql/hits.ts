/** Things of any type by their ids: the plan behind `node`, `nodes` and `search`. */
import type { Branch, FieldPlan } from '../query-plan/plan.ts'

export interface Hit {
  readonly id: string
  /** Highest first. */
  readonly score: number
}

/** How ids begin → the type that they are of. */
const TYPES = {
  art: 'Article',
  ent: 'Entity',
  int: 'Interaction',
  men: 'Mention',
  role: 'Role',
  st: 'Statement',
} as const

/** One branch a type, whatever the number of ids. Ids of no known type are left out. */
export function hitsPlan(hits: readonly Hit[]): FieldPlan {
  const branches = Object.entries(TYPES).flatMap(([prefix, type]): Branch[] => {
    const of = hits.filter(({ id }) => id.startsWith(`${prefix}_`))
    if (of.length === 0) return []
    const match: Branch['match'] = ({ to, param }) =>
      `UNWIND ${param(of)} AS ${to}_hit MATCH (${to}:${type}) WHERE ${to}.id = ${to}_hit.id`
    return [{ type, limit: of.length, match }]
  })
  return { kind: 'any', branches, variables: ['', '_hit'], order: (at) => `${at}_hit.score` }
}
