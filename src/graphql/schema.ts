/** The GraphQL schema, and its printed form. */
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { builder } from './builder.ts'
import './scalars.ts'
import './types/article.ts'
import './types/claim-date.ts'
import './types/conversation.ts'
import './types/entity.ts'
import './types/evidence.ts'
import './types/group.ts'
import './types/interaction.ts'
import './types/mention.ts'
import './types/node.ts'
import './types/organization.ts'
import './types/person.ts'
import './types/place.ts'
import './types/role.ts'
import './types/search.ts'
import './types/statement.ts'

builder.queryType({ description: 'What can be asked.' })

export const schema: GraphQLSchema = builder.toSchema()

/** What stands in `schema/schema.graphql`: sorted, so that only a change of the schema changes it. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}
