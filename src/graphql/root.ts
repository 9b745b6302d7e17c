/** Root fields: each is answered by one statement. */
import { GraphQLError, type GraphQLResolveInfo } from 'graphql'
import { cypher } from '../graph/cypher-text.ts'
import { answer } from '../query-plan/answer.ts'
import type { FieldPlan } from '../query-plan/plan.ts'
import type { Params } from '../store/graph-store.ts'
import type { Context } from './context.ts'

/** Spread into a root field's options. */
export function root(plan: FieldPlan) {
  return {
    extensions: { plan },
    resolve: (_parent: unknown, _args: unknown, context: Context, info: GraphQLResolveInfo) =>
      ask(context, info),
  }
}

/**
 * Answers a root field from the store.
 *
 * @param plan in place of the field's own, where it takes the resolver to make one
 */
export async function ask(
  { store, limits }: Context,
  info: GraphQLResolveInfo,
  plan?: FieldPlan,
  // biome-ignore lint/suspicious/noExplicitAny: the plan, not the compiler, knows the type of what was read
): Promise<any> {
  return answer(info, {
    ask: (text, params) => within(limits.deadline, store.read(cypher`${text}`, params as Params)),
    mostRows: limits.rows,
    ...(plan ? { plan } : {}),
  })
}

/** A question that takes too long is given up: the store may go on with it, the reader does not wait. */
export async function within<T>(deadline: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate(deadline)), deadline)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function tooLate(deadline: number): GraphQLError {
  return new GraphQLError(
    `The store took more than ${deadline / 1000} s. Narrow the filter or ask for less.`,
    {
      extensions: { code: 'DEADLINE' },
    },
  )
}
