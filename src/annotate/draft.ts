/** What the stages hand on to each other: everything found so far, with token numbers still at hand. */

import type { Lexicon } from '../lexicon/lexicon.ts'
import type {
  Channel,
  DateFinding,
  EntityKind,
  Finding,
  Gender,
  InteractionFinding,
  MentionForm,
  RoleQualifier,
  RoleStatus,
  StatementForm,
} from '../model/annotation.ts'
import type { Document, NameType, TokenRange } from '../model/document.ts'
import type { Chances } from './small-network.ts'
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
  /** Where it was said, a chain, or null. */
  readonly place: number | null
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
  readonly rank: Rankers
  /** ISO day that relative dates are counted from, or null. */
  readonly dateAnchor: string | null
}

/** Choices that are left to small networks: chances of each candidate, and of none. */
export interface Rankers {
  antecedents(question: AntecedentQuestion): Chances
  places(question: PlaceQuestion): Chances
  /** Of CHANNELS, in their order. */
  channels(question: ChannelQuestion): Chances
}

/** Whom of the candidates does a pronoun or noun phrase mean? */
export interface AntecedentQuestion {
  readonly reading: Reading
  readonly mention: Mention
  /** Whether it names the speaker of a statement. */
  readonly isSpeaking: boolean
  readonly candidates: readonly Antecedent[]
}

/** What is told right beside names: "Senator Ann Lee, 62, a baker". */
export interface ToldBeside {
  /** In lower case, spelled out: "senator". */
  readonly titles: readonly string[]
  /** Nouns in apposition or before a name, what it is said to be, and of which party, in lower case: "baker", "airline", "democrat". */
  readonly nouns: ReadonlySet<string>
  /** All of these, and what stands before the nouns: "former", "pastry", "baker". */
  readonly words: ReadonlySet<string>
  /** In years. */
  readonly ages: ReadonlySet<string>
}

/** A chain that a mention may mean. */
export interface Antecedent {
  readonly kind: EntityKind
  readonly gender: Gender | null
  /** Those near enough to be asked for, in text order. At least one has log-odds. */
  readonly mentions: readonly { readonly mention: Mention; readonly odds: number | null }[]
  /** Whether this chain speaks the quotation that the mention stands in; null outside of quotations and where nobody knows. */
  readonly isQuoted: boolean | null
  /** Whether it is who says what is reported there. */
  readonly isReported: boolean
  /** What stands beside its names; null for a chain without any. */
  readonly beside: ToldBeside | null
  /** Whether a mention of it stands inside of the one that is asked about, as "her" in "her rival", or the other way round. */
  readonly nested: 'inside' | 'around' | null
}

/** At which of the candidates is a role held? */
export interface PlaceQuestion {
  readonly reading: Reading
  readonly span: TokenRange
  /** The words of the span without article and owner. */
  readonly title: TokenRange
  readonly candidates: readonly RolePlace[]
  /** Near the title. */
  readonly told: ToldCountries
}

/** Where the text tells of countries, by name, people or seat of government ("Israel", "Israelis", "Jerusalem"). */
export type ToldCountries = readonly { readonly first: number; readonly country: string }[]

/** An organization or place that a role may be held at. */
export interface RolePlace {
  readonly chain: number
  readonly name: string
  readonly kind: EntityKind
  /** Near the title, in text order. */
  readonly mentions: readonly Mention[]
  /** How often the article mentions it. */
  readonly count: number
  /** Whether it stands right before the title or after its holder: "Labour's shadow home secretary", "Ann Lee of Acme". */
  readonly isBeside: boolean
  /** Whether it is the country of "the Portuguese minister". */
  readonly isCountry: boolean
  /** Whether the first paragraph names it. */
  readonly isEarly: boolean
  /** Whether another holds a role of this title there, and whether who holds this one has another there, as far as that is known. */
  readonly isTaken: boolean
  readonly isOwn: boolean
}

/** How often each channel is told of. */
export type ToldChannels = ReadonlyMap<Channel, number>

/** By which way was a statement made? */
export interface ChannelQuestion {
  readonly statement: StatementDraft
  readonly form: StatementForm
  readonly cueLemma: string | null
  readonly isQuestion: boolean
  readonly isNested: boolean
  readonly speakerKind: EntityKind | null
  readonly hasHearer: boolean
  /** Kinds of titles (`title-kinds`) of who speaks, and of who hears it. */
  readonly speakerTitles: ReadonlySet<string>
  readonly hearerTitles: ReadonlySet<string>
  /** What the words beside it say, each null where they say nothing. */
  readonly told: Readonly<Record<'phrase' | 'speaker' | 'hearer' | 'writing' | 'turns', Channel | null>>
  /** Words that channels go with, outside of what is quoted. */
  readonly around: Readonly<
    Record<
      | 'sentence'
      | 'sentenceBefore'
      | 'paragraph'
      | 'paragraphBefore'
      | 'paragraphAfter'
      | 'opening'
      | 'article',
      ToldChannels
    >
  >
  /** The last statement of the same speaker, and the statement before; null where there is none. */
  readonly ownBefore: StatementBefore | null
  readonly before: StatementBefore | null
  /** Which share of all statements before was made by each channel, in [0, 1]. */
  readonly madeBefore: ReadonlyMap<Channel, number>
}

export interface StatementBefore {
  readonly channel: Channel | null
  /** In paragraphs. */
  readonly apart: number
  /** Whether one of the two is said to who said the other. */
  readonly isAnswered: boolean
}

export interface Stage {
  readonly name: string
  run(reading: Reading, draft: Draft): Draft
}

export const EMPTY_DRAFT: Draft = { mentions: [], chains: [], roles: [], statements: [], interactions: [] }
