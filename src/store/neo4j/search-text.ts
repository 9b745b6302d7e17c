/** Full-text search by Neo4j's Lucene index. */
import type { Session } from 'neo4j-driver'
import neo4j from 'neo4j-driver'
import type { TextIndex } from '../../graph/labels.ts'
import { foldedWords } from '../folded-words.ts'
import { textIndexName } from './ensure-schema.ts'

export async function searchText(
  session: Session,
  index: TextIndex,
  words: string,
  limit: number,
): Promise<{ id: string; score: number }[]> {
  // Bare words in lower case: nothing of Lucene's syntax ("AND", "~", "/") is left in them.
  const query = foldedWords(words).join(' ')
  if (query === '') return []
  const { records } = await session.executeRead((transaction) =>
    transaction.run(
      'CALL db.index.fulltext.queryNodes($index, $query, {limit: $limit}) YIELD node, score RETURN node.id AS id, score ORDER BY score DESC, id',
      { index: textIndexName(index), query, limit: neo4j.int(limit) },
    ),
  )
  return records.map((record) => ({ id: record.get('id') as string, score: record.get('score') as number }))
}
