/** Look-ups of one entity by id or name. */
import { GraphQLError } from 'graphql'
import type { Order, Reach } from '../query-plan/plan.ts'
import { type EntityMatchArgs, isEntity } from './filters/entity-match.ts'

/**
 * From the arguments `id` or `name` to the entity of a kind.
 *
 * @param label of the kind, "Person"
 */
export function matchOne(label: 'Person' | 'Organization' | 'Place'): Reach<EntityMatchArgs> {
  return {
    match: ({ to }) => `MATCH (${to}:${label})`,
    where: ({ to, args, param }) => {
      if ((typeof args.id === 'string') === (typeof args.name === 'string')) {
        throw new GraphQLError('Give `id` or `name`: one of the two.', { extensions: { code: 'BAD_LOOKUP' } })
      }
      return [{ where: isEntity(to, args, param) }]
    },
  }
}

/** Of several with one name, the one that most articles name. */
export const mostNamed: Order = { by: (at) => `coalesce(${at}.articleCount, 0)`, descending: true }

/** From the argument `id` to the node. */
export function matchById(label: 'Article' | 'Interaction' | 'Statement'): Reach {
  return { match: ({ to, args, param }) => `MATCH (${to}:${label} {id: ${param(args['id'])}})` }
}
