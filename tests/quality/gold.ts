/**
 * The gold of one article of our news corpus, as `training/news/GUIDE.md` tells what is marked. Offsets are half-open and count UTF-16
 * units of `text`; entities are referred to by their id in the article.
 */
import type { EntityKind, Modality, Polarity, StatementForm } from '../../src/model/annotation.ts'
import type { Span } from '../../src/model/span.ts'

export interface Gold {
  readonly id: string
  /** ISO day of publication, or null. */
  readonly date: string | null
  /** Paragraphs are lines. */
  readonly text: string
  readonly entities: ReadonlyMap<string, GoldEntity>
  readonly mentions: readonly GoldMention[]
  readonly statements: readonly GoldStatement[]
  readonly roles: readonly GoldRole[]
  readonly interactions: readonly GoldInteraction[]
}

export interface GoldEntity {
  readonly kind: EntityKind
  readonly name: string
}

export interface GoldMention extends Span {
  readonly entity: string
  /** A name; else a pronoun or a noun phrase. */
  readonly isName: boolean
}

export interface GoldStatement {
  /** In text order, quotation marks included. At least one. */
  readonly pieces: readonly Span[]
  readonly form: StatementForm
  /** The cue in its parts; empty where the text has none. */
  readonly cue: readonly Span[]
  /** The speaker phrase in its parts; empty where the text has none. */
  readonly speakerPhrase: readonly Span[]
  readonly speaker: string | null
  readonly addressees: readonly string[]
  /** A word of the corpus, "court", or null. */
  readonly channel: string | null
  /** Reported inside of another statement. */
  readonly isNested: boolean
}

export interface GoldRole extends Span {
  readonly holder: string
  /** Organization or place. */
  readonly at: string | null
  readonly status: 'current' | 'former' | 'acting' | 'elect' | 'nominated' | 'future'
}

export interface GoldInteraction {
  /** The trigger in its parts. At least one. */
  readonly trigger: readonly Span[]
  readonly type: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly modality: Modality
  readonly polarity: Polarity
}
