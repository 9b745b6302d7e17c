/** What decides whether reading an article again could change anything: its text, what is known about it, and the pipeline. */

import type { Article } from '../model/article.ts'
import type { ArticleRow, SourceRow } from '../model/bundle.ts'
import { sha256 } from '../model/ids.ts'
import { canonicalJson } from './canonical-json.ts'

const DECIDING = [
  'id',
  'textSha256',
  'title',
  'url',
  'externalId',
  'language',
  'publishedAt',
  'dateAnchor',
  'dateAnchorBasis',
  'format',
] as const

export function inputHash(
  article: Article | ArticleRow,
  source: SourceRow | null,
  pipelineVersion: string,
): string {
  const known = Object.fromEntries(DECIDING.map((key) => [key, article[key]]))
  return sha256(canonicalJson({ ...known, source, pipelineVersion }))
}
