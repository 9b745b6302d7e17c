import type { ArticleEntityRow, MentionRow } from '../model/bundle.ts'
import { makeId } from '../model/ids.ts'
import { type Border, pointSpan, rounded, words } from './border.ts'

/** One row for each mention of a kept chain. */
export function mentionRows(border: Border, entities: readonly ArticleEntityRow[]): MentionRow[] {
  return border.annotations.mentions.flatMap((mention) => {
    const entity = entities[mention.entity]
    if (entity === undefined) return []
    const span = pointSpan(border, mention)
    return [
      {
        id: makeId('mention', [border.article.id, span.start, span.end, mention.form]),
        articleId: border.article.id,
        entityId: entity.id,
        ...span,
        text: words(border, mention),
        form: mention.form,
        confidence: rounded(mention.confidence),
        rule: mention.rule,
      },
    ]
  })
}
