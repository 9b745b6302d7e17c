/** Constraints and indexes of the shared list, and the full-text indexes, in the way of Neo4j. */
import type { Session } from 'neo4j-driver'
import { TEXT_INDEXES, type TextIndex } from '../../graph/labels.ts'
import { SCHEMA } from '../../graph/schema.ts'

export async function ensureSchema(session: Session): Promise<void> {
  for (const text of SCHEMA) await session.run(text)
  for (const index of Object.keys(TEXT_INDEXES) as TextIndex[]) {
    const { label, property } = TEXT_INDEXES[index]
    // The folding analyser finds "Zürich" by "zurich", as the other store does.
    await session.run(
      `CREATE FULLTEXT INDEX ${textIndexName(index)} IF NOT EXISTS FOR (n:${label}) ON EACH [n.${property}]
OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'standard-folding' } }`,
    )
  }
  await session.run('CALL db.awaitIndexes(60)')
}

export function textIndexName(index: TextIndex): string {
  return `text_${index}`
}
