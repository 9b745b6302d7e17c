/** Names of persons, organizations and places: are they found, whole, and of the right kind? */
import { type Annotations, type EntityKind, isName } from '../../src/model/annotation.ts'
import { nameSpan } from './count-as.ts'
import { type Figures, f1 } from './figure.ts'
import type { Gold } from './gold.ts'
import { matchPairs } from './match-pairs.ts'
import { dice, isSame, type WordSet, wordsOf } from './words.ts'

interface Name {
  readonly kind: EntityKind | undefined
  readonly words: WordSet
}

/** The kind must agree; *exact*: the same words; *overlap*: a word in common, one to one. Titles before a name are no part of it. */
export function scoreNames(gold: Gold, { mentions, entities }: Annotations): Figures {
  const words = wordsOf(gold.text)
  const goldNames = gold.mentions
    .filter((mention) => mention.isName)
    .map((mention): Name => ({ kind: gold.entities.get(mention.entity)?.kind, words: words(mention) }))
  const foundNames = mentions
    .filter(isName)
    .map((mention): Name => ({ kind: entities[mention.entity]?.kind, words: words(nameSpan(mention)) }))
    // A named group is never one of the three kinds.
    .filter(({ kind }) => kind !== 'group')
  const persons = ({ kind }: Name) => kind === 'person'
  return {
    'overlap F1': agreement(goldNames, foundNames, dice),
    'exact F1': agreement(goldNames, foundNames, exact),
    'persons overlap F1': agreement(goldNames.filter(persons), foundNames.filter(persons), dice),
    'persons exact F1': agreement(goldNames.filter(persons), foundNames.filter(persons), exact),
  }
}

function agreement(gold: readonly Name[], found: readonly Name[], score: (a: WordSet, b: WordSet) => number) {
  const matched = matchPairs(gold, found, (a, b) => (a.kind === b.kind ? score(a.words, b.words) : 0))
  return f1({ right: matched.size, found: found.length, gold: gold.length })
}

function exact(a: WordSet, b: WordSet): number {
  return isSame(a, b) ? 1 : 0
}
