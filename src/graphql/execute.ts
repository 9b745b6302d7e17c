/** Answers one GraphQL query from a store, without a server. */
import { type ExecutionResult, graphql } from 'graphql'
import type { GraphStore } from '../store/graph-store.ts'
import { DEFAULT_LIMITS, type QueryLimits } from './context.ts'
import { schema } from './schema.ts'

/** The response, errors and all, as an HTTP client would get it but unmasked. Never rejects. */
export async function executeQuery(
  store: GraphStore,
  source: string,
  variables: Readonly<Record<string, unknown>> = {},
  limits: QueryLimits = DEFAULT_LIMITS,
): Promise<ExecutionResult> {
  return graphql({ schema, source, variableValues: variables, contextValue: { store, limits } })
}
