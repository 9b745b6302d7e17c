/** Full-text search by the engine's BM25 index. */
import type { GrafeoDB } from '@grafeo-db/js'
import { TEXT_INDEXES, type TextIndex } from '../../graph/labels.ts'
import { foldedWords } from '../folded-words.ts'

export async function searchText(
  db: GrafeoDB,
  index: TextIndex,
  words: string,
  limit: number,
): Promise<{ id: string; score: number }[]> {
  const query = foldedWords(words).join(' ')
  if (query === '') return []
  const { label, property } = TEXT_INDEXES[index]
  const hits = await db.textSearch(label, property, query, limit)
  return hits
    .flatMap(([node, score]) => {
      const id = node === undefined ? undefined : db.getNode(node)?.get('id')
      return typeof id === 'string' && score !== undefined ? [{ id, score }] : []
    })
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}
