/** What decides whether reading an article again could change anything: its text, what is known about it, and the pipeline. */

import type { Article } from '../model/article.ts'
import type { ArticleRow, SourceRow } from '../model/bundle.ts'
import { sha256 } from '../model/ids.ts'
import { canonicalJson } from './canonical-json.ts'

export function inputHash(
  article: Article | ArticleRow,
  source: SourceRow | null,
  pipelineVersion: string,
): string {
  const {
    id,
    textSha256,
    title,
    url,
    externalId,
    language,
    publishedAt,
    dateAnchor,
    dateAnchorBasis,
    format,
  } = article
  return sha256(
    canonicalJson({
      ...{
        id,
        textSha256,
        title,
        url,
        externalId,
        language,
        publishedAt,
        dateAnchor,
        dateAnchorBasis,
        format,
      },
      source,
      pipelineVersion,
    }),
  )
}
