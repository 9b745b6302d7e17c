/**
 * What one article becomes in the store: rows of evidence with deterministic ids. Written and replaced as a whole.
 *
 * All offsets count Unicode code points of `article.text`, half-open. Property names are those of the graph.
 */
import type {
  Channel,
  CueClass,
  DateBasis,
  DatePrecision,
  EntityKind,
  Gender,
  InteractionType,
  MentionForm,
  Modality,
  Polarity,
  RoleQualifier,
  RoleStatus,
  StatementForm,
} from './annotation.ts'
import type { ArticleFormat, DateAnchorBasis } from './article.ts'
import type {
  ArticleEntityId,
  ArticleId,
  InteractionId,
  MentionId,
  RoleClaimId,
  SourceId,
  StatementId,
} from './ids.ts'

export interface ArticleRow {
  readonly id: ArticleId
  readonly text: string
  readonly textSha256: string
  readonly title: string | null
  readonly url: string | null
  readonly externalId: string | null
  readonly language: string
  readonly publishedAt: string | null
  readonly publishedOn: string | null
  readonly dateAnchor: string | null
  readonly dateAnchorBasis: DateAnchorBasis
  readonly wordCount: number
  readonly format: ArticleFormat
  /** Version of the code's pipeline and hash of the weights: what decides whether reading again may change anything. */
  readonly pipelineVersion: string
}

export interface SourceRow {
  readonly id: SourceId
  readonly name: string
  readonly domain: string | null
}

export interface MentionRow {
  readonly id: MentionId
  readonly articleId: ArticleId
  readonly entityId: ArticleEntityId
  readonly start: number
  readonly end: number
  readonly text: string
  readonly form: MentionForm
  readonly confidence: number
  readonly rule: string
}

export interface ArticleEntityRow {
  readonly id: ArticleEntityId
  readonly articleId: ArticleId
  readonly kind: EntityKind
  readonly name: string
  readonly nameKey: string
  readonly gender: Gender | null
  readonly forms: readonly string[]
  readonly mentionCount: number
  readonly firstStart: number
  readonly confidence: number
}

export interface StatementRow {
  readonly id: StatementId
  readonly articleId: ArticleId
  readonly form: StatementForm
  /** For people to read: pieces joined by " … ", outer quotation marks dropped. */
  readonly content: string
  /** The exact words from the first piece's start to the last piece's end are in the text; these are the pieces, joined by a space. */
  readonly contentRaw: string
  /** Lower case, no punctuation: equal for reprints of one statement. */
  readonly contentKey: string
  /** Flat list `[start, end, start, end, …]` of the pieces. */
  readonly contentSpans: readonly number[]
  readonly start: number
  readonly end: number
  /** The sentence or sentences around it, as a span. */
  readonly contextStart: number
  readonly contextEnd: number
  readonly cue: string | null
  readonly cueLemma: string | null
  readonly cueClass: CueClass | null
  readonly cueStart: number | null
  readonly cueEnd: number | null
  readonly speakerStart: number | null
  readonly speakerEnd: number | null
  readonly attributionText: string | null
  readonly speakerRoleText: string | null
  readonly channel: Channel | null
  readonly placeText: string | null
  readonly onDate: string | null
  readonly datePrecision: DatePrecision
  readonly dateExpr: string | null
  readonly dateBasis: DateBasis
  readonly wordCount: number
  readonly confidence: number
  readonly rule: string
  readonly speakerId: ArticleEntityId | null
  readonly addresseeIds: readonly ArticleEntityId[]
  readonly aboutIds: readonly ArticleEntityId[]
}

export type ParticipantPart = 'from' | 'to'

export interface InteractionRow {
  readonly id: InteractionId
  readonly articleId: ArticleId
  readonly type: InteractionType
  readonly trigger: string
  readonly triggerLemma: string
  readonly start: number
  readonly end: number
  readonly contextStart: number
  readonly contextEnd: number
  readonly modality: Modality
  readonly polarity: Polarity
  readonly assertedIn: StatementId | null
  readonly onDate: string | null
  readonly datePrecision: DatePrecision
  readonly dateExpr: string | null
  readonly dateBasis: DateBasis
  readonly confidence: number
  readonly rule: string
  readonly participants: readonly { readonly part: ParticipantPart; readonly entityId: ArticleEntityId }[]
}

/** That the text gives somebody a role: the evidence that a `Role` is derived from. */
export interface RoleClaimRow {
  readonly id: RoleClaimId
  readonly articleId: ArticleId
  readonly title: string
  readonly titleKey: string
  readonly start: number
  readonly end: number
  readonly contextStart: number
  readonly contextEnd: number
  readonly status: RoleStatus
  readonly qualifier: RoleQualifier | null
  readonly during: string | null
  readonly confidence: number
  readonly rule: string
  readonly holderId: ArticleEntityId
  readonly atId: ArticleEntityId | null
}

export interface Bundle {
  readonly article: ArticleRow
  readonly source: SourceRow | null
  /** Every list is sorted by id. */
  readonly entities: readonly ArticleEntityRow[]
  readonly mentions: readonly MentionRow[]
  readonly statements: readonly StatementRow[]
  readonly interactions: readonly InteractionRow[]
  readonly roleClaims: readonly RoleClaimRow[]
}
