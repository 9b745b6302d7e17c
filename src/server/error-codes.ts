/** Every error has a code to act on; what we did not mean to say stays in the log. */
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'

/** Codes of the store that a client can act on, and what it is told. */
const TOLD: Readonly<Record<string, string>> = {
  STORE_UNAVAILABLE: 'The store does not answer. Try again later.',
}

/** Lets our own GraphQL errors through, logs all others and shows a code and nothing of their words. */
export function maskError(log: Logger) {
  return (error: unknown): Error => {
    const origin = error instanceof GraphQLError ? error.originalError : error
    if (error instanceof GraphQLError && (!origin || origin instanceof GraphQLError)) return error
    log.error({ err: origin ?? error }, 'a query failed')
    const code = codeOf(origin)
    const told = TOLD[code]
    return new GraphQLError(told ?? 'Unexpected error.', {
      ...(error instanceof GraphQLError ? placeOf(error) : {}),
      extensions: { code: told ? code : 'INTERNAL_ERROR' },
    })
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

/** Limits and wrong variables fail before anything is run, without a code: they get that of other wrong queries. */
export const giveCodes: Plugin = {
  onResultProcess({ result, setResult }) {
    const results = Array.isArray(result) ? result : [result]
    for (const one of results) {
      if (!('errors' in one) || !one.errors) continue
      const errors = one.errors.map((error) =>
        typeof error.extensions?.['code'] === 'string' ? error : withCode(error),
      )
      setResult({ ...one, errors })
    }
  },
}

function withCode(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    ...placeOf(error),
    extensions: { ...error.extensions, code: 'GRAPHQL_VALIDATION_FAILED' },
  })
}

function placeOf({ nodes, source, positions, path }: GraphQLError) {
  return { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null }
}
