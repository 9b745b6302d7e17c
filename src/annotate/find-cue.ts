/** The words that say that something was said: "said", "according to". */
import type { LayerSpan } from '../model/document.ts'
import type { Reading } from './draft.ts'
import type { Piece } from './find-content.ts'
import { near } from './near-spans.ts'
import { isInside } from './range-text.ts'
import type { Attribution } from './speaker-phrases.ts'
import { isInContent } from './statement-form.ts'
import { headOf } from './tree.ts'

/** A cue stands within this many tokens of its content. */
const CUE_REACH = 25
const OPENS_CLAUSE = /^(?:that|whether|to)$/i
/** The rule of a statement whose speaker is the one before's: his cue is not its. */
export const CARRIED_ON_RULE = 'rule:carried-on'

/**
 * The cue that the content hangs on in the tree ("said on Friday that it was over, and urged both to"), else the nearest; where there is a
 * choice, in the speaker phrase's sentence.
 */
export function findCue(
  reading: Reading,
  pieces: readonly Piece[],
  attribution: Attribution | null,
): LayerSpan | null {
  const { tokens } = reading.doc
  const from = Math.min(...pieces.map((piece) => piece.first))
  const to = Math.max(...pieces.map((piece) => piece.end))
  const sentence = attribution === null ? undefined : tokens[attribution.phrase.first]?.sentence
  const candidates = near(reading.doc.layers.cue, from, to).filter(
    (cue) =>
      cue.first >= from - CUE_REACH &&
      cue.first <= to + CUE_REACH &&
      !isInContent({ pieces }, cue.first) &&
      (sentence === undefined || tokens[cue.first]?.sentence === sentence),
  )
  const cost = (cue: LayerSpan) =>
    Math.min(...pieces.flatMap((piece) => [Math.abs(cue.end - piece.first), Math.abs(cue.first - piece.end)]))
  // "That" and "to" come after what they hang on.
  const before = OPENS_CLAUSE.test(tokens[from]?.form ?? '')
    ? candidates.filter((cue) => cue.end <= from)
    : []
  const [nearest, ...farther] = (before.length > 0 ? before : candidates).toSorted(
    (a, b) => cost(a) - cost(b),
  )
  if (nearest === undefined) return cueByTree(reading, pieces, attribution)
  const governors = pieces.map((piece) => tokens[headOf(reading.tree, piece)]?.head ?? -1)
  const governs = (cue: LayerSpan) => governors.some((token) => isInside(token, cue))
  return governs(nearest) ? nearest : (farther.find(governs) ?? nearest)
}

/** A reporting verb that the engine left out: the one whose subject the speaker phrase is. */
function cueByTree(
  reading: Reading,
  pieces: readonly Piece[],
  attribution: Attribution | null,
): LayerSpan | null {
  if (attribution === null || attribution.rule === CARRIED_ON_RULE) return null
  const { tokens } = reading.doc
  const subject = tokens[headOf(reading.tree, attribution.phrase)]
  const verb = subject?.rel === 'nsubj' ? tokens[subject.head] : undefined
  if (verb === undefined || isInContent({ pieces }, verb.index)) return null
  if (reading.lexicon.cueClassOf(reading.lexicon.lemma(verb.form)) === null) return null
  return { first: verb.index, end: verb.index + 1, score: 0.5 }
}
