/** Annotations → Bundle: rows of evidence with deterministic ids, every list sorted by id. Offsets become code points here. */
import type { Annotations } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { ArticleEntityRow, ArticleRow, Bundle } from '../model/bundle.ts'
import type { Document } from '../model/document.ts'
import { codePointOffsets } from '../text/code-points.ts'
import type { Border } from './border.ts'
import { entityRows } from './entity-rows.ts'
import { interactionRows } from './interaction-rows.ts'
import { mentionRows } from './mention-rows.ts'
import { roleClaimRows } from './role-claim-rows.ts'
import { statementRows } from './statement-rows.ts'

/** `pipelineVersion` names the code and the weights that made the annotations. */
export function makeBundle(
  article: Article,
  doc: Document,
  annotations: Annotations,
  pipelineVersion: string,
): Bundle {
  const border: Border = { article, doc, annotations, point: codePointOffsets(article.text) }
  const entities = entityRows(border)
  const statements = statementRows(border, entities)
  return {
    article: articleRow(article, pipelineVersion),
    source: article.source,
    entities: byId<ArticleEntityRow>(entities),
    mentions: byId(mentionRows(border, entities)),
    statements: byId(statements),
    interactions: byId(interactionRows(border, entities, statements)),
    roleClaims: byId(roleClaimRows(border, entities)),
  }
}

function articleRow(article: Article, pipelineVersion: string): ArticleRow {
  const { blocks: _blocks, source: _source, ...row } = article
  return { ...row, publishedOn: article.publishedAt?.slice(0, 10) ?? null, pipelineVersion }
}

/** Rows of one id are one row: the first stays. */
function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  const unique = new Map<string, Row>()
  for (const row of rows) if (!unique.has(row.id)) unique.set(row.id, row)
  return [...unique.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
