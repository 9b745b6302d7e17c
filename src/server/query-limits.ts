/** What a query text may not go beyond, before anything is run. */
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'

export interface TextLimits {
  /** Levels of fields. Introspection is not counted. */
  readonly depth: number
  readonly tokens: number
  readonly aliases: number
  readonly directives: number
}

export const TEXT_LIMITS: TextLimits = { depth: 12, tokens: 2_000, aliases: 20, directives: 6 }

export function queryLimits({ depth, tokens, aliases, directives }: TextLimits) {
  return [
    maxTokensPlugin({ n: tokens }),
    maxDepthPlugin({ n: depth, ignoreIntrospection: true }),
    // The plugin would not count __typename; each of them is an alias like any other.
    maxAliasesPlugin({ n: aliases, allowList: [] }),
    maxDirectivesPlugin({ n: directives }),
  ]
}
