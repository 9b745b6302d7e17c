/**
 * What an explanation tells of an article, whatever it is written as: what was found, by which head or rule, how sure, and which words
 * say so. Offsets count UTF-16 units, confidences are in [0, 1].
 */
import type { EntityFinding } from '../../model/annotation.ts'
import type { Block } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'

export interface Explanation {
  readonly blocks: readonly ExplainedBlock[]
  readonly entities: readonly ExplainedEntity[]
}

export interface ExplainedBlock extends Block {
  /** Those that begin here. */
  readonly findings: readonly ExplainedFinding[]
  /** In the order of their starts, the longer first. */
  readonly marks: readonly Mark[]
}

export type FindingKind = 'statement' | 'role' | 'interaction' | 'mention'

/** A statement, a role, an interaction, or a mention that is no name. */
export interface ExplainedFinding {
  /** From 1, in the order of the text. */
  readonly number: number
  readonly kind: FindingKind
  /** "indirect statement", "role", "meet", "pronoun". */
  readonly label: string
  readonly summary: readonly Word[]
  readonly details: readonly Detail[]
  readonly reasons: readonly Reason[]
  readonly rule: string
  /** Of the finding as a whole. */
  readonly confidence: number
  /** Numbers of the entities that speak, hear, do, or hold a role in it. */
  readonly parties: readonly number[]
  /** The first one is where it begins. */
  readonly marks: readonly Mark[]
}

/** Words, which may mean an entity or lead to another finding of the explanation. */
export interface Word {
  readonly text: string
  readonly entity?: number
  readonly finding?: number
}

export interface Detail {
  readonly name: string
  readonly words: readonly Word[]
  /** What holds of most, "status current": a short explanation leaves it out. */
  readonly isUsual: boolean
}

/** One of the decisions that a finding is made of. */
export interface Reason {
  readonly decision: readonly Word[]
  readonly because: string
  readonly rule: string | null
  /** Null where the decision has none of its own. */
  readonly confidence: number | null
}

export type MarkPart = 'content' | 'cue' | 'speaker' | 'role' | 'trigger' | 'date' | 'mention'

/** A stretch of the text that belongs to a finding or is a mention. */
export interface Mark extends Span {
  readonly part: MarkPart
  readonly finding: number | null
  /** Of a mention: whom it means, and its number in the annotations. */
  readonly entity: number | null
  readonly mention: number | null
}

export interface ExplainedEntity {
  readonly number: number
  readonly finding: EntityFinding
  readonly mentions: readonly ExplainedMention[]
  /** Numbers of the findings that it is a party to. */
  readonly findings: readonly number[]
}

export interface ExplainedMention {
  readonly number: number
  readonly text: string
  /** "noun phrase". */
  readonly form: string
  readonly because: string
  readonly rule: string
  readonly confidence: number
}
