/**
 * A network of one hidden layer that chooses among candidates, or none: each candidate has a score from its own features, none one from those that
 * all candidates share.
 */

/** What a choice is made from: one row of numbers of about [-1, 1] a candidate, and one that all share. */
export interface Rows {
  readonly pairs: readonly (readonly number[])[]
  readonly own: readonly number[]
}

export interface FeatureNames {
  readonly pair: readonly string[]
  readonly own: readonly string[]
}

/** A candidate's features are those of its row, then the shared ones. */
export interface NetworkWeights {
  readonly features: FeatureNames
  /** Hidden units × features, and one bias a unit. */
  readonly hidden: readonly (readonly number[])[]
  readonly hiddenBias: readonly number[]
  /** From each hidden unit, and straight from each feature, to the score. */
  readonly output: readonly number[]
  readonly direct: readonly number[]
  /** From each shared feature to the score of none. */
  readonly none: readonly number[]
  readonly noneBias: number
}

/** Chances, in [0, 1], of each candidate and, last, of none; together 1. */
export type Chances = readonly number[]

/** Throws a TypeError for weights that were fitted on other features. */
export function createNetwork(weights: NetworkWeights, features: FeatureNames): (rows: Rows) => Chances {
  if (JSON.stringify(weights.features) !== JSON.stringify(features))
    throw new TypeError('the weights were fitted on other features')
  return ({ pairs, own }) =>
    softmax([
      ...pairs.map((pair) => score(weights, [...pair, ...own])),
      weights.noneBias + dot(weights.none, own),
    ])
}

export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((one) => Math.exp(one - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** The number of the likeliest candidate and its chance, or null where none is likelier. */
export function likeliestOf(chances: Chances): { readonly number: number; readonly chance: number } | null {
  const chance = Math.max(...chances)
  const number = chances.indexOf(chance)
  return number === chances.length - 1 ? null : { number, chance }
}

function score({ hidden, hiddenBias, output, direct }: NetworkWeights, features: readonly number[]): number {
  const units = hidden.map((row, unit) => Math.max(0, dot(row, features) + (hiddenBias[unit] ?? 0)))
  return dot(output, units) + dot(direct, features)
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)
}
