/**
 * What the stages of `annotate/` find in one document. Offsets count UTF-16 units; entities and statements are
 * referred to by their number in their list. Every finding says by which head or rule it was found, and how sure it is.
 */

import type { Span } from './span.ts'

export type EntityKind = 'person' | 'organization' | 'place' | 'group'
export type MentionForm = 'name' | 'title-name' | 'nominal' | 'pronoun' | 'role'

/** Whether a mention is a name, with a title before it or without. */
export function isName({ form }: { readonly form: MentionForm }): boolean {
  return form === 'name' || form === 'title-name'
}

export type Gender = 'male' | 'female'

export interface Finding {
  /** The head of the engine or the rule that found it, "engine:content" or "rule:according-to". */
  readonly rule: string
  /** In [0, 1]. */
  readonly confidence: number
}

export interface MentionFinding extends Finding, Span {
  readonly form: MentionForm
  /** Where the name itself starts: after "Mr." or "President" of a title-name, else `start`. */
  readonly nameStart: number
  readonly entity: number
}

/** One coreference chain of the article. */
export interface EntityFinding {
  readonly kind: EntityKind
  /** The fullest form in the text. */
  readonly name: string
  readonly gender: Gender | null
  /** Different names and nominals that the text uses, in order of appearance. */
  readonly forms: readonly string[]
  readonly confidence: number
}

export type RoleStatus = 'current' | 'former' | 'future' | 'unknown'
export type RoleQualifier = 'acting' | 'interim' | 'elect' | 'nominated'

export interface RoleFinding extends Finding, Span {
  /** As the text has it, without article and qualifier, "press secretary". */
  readonly title: string
  readonly holder: number
  readonly at: number | null
  readonly status: RoleStatus
  readonly qualifier: RoleQualifier | null
  /** "Obama administration" in "during the Obama administration". */
  readonly during: string | null
}

export type StatementForm = 'direct' | 'indirect' | 'mixed'
export type CueClass =
  | 'assert'
  | 'support'
  | 'criticise'
  | 'urge'
  | 'promise'
  | 'deny'
  | 'ask'
  | 'inform'
  | 'threaten'
export const CHANNELS = [
  'twitter',
  'statement',
  'interview',
  'news-conference',
  'letter',
  'document',
  'court',
  'speech',
  'email',
  'phone',
  'broadcast',
] as const
export type Channel = (typeof CHANNELS)[number]

export interface StatementFinding extends Finding {
  readonly form: StatementForm
  /** The pieces of its content in text order, quotation marks included. At least one. */
  readonly pieces: readonly Span[]
  readonly cue: Span | null
  readonly cueLemma: string | null
  readonly cueClass: CueClass | null
  /** The words that name the speaker beside the cue, "a senior official". */
  readonly speakerSpan: Span | null
  /** Who said it; null rather than a guess. */
  readonly speaker: number | null
  readonly addressees: readonly number[]
  /** Entities named in the content. */
  readonly about: readonly number[]
  readonly channel: Channel | null
  readonly place: number | null
  /** The words that date it, "on Wednesday"; resolved later, where there is an anchor. */
  readonly date: DateFinding | null
}

export type InteractionType =
  | 'talk'
  | 'call'
  | 'meet'
  | 'visit'
  | 'negotiate'
  | 'write'
  | 'send'
  | 'praise'
  | 'criticise'
  | 'accuse'
  | 'thank'
  | 'appoint'
  | 'dismiss'
  | 'arrest'
  | 'sue'
  | 'attack'
  | 'help'
  | 'agree'
  | 'order'
  | 'invite'
  | 'ask'
  | 'warn'
export type Modality = 'occurred' | 'planned' | 'requested' | 'possible'
export type Polarity = 'positive' | 'negative'

export interface InteractionFinding extends Finding {
  readonly type: InteractionType
  readonly trigger: Span
  readonly triggerLemma: string
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly modality: Modality
  readonly polarity: Polarity
  /** The statement whose speaker, and not the paper, says that it happened. */
  readonly assertedIn: number | null
  readonly date: DateFinding | null
}

export type DatePrecision = 'day' | 'month' | 'year' | 'none'
export type DateBasis = 'explicit' | 'relative' | 'none'

export interface DateFinding extends Span {
  readonly expression: string
  /** ISO day (first day for a month or a year), or null where it cannot be known. */
  readonly on: string | null
  readonly precision: DatePrecision
  readonly basis: DateBasis
}

/** Everything found in one article. */
export interface Annotations {
  readonly mentions: readonly MentionFinding[]
  readonly entities: readonly EntityFinding[]
  readonly roles: readonly RoleFinding[]
  readonly statements: readonly StatementFinding[]
  readonly interactions: readonly InteractionFinding[]
}
