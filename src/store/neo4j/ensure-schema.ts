/** Constraints and indexes of the shared list, and the full-text indexes, in the way of Neo4j. */
import type { Session } from 'neo4j-driver'
import { TEXT_INDEXES, type TextIndex } from '../../graph/labels.ts'
import { SCHEMA } from '../../graph/schema.ts'

export async function ensureSchema(session: Session): Promise<void> {
  for (const text of SCHEMA) await session.run(text)
  for (const index of Object.keys(TEXT_INDEXES) as TextIndex[]) {
    const { label, property } = TEXT_INDEXES[index]
    // What is indexed is folded already, see TEXT_INDEXES; no word is too common to be looked for.
    await session.run(
      `CREATE FULLTEXT INDEX ${textIndexName(index)} IF NOT EXISTS FOR (n:${label}) ON EACH [n.${property}]
OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'standard-no-stop-words' } }`,
    )
  }
  await session.run('CALL db.awaitIndexes(60)')
}

export function textIndexName(index: TextIndex): string {
  return `text_${index}`
}
