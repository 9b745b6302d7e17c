/** Which gold entity an extracted one counts as. */
import { type Annotations, isName, type MentionFinding } from '../../src/model/annotation.ts'
import type { Span } from '../../src/model/span.ts'
import type { Gold } from './gold.ts'
import { matchPairs } from './match-pairs.ts'
import { agreementOf, wordsOf } from './words.ts'

export interface Counted {
  readonly entity: string
  /** Whether its name is known: it shares one, or gold has none to share. */
  readonly isResolved: boolean
}

/**
 * For each extracted entity the gold one that it counts as, or null. Mentions are paired one to one by their words (names without title,
 * Dice of at least 0.5). An extracted entity counts as the gold entity with which it shares most names; where it shares no name, the one
 * with which it shares most mentions of any kind. Names go first as they are what a reader of the graph sees: a chain of one "Lund" and
 * three "he" that mean Khan is called Lund, and is Lund with three wrong pronouns. For the same reason a chain of pronouns and noun
 * phrases alone ("the envoy") is not resolved if the text names the one who is meant.
 */
export function countAs(gold: Gold, { mentions, entities }: Annotations): (Counted | null)[] {
  const words = wordsOf(gold.text)
  const goldWords = gold.mentions.map((mention) => words(mention))
  const foundWords = mentions.map((mention) => words(nameSpan(mention)))
  const pairs = matchPairs([...goldWords.keys()], [...foundWords.keys()], (g, f) =>
    agreementOf(goldWords[g] ?? new Set(), foundWords[f] ?? new Set()),
  )
  const shared = entities.map(() => new Map<string, { names: number; mentions: number }>())
  for (const [g, f] of pairs) {
    const [mention, found] = [gold.mentions[g], mentions[f]]
    if (mention === undefined || found === undefined) continue
    const so_far = shared[found.entity]?.get(mention.entity) ?? { names: 0, mentions: 0 }
    shared[found.entity]?.set(mention.entity, {
      names: so_far.names + Number(mention.isName && isName(found)),
      mentions: so_far.mentions + 1,
    })
  }
  const named = new Set(gold.mentions.flatMap(({ isName, entity }) => (isName ? [entity] : [])))
  return shared.map((candidates) => {
    const [best] = [...candidates].toSorted(([, a], [, b]) => b.names - a.names || b.mentions - a.mentions)
    if (best === undefined) return null
    const [entity, { names }] = best
    return { entity, isResolved: names > 0 || !named.has(entity) }
  })
}

/** The gold id of an extracted entity if it counts as one and is resolved, else null. */
export function resolvedAs(counted: readonly (Counted | null)[], entity: number | null): string | null {
  const as = entity === null ? null : (counted[entity] ?? null)
  return as?.isResolved === true ? as.entity : null
}

/** A mention without its title, as gold marks it. */
export function nameSpan({ nameStart, end }: MentionFinding): Span {
  return { start: nameStart, end }
}
