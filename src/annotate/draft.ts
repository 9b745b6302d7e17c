/** What the stages hand on to each other: everything found so far, with token numbers still at hand. */

import type { Lexicon } from '../lexicon/lexicon.ts'
import type {
  DateFinding,
  EntityKind,
  Finding,
  Gender,
  InteractionFinding,
  MentionForm,
  RoleQualifier,
  RoleStatus,
} from '../model/annotation.ts'
import type { Document, NameType, TokenRange } from '../model/document.ts'
import type { Tree } from './tree.ts'

export interface Mention extends TokenRange, Finding {
  readonly form: MentionForm
  /** First token of the name itself, after "Mr." or "President"; `first` for other forms. */
  readonly nameFirst: number
  /** The token that links meet. */
  readonly anchor: number
  /** What the engine took a name for; null for pronouns and nominals. */
  readonly type: NameType | null
  readonly gender: Gender | null
  readonly plural: boolean
}

/** A chain: numbers of mentions, in text order. */
export interface Chain {
  readonly kind: EntityKind
  readonly name: string
  readonly gender: Gender | null
  readonly mentions: readonly number[]
  readonly confidence: number
}

export interface RoleDraft extends TokenRange, Finding {
  readonly title: string
  readonly holder: number
  readonly at: number | null
  readonly status: RoleStatus
  readonly qualifier: RoleQualifier | null
  readonly during: string | null
}

export interface StatementDraft extends Finding {
  readonly pieces: readonly TokenRange[]
  readonly cue: TokenRange | null
  readonly speakerRange: TokenRange | null
  /** Number of the chain, or null. */
  readonly speaker: number | null
  readonly addressees: readonly number[]
  readonly date: DateFinding | null
}

export interface Draft {
  readonly mentions: readonly Mention[]
  readonly chains: readonly Chain[]
  readonly roles: readonly RoleDraft[]
  readonly statements: readonly StatementDraft[]
  readonly interactions: readonly InteractionFinding[]
}

/** What a stage may look at beside the draft. */
export interface Reading {
  readonly doc: Document
  readonly tree: Tree
  readonly lexicon: Lexicon
  /** Tokens between quotation marks, marks included. */
  readonly quoted: ReadonlySet<number>
  /** Whom a pronoun or noun phrase means. */
  readonly rankAntecedents: RankAntecedents
  /** ISO day that relative dates are counted from, or null. */
  readonly dateAnchor: string | null
}

/** A chain that a mention may mean. */
export interface Candidate {
  readonly kind: EntityKind
  readonly gender: Gender | null
  /** Those near enough to be asked for, in text order. At least one has odds. */
  readonly mentions: readonly { readonly mention: Mention; readonly odds: number | null }[]
  /** Whether this chain speaks the quotation that the mention stands in; null outside of quotations and where nobody knows. */
  readonly isQuoted: boolean | null
  /** Whether it is who says what is reported there. */
  readonly isReported: boolean
}

/** What is asked: whom of the candidates does a mention mean? */
export interface Question {
  readonly reading: Reading
  readonly mention: Mention
  readonly candidates: readonly Candidate[]
}

/** Chances, in [0, 1], of each candidate and, last, of none; together 1. */
export type RankAntecedents = (question: Question) => readonly number[]

export interface Stage {
  readonly name: string
  run(reading: Reading, draft: Draft): Draft
}

export const EMPTY_DRAFT: Draft = { mentions: [], chains: [], roles: [], statements: [], interactions: [] }
