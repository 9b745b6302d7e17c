/** Starts what the whole test run shares, once: a real Neo4j where one can be had. */
import type { TestProject } from 'vitest/node'
import { startNeo4j } from './neo4j.ts'

export interface ProvidedNeo4j {
  readonly uri: string
  readonly user: string
  readonly password: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where there is none. */
    neo4j: ProvidedNeo4j | null
  }
}

/** With DICTUM_REQUIRE_NEO4J=1 a run without Neo4j fails: so CI cannot pass without its suite. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  // A run of some files only needs the server if one of them is about it.
  const filters = process.argv.slice(2).filter((word) => word.startsWith('tests/'))
  const isWanted =
    filters.length === 0 ||
    filters.some((word) => word.startsWith('tests/store/neo4j') || 'tests/store/neo4j'.startsWith(word))
  if (!isWanted) {
    project.provide('neo4j', null)
    return () => Promise.resolve()
  }
  const found = await startNeo4j()
  if ('missing' in found) {
    if (process.env['DICTUM_REQUIRE_NEO4J'] === '1')
      throw new Error(`Neo4j is required, but there is none: ${found.missing}`)
    console.warn(`the Neo4j suites are skipped: ${found.missing}`)
    project.provide('neo4j', null)
    return () => Promise.resolve()
  }
  console.log(`Neo4j from ${found.from} at ${found.uri}`)
  project.provide('neo4j', { uri: found.uri, user: found.user, password: found.password })
  return () => found.stop()
}
