/** Roles: who holds which, where, and still? */
import type { Annotations } from '../../src/model/annotation.ts'
import { countAs, resolvedAs } from './count-as.ts'
import { type Figures, f1, share } from './figure.ts'
import type { Gold } from './gold.ts'
import { matchPairs } from './match-pairs.ts'
import { dice, wordsOf } from './words.ts'

/**
 * A role is found if its holder is right and its title has a word in common with gold's, one to one. *Organization*: of found roles whose
 * gold tells an organization or place that the article mentions; "the prime minister" of a country that it does not is beyond any evidence.
 * *Former recall*: of gold's former roles, those found and called former. Who counts as whom is told at `countAs`.
 */
export function scoreRoles(gold: Gold, annotations: Annotations, counted = countAs(gold, annotations)) {
  const words = wordsOf(gold.text)
  const { roles } = annotations
  const matched = matchPairs(gold.roles, roles, (due, found) =>
    resolvedAs(counted, found.holder) === due.holder ? dice(words(due), words(found)) : 0,
  )
  const pairs = gold.roles.map((due, number) => ({ due, found: roles[matched.get(number) ?? -1] }))
  const mentioned = new Set<string | null>(gold.mentions.map(({ entity }) => entity))
  const placed = pairs.filter(({ due, found }) => mentioned.has(due.at) && found !== undefined)
  const former = pairs.filter(({ due }) => due.status === 'former')
  const figures: Figures = {
    'holder and title F1': f1({ right: matched.size, found: roles.length, gold: gold.roles.length }),
    organization: share(
      placed.filter(({ due, found }) => resolvedAs(counted, found?.at ?? null) === due.at).length,
      placed.length,
    ),
    'former recall': share(former.filter(({ found }) => found?.status === 'former').length, former.length),
  }
  const right = new Set(matched.values())
  const judged = roles.map(({ confidence }, number) => ({ confidence, isRight: right.has(number) }))
  return { figures, judged }
}
