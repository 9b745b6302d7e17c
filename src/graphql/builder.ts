/** The schema builder. Types meet by name, so every name stands here once. */
import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import { GraphQLError } from 'graphql'
import { DEFAULT_PAGE } from '../query-plan/page.ts'
import type { Context } from './context.ts'

/** What a statement read, by response key. */
export type Row = Readonly<Record<string, unknown>>

type Node = 'Article' | 'Entity' | 'Interaction' | 'Mention' | 'Role' | 'Statement'
type Kind = 'Group' | 'Organization' | 'Person' | 'Place'
/** What there are pages of. */
export type Paged = Node | Kind | 'Conversation'
type ObjectName =
  | Exclude<Paged, 'Entity'>
  | `${Paged}Connection`
  | `${Paged}Edge`
  | 'ClaimDate'
  | 'ConversationEvidence'
  | 'Evidence'
  | 'PageInfo'
  | 'Participant'
  | 'SearchHit'
  | 'Source'

export interface SchemaTypes {
  Context: Context
  DefaultFieldNullability: false
  Objects: Record<ObjectName, Row>
  Interfaces: Record<'Entity' | 'Node', Row>
  Scalars: {
    Date: { Input: string; Output: string }
    DateTime: { Input: string; Output: string }
    ID: { Input: string; Output: string }
  }
}

export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ComplexityPlugin],
  defaultFieldNullability: false,
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: DEFAULT_PAGE,
    limit: ({ limits }) => ({ complexity: limits.complexity }),
    complexityError: (_kind, { complexity, maxComplexity }) =>
      new GraphQLError(
        `This query costs ${complexity} points, and ${maxComplexity} is the most. Ask for smaller pages or fewer fields.`,
        { extensions: { code: 'QUERY_TOO_COMPLEX' } },
      ),
  },
})
