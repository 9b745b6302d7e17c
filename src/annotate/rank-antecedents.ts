/** A small network of one hidden layer that says whom a pronoun or noun phrase means, from the features of every candidate. */

import { FEATURE_NAMES, mentionFeatures, pairFeatures } from './antecedent-features.ts'
import type { Mention, RankAntecedents } from './draft.ts'

/** Of one network: features are those of the pair, then those of the mention. */
export interface RankerWeights {
  /** Hidden units × features, and one bias a unit. */
  readonly hidden: readonly (readonly number[])[]
  readonly hiddenBias: readonly number[]
  /** From each hidden unit, and straight from each feature, to the score. */
  readonly output: readonly number[]
  readonly direct: readonly number[]
  /** From each feature of the mention to the score of none. */
  readonly none: readonly number[]
  readonly noneBias: number
}

/** "He" and "she" have a network of their own: they nearly always mean somebody named. */
export interface AntecedentWeights {
  readonly features: { readonly pair: readonly string[]; readonly mention: readonly string[] }
  readonly persons: RankerWeights
  readonly others: RankerWeights
}

/** Throws a TypeError for weights of other features. */
export function createRanker({ features, persons, others }: AntecedentWeights): RankAntecedents {
  if (JSON.stringify(features) !== JSON.stringify(FEATURE_NAMES))
    throw new TypeError('the weights for antecedents were fitted on other features')
  return (question) => {
    const weights = meansPerson(question.mention) ? persons : others
    const ofMention = mentionFeatures(question)
    const scores = pairFeatures(question).map((ofPair) => score(weights, [...ofPair, ...ofMention]))
    return softmax([...scores, weights.noneBias + dot(weights.none, ofMention)])
  }
}

/** "He", "her": a pronoun that means a person. */
export function meansPerson({ form, gender }: Mention): boolean {
  return form === 'pronoun' && gender !== null
}

function score({ hidden, hiddenBias, output, direct }: RankerWeights, features: readonly number[]): number {
  const units = hidden.map((row, unit) => Math.max(0, dot(row, features) + (hiddenBias[unit] ?? 0)))
  return dot(output, units) + dot(direct, features)
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)
}

export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((one) => Math.exp(one - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
