/** Interactions: who did what to whom? */
import type { Annotations, InteractionFinding } from '../../src/model/annotation.ts'
import { type Counted, countAs, resolvedAs } from './count-as.ts'
import { type Figures, f1, share } from './figure.ts'
import type { Gold, GoldInteraction } from './gold.ts'
import { matchPairs } from './match-pairs.ts'
import { dice, wordsOf } from './words.ts'

/** Both sides do the same: which one is told first means nothing. */
const MUTUAL: ReadonlySet<string> = new Set(['talk', 'call', 'meet', 'negotiate', 'agree'])

/**
 * Found are those whose trigger has a word in common with gold's, one to one; *with type*: that have gold's type too. Of these, a pair is
 * right if each side that gold fills is filled and nobody stands on it whom gold does not have there; *modality*: it and the polarity agree.
 * Who counts as whom is told at `countAs`.
 */
export function scoreInteractions(
  gold: Gold,
  annotations: Annotations,
  counted = countAs(gold, annotations),
) {
  const words = wordsOf(gold.text)
  const { interactions } = annotations
  const overlap = (due: GoldInteraction, found: InteractionFinding) =>
    dice(words(...due.trigger), words(found.trigger))
  const triggers = matchPairs(gold.interactions, interactions, overlap)
  const typed = matchPairs(gold.interactions, interactions, (due, found) =>
    due.type === found.type ? overlap(due, found) : 0,
  )
  const pairs = [...typed].flatMap(([g, f]) => {
    const [due, found] = [gold.interactions[g], interactions[f]]
    return due === undefined || found === undefined ? [] : [{ due, found }]
  })
  const right = new Set(
    pairs.filter(({ due, found }) => isPairRight(counted, due, found)).map(({ found }) => found),
  )
  const sizes = { found: interactions.length, gold: gold.interactions.length }
  const figures: Figures = {
    'trigger F1': f1({ right: triggers.size, ...sizes }),
    'trigger with type F1': f1({ right: typed.size, ...sizes }),
    'pair right': share(right.size, pairs.length),
    modality: share(
      pairs.filter(({ due, found }) => due.modality === found.modality && due.polarity === found.polarity)
        .length,
      pairs.length,
    ),
  }
  const judged = interactions.map((found) => ({ confidence: found.confidence, isRight: right.has(found) }))
  return { figures, judged }
}

function isPairRight(
  counted: readonly (Counted | null)[],
  due: GoldInteraction,
  found: InteractionFinding,
): boolean {
  const from = found.from.map((entity) => resolvedAs(counted, entity))
  const to = found.to.map((entity) => resolvedAs(counted, entity))
  const isAs = (goldFrom: readonly string[], goldTo: readonly string[]) =>
    isSideRight(goldFrom, from) && isSideRight(goldTo, to)
  if (!MUTUAL.has(due.type)) return isAs(due.from, due.to)
  if (isAs(due.from, due.to) || isAs(due.to, due.from)) return true
  // "Lee and Khan met": all of them on one side.
  const all = [...due.from, ...due.to]
  const told = new Set([...from, ...to])
  return told.size >= 2 && [...told].every((entity) => entity !== null && all.includes(entity))
}

function isSideRight(due: readonly string[], found: readonly (string | null)[]): boolean {
  if (due.length > 0 && found.length === 0) return false
  return found.every((entity) => entity !== null && due.includes(entity))
}
