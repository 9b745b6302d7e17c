/** What ties a plan to a field of a code-first schema: spread into the field's options. */
import type { GraphQLResolveInfo } from 'graphql'
import type { FieldPlan } from './plan.ts'

/** The statement of the root field has already read the value: it lies under the response key. */
export function planned(plan: FieldPlan) {
  return { extensions: { plan }, resolve: readByKey }
}

function readByKey(
  parent: object,
  _args: unknown,
  _context: unknown,
  info: GraphQLResolveInfo,
  // biome-ignore lint/suspicious/noExplicitAny: the plan, not the compiler, knows the type of what was read
): any {
  return (parent as Readonly<Record<string, unknown>>)[info.path.key]
}
