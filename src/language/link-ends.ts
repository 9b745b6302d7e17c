/** Which tokens of a window may be ends of which links. */
import type { Layer, LinkKind } from '../model/document.ts'
import type { LinkEnds } from './links.ts'

/** A token this likely to belong to a layer may be an end of its links. Decoding and rules may still choose it. */
const LEAST_LIKELY = 0.05

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

/** Ends of every kind of link; see `LinkKind` for what they are. */
export function findLinkEnds(window: readonly EndCandidate[]): Record<LinkKind, LinkEnds> {
  const tokens = (isEnd: (candidate: EndCandidate, before: EndCandidate | undefined) => boolean) =>
    window.filter((candidate, i) => isEnd(candidate, window[i - 1])).map(({ token }) => token)
  const inLayer = (layer: Layer) => tokens(({ layers }) => layers[layer] >= LEAST_LIKELY)

  const pieces = tokens(mayBeginPiece)
  const speakers = inLayer('speaker')
  const mentions = tokens((candidate) => mayRefer(candidate) || mayBeName(candidate))
  const roles = inLayer('role')
  const triggers = inLayer('trigger')
  return {
    source: { from: pieces, to: speakers },
    previous: { from: pieces, to: pieces },
    antecedent: { from: tokens(mayRefer), to: mentions },
    holder: { from: roles, to: mentions },
    at: { from: roles, to: mentions },
    from: { from: triggers, to: mentions },
    to: { from: triggers, to: mentions },
    addressee: { from: pieces, to: mentions },
  }
}

/** Pieces are cut at paragraphs and quotation marks, too. */
function mayBeginPiece(candidate: EndCandidate, before: EndCandidate | undefined): boolean {
  if (/^(?:["“”„«]|``|''|‘‘)$/.test(candidate.form)) return true
  if (candidate.layers.content < LEAST_LIKELY) return false
  if (candidate.contentBegins >= LEAST_LIKELY || candidate.opensParagraph) return true
  return before === undefined || before.layers.content < 0.5
}

function mayRefer({ layers, upos }: EndCandidate): boolean {
  return layers.pronoun >= LEAST_LIKELY || layers.nominal >= LEAST_LIKELY || upos === 'PRON'
}

function mayBeName({ name, upos }: EndCandidate): boolean {
  return name >= LEAST_LIKELY || upos === 'PROPN'
}
