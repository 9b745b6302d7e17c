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
  const { hidden, hiddenBias, output, direct, none, noneBias } = weights
  const firstShared = features.pair.length
  // By feature, as most features of a row are 0 and cost nothing then.
  const byFeature = direct.map((_, feature) => Float64Array.from(hidden, (row) => row[feature] ?? 0))

  /** Adds a row's share to the hidden units, and returns what goes straight to the score. Counts in loops: this runs hundreds of times an article. */
  const add = (units: Float64Array, row: readonly number[], from: number): number => {
    let straight = 0
    for (let i = 0; i < row.length; i++) {
      const value = row[i] ?? 0
      const column = byFeature[from + i]
      if (value === 0 || column === undefined) continue
      straight += value * (direct[from + i] ?? 0)
      for (let unit = 0; unit < column.length; unit++)
        units[unit] = (units[unit] ?? 0) + value * (column[unit] ?? 0)
    }
    return straight
  }

  return ({ pairs, own }) => {
    const shared = Float64Array.from(hiddenBias)
    const sharedStraight = add(shared, own, firstShared)
    const scores = pairs.map((pair) => {
      const units = shared.slice()
      let score = sharedStraight + add(units, pair, 0)
      for (let unit = 0; unit < units.length; unit++)
        score += Math.max(0, units[unit] ?? 0) * (output[unit] ?? 0)
      return score
    })
    return softmax([...scores, own.reduce((sum, value, i) => sum + value * (none[i] ?? 0), noneBias)])
  }
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
