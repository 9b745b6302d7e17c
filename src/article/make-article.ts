/** A checked record → Article: normalised text, blocks, id, hash, date anchor. */
import { AppError } from '../model/app-error.ts'
import type { Article, ArticleFormat } from '../model/article.ts'
import { makeId, sha256 } from '../model/ids.ts'
import { countWords } from '../text/count-words.ts'
import { normaliseText } from '../text/normalise.ts'
import { canonicalUrl } from './canonical-url.ts'
import { findBlocks } from './find-blocks.ts'
import { findDateAnchor } from './find-date-anchor.ts'
import type { RawArticle } from './raw-article.ts'

export interface MakeArticleOptions {
  readonly format: ArticleFormat
  /** Where it was read, "folder/file.txt"; leads error messages. */
  readonly from: string
  /** ISO day given by the operator for articles that do not tell theirs. */
  readonly operatorDay?: string | null
}

/** Some 170,000 words. No article is longer; what is, is many in one, and would hold up the others for minutes. */
const LONGEST_TEXT = 1_000_000

/** @throws AppError BAD_INPUT where the text is too long or holds no prose. */
export function makeArticle(raw: RawArticle, options: MakeArticleOptions): Article {
  const text = normaliseText(raw.text)
  if (text.length > LONGEST_TEXT)
    throw new AppError(
      'BAD_INPUT',
      `${options.from}: ${text.length.toLocaleString('en')} characters are too many for one article (at most ${LONGEST_TEXT.toLocaleString('en')}); split it, one article a file or a line of JSON Lines`,
    )
  const blocks = findBlocks(text)
  const prose = blocks.filter((block) => block.kind === 'paragraph')
  if (prose.length === 0)
    throw new AppError(
      'BAD_INPUT',
      `${options.from}: the text is empty; an article needs at least one line of prose`,
    )

  const url = raw.url == null ? null : canonicalUrl(raw.url)
  const publishedAt = raw.published == null ? null : instant(raw.published)
  const textSha256 = sha256(text)
  const domain = url === null ? null : new URL(url).hostname.replace(/^www\./, '')
  const sourceName = raw.source ?? domain
  const [first] = prose
  return {
    id: makeId('article', [url ?? (raw.id == null ? textSha256 : `${sourceName ?? ''}#${raw.id}`)]),
    text,
    textSha256,
    blocks,
    title: raw.title ?? null,
    url,
    externalId: raw.id ?? null,
    source:
      sourceName === null ? null : { id: makeId('source', [domain ?? sourceName]), name: sourceName, domain },
    language: raw.language ?? 'en',
    publishedAt,
    ...findDateAnchor({
      publishedAt,
      firstBlock: first === undefined ? '' : text.slice(first.start, first.end),
      url,
      operatorDay: options.operatorDay ?? null,
    }),
    wordCount: prose.reduce((sum, block) => sum + countWords(text.slice(block.start, block.end)), 0),
    format: options.format,
  }
}

function instant(published: string): string {
  return new Date(published).toISOString().replace('.000Z', 'Z')
}
