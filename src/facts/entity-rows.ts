/** One row for each coreference chain, in the order of the annotations, so that numbers find them. */
import type { ArticleEntityRow } from '../model/bundle.ts'
import { makeId } from '../model/ids.ts'
import { nameKey } from '../text/name-key.ts'
import { type Border, occurrences, rounded } from './border.ts'

export function entityRows({ article, annotations, point }: Border): ArticleEntityRow[] {
  const ordinal = occurrences()
  const starts = annotations.entities.map(() => ({ first: Number.POSITIVE_INFINITY, count: 0 }))
  for (const mention of annotations.mentions) {
    const of = starts[mention.entity]
    if (of === undefined) continue
    of.count++
    of.first = Math.min(of.first, mention.start)
  }
  return annotations.entities.map((entity, number) => {
    const key = nameKey(entity.name, entity.kind)
    const { first, count } = starts[number] ?? { first: 0, count: 0 }
    return {
      id: makeId('article-entity', [article.id, entity.kind, key, ordinal(`${entity.kind} ${key}`)]),
      articleId: article.id,
      kind: entity.kind,
      name: entity.name,
      nameKey: key,
      gender: entity.gender,
      forms: entity.forms,
      mentionCount: count,
      firstStart: Number.isFinite(first) ? point(first) : 0,
      confidence: rounded(entity.confidence),
    }
  })
}
