/** Cuts every stored span of an article out of its stored text again and tells where the words differ. */
import { WRITE_QUERIES as Q } from '../graph/write-queries.ts'
import type { ArticleId } from '../model/ids.ts'
import type { GraphStore } from '../store/graph-store.ts'

/** One line a span that does not cut its words; empty where all is well. */
export async function auditOffsets(store: GraphStore, id: ArticleId): Promise<string[]> {
  const [article] = await store.read<{ text: string }>(Q.textOfArticle, { id })
  if (article === undefined) return [`${id}: no such article`]
  const points = Array.from(article.text)
  const wrong: string[] = []
  const check = (of: string, start: number | null, end: number | null, words: string | null) => {
    if (start === null || end === null || words === null) return
    const cut = points.slice(start, end).join('')
    if (cut !== words) wrong.push(`${of}: [${start}, ${end}) cuts "${cut}", stored is "${words}"`)
  }

  interface Simple {
    readonly id: string
    readonly start: number
    readonly end: number
    readonly words: string
  }
  for (const query of [Q.mentionSpans, Q.interactionSpans])
    for (const row of await store.read<Simple>(query, { id })) check(row.id, row.start, row.end, row.words)

  interface Said {
    readonly id: string
    readonly spans: readonly number[]
    readonly words: string
    readonly cue: string | null
    readonly cueStart: number | null
    readonly cueEnd: number | null
    readonly speaker: string | null
    readonly speakerStart: number | null
    readonly speakerEnd: number | null
  }
  for (const row of await store.read<Said>(Q.statementSpans, { id })) {
    const pieces: string[] = []
    for (let i = 0; i + 1 < row.spans.length; i += 2)
      pieces.push(points.slice(row.spans[i], row.spans[i + 1]).join(''))
    if (pieces.join(' ') !== row.words)
      wrong.push(`${row.id}: spans cut "${pieces.join(' ')}", stored is "${row.words}"`)
    check(row.id, row.cueStart, row.cueEnd, row.cue)
    check(row.id, row.speakerStart, row.speakerEnd, row.speaker)
  }
  return wrong
}
