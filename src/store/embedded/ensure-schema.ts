/** Constraints and indexes of the shared list, and the text indexes, which are no Cypher here. */
import type { GrafeoDB } from '@grafeo-db/js'
import { TEXT_INDEXES } from '../../graph/labels.ts'
import { SCHEMA } from '../../graph/schema.ts'

export async function ensureSchema(db: GrafeoDB): Promise<void> {
  for (const text of SCHEMA) await db.executeCypher(text)
  for (const { label, property } of Object.values(TEXT_INDEXES)) {
    try {
      await db.createTextIndex(label, property, { tokenizer: 'standard', stopWords: [] })
    } catch (error) {
      // The engine has no "if not exists" for these, and keeps them with the file.
      if (!(error instanceof Error && /exist/i.test(error.message))) throw error
    }
  }
}
