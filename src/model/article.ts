/** An article as it came in: its exact text, what is known about it, and which parts of the text are prose. */
import type { ArticleId, SourceId } from './ids.ts'
import type { Span } from './span.ts'

export type DateAnchorBasis = 'metadata' | 'dateline' | 'url' | 'operator' | 'none'
export type ArticleFormat = 'text' | 'jsonl'

/** `residue` is left by scrapers (`[ad_1]`, "Source link"); it stays in the text and is never read for facts. */
export type BlockKind = 'paragraph' | 'residue'

/** A line of the text that holds more than white space. Offsets count UTF-16 units. */
export interface Block extends Span {
  readonly kind: BlockKind
}

export interface Article {
  readonly id: ArticleId
  /** NFC-normalised, line ends `\n`. Every span of every finding cuts its words out of this. */
  readonly text: string
  readonly textSha256: string
  readonly blocks: readonly Block[]
  readonly title: string | null
  readonly url: string | null
  readonly externalId: string | null
  readonly source: { readonly id: SourceId; readonly name: string; readonly domain: string | null } | null
  readonly language: string
  /** ISO instant in UTC, `2023-05-04T10:00:00Z`. */
  readonly publishedAt: string | null
  /** ISO day that relative dates ("Wednesday") are counted from, or null: never a guess, never today. */
  readonly dateAnchor: string | null
  readonly dateAnchorBasis: DateAnchorBasis
  readonly wordCount: number
  readonly format: ArticleFormat
}
