/** Which tokens of a window may be ends of which links. */
import type { Layer, LinkKind } from '../model/document.ts'
import type { LinkEnds } from './links.ts'

/** A token this likely to belong to a layer may be an end of its links. Decoding and rules may still choose it. */
const LEAST_LIKELY = 0.05
/** Bounds for texts that are no prose; news has about 40 sources and 60 targets in a window. */
const MOST_SOURCES = 80
const MOST_TARGETS = 128

/** What is known of one token of the window. Probabilities. */
export interface EndCandidate {
  readonly token: number
  readonly form: string
  readonly upos: string
  readonly name: number
  readonly layers: Readonly<Record<Layer, number>>
  /** That a content piece begins here. */
  readonly contentBegins: number
  readonly opensParagraph: boolean
}

/** How likely a token is to be an end of some kind, 0 if it cannot be one. */
type Likelihood = (candidate: EndCandidate, before: EndCandidate | undefined) => number

/** Ends of every kind of link; see `LinkKind` for what they are. */
export function findLinkEnds(window: readonly EndCandidate[]): Record<LinkKind, LinkEnds> {
  const sources = (likelihood: Likelihood) => likeliest(window, likelihood, MOST_SOURCES)
  const targets = (likelihood: Likelihood) => likeliest(window, likelihood, MOST_TARGETS)
  const pieces = sources(beginsPiece)
  const roles = sources(({ layers }) => atLeast(layers.role))
  const triggers = sources(({ layers }) => atLeast(layers.trigger))
  const mentions = targets((candidate) => Math.max(refers(candidate), isName(candidate)))
  return {
    source: { from: pieces, to: targets(({ layers }) => atLeast(layers.speaker)) },
    previous: { from: pieces, to: pieces },
    antecedent: { from: sources(refers), to: mentions },
    holder: { from: roles, to: mentions },
    at: { from: roles, to: mentions },
    from: { from: triggers, to: mentions },
    to: { from: triggers, to: mentions },
    addressee: { from: pieces, to: mentions },
  }
}

/** Token numbers of the likeliest ends, in order. */
function likeliest(window: readonly EndCandidate[], likelihood: Likelihood, most: number): number[] {
  return window
    .map((candidate, i) => ({ token: candidate.token, likely: likelihood(candidate, window[i - 1]) }))
    .filter(({ likely }) => likely > 0)
    .toSorted((a, b) => b.likely - a.likely)
    .slice(0, most)
    .map(({ token }) => token)
    .toSorted((a, b) => a - b)
}

function atLeast(probability: number): number {
  return probability >= LEAST_LIKELY ? probability : 0
}

/** Pieces are cut at paragraphs and quotation marks, too. */
function beginsPiece(candidate: EndCandidate, before: EndCandidate | undefined): number {
  const { form, layers, contentBegins, opensParagraph } = candidate
  if (/^(?:["“”„«]|``|''|‘‘)$/.test(form)) return 1
  const follows = before !== undefined && before.layers.content >= 0.5
  if (follows && !opensParagraph && contentBegins < LEAST_LIKELY) return 0
  return atLeast(layers.content)
}

function refers({ layers, upos }: EndCandidate): number {
  return upos === 'PRON' ? 1 : atLeast(Math.max(layers.pronoun, layers.nominal))
}

function isName({ name, upos }: EndCandidate): number {
  return upos === 'PROPN' ? 1 : atLeast(name)
}
