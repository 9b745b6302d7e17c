import type { ArticleEntityRow, RoleClaimRow } from '../model/bundle.ts'
import { makeId } from '../model/ids.ts'
import { contentKey } from '../text/content-key.ts'
import { type Border, context, pointSpan, rounded } from './border.ts'

/** One row for each time that the text gives somebody a role. */
export function roleClaimRows(border: Border, entities: readonly ArticleEntityRow[]): RoleClaimRow[] {
  return border.annotations.roles.flatMap((role) => {
    const holder = entities[role.holder]
    if (holder === undefined) return []
    const span = pointSpan(border, role)
    return [
      {
        id: makeId('role-claim', [border.article.id, span.start, span.end, holder.id]),
        articleId: border.article.id,
        title: role.title,
        titleKey: contentKey(role.title),
        ...span,
        ...context(border, role),
        status: role.status,
        qualifier: role.qualifier,
        during: role.during,
        confidence: rounded(role.confidence),
        rule: role.rule,
        holderId: holder.id,
        atId: role.at === null ? null : (entities[role.at]?.id ?? null),
      },
    ]
  })
}
