/**
 * An article as the engine read it: tokens, sentences, and the scores of every head.
 *
 * All offsets count UTF-16 units of `text`; token ranges are half-open, `[first, end)`. Probabilities are in [0, 1].
 */
import type { Span } from './span.ts'

export interface Token extends Span {
  /** Number of the token in the document. */
  readonly index: number
  /** Exactly `text.slice(start, end)`. */
  readonly form: string
  /** Universal part of speech, "PROPN". */
  readonly upos: string
  /** Penn Treebank tag, "NNP". */
  readonly xpos: string
  /** Token number of the head, or -1 for the root of its sentence. One root a sentence, no cycle. */
  readonly head: number
  /** Universal dependency relation without subtype, "nsubj". */
  readonly rel: string
  readonly sentence: number
  readonly paragraph: number
}

/** A run of tokens. */
export interface TokenRange {
  readonly first: number
  readonly end: number
}

export interface Sentence extends TokenRange {
  readonly index: number
  readonly paragraph: number
}

export interface Paragraph extends TokenRange {
  readonly index: number
}

export type NameType = 'person' | 'organization' | 'place'

export interface NameSpan extends TokenRange {
  readonly type: NameType
  /** Mean probability of its tokens' labels. */
  readonly score: number
}

/** content of a statement, its cue, its speaker phrase; pronouns and nominals; role titles; interaction triggers. */
export type Layer = 'content' | 'cue' | 'speaker' | 'pronoun' | 'nominal' | 'role' | 'trigger'

export interface LayerSpan extends TokenRange {
  /** Mean probability that its tokens belong to the layer. */
  readonly score: number
}

/**
 * Who is tied to what. The source is a span's first token; a target is an anchor: the last token of a name,
 * the head of a nominal, a pronoun itself, the first token of a speaker phrase or content piece.
 *
 * | kind | from | to |
 * |---|---|---|
 * | `source` | content | its speaker phrase |
 * | `previous` | content piece | earlier piece of the same statement |
 * | `antecedent` | pronoun or nominal (its anchor) | any other mention of the same entity |
 * | `holder` | role title | who holds it |
 * | `at` | role title | organization or place of the role |
 * | `from`, `to` | trigger | participants |
 * | `addressee` | content | who was spoken to |
 */
export type LinkKind = 'source' | 'previous' | 'antecedent' | 'holder' | 'at' | 'from' | 'to' | 'addressee'

export interface Links {
  /**
   * Log-odds, in nats, that `from` is tied to `to` rather than to nothing. Null where the engine never saw
   * the two together (different windows, or not likely to be ends of this kind of link).
   */
  score(kind: LinkKind, from: number, to: number): number | null
}

export interface Document {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly paragraphs: readonly Paragraph[]
  /** Sorted by first token, never overlapping. */
  readonly names: readonly NameSpan[]
  /** Each layer sorted by first token, never overlapping within the layer. */
  readonly layers: Readonly<Record<Layer, readonly LayerSpan[]>>
  /** For every token the probability that it belongs to the layer, whether a span came of it or not. */
  readonly chances: Readonly<Record<Layer, Float32Array>>
  readonly links: Links
}
