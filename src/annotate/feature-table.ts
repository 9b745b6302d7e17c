/** Features of a choice as tables: a name, which weights are fitted on, and what it tells as a number. */
import type { FeatureNames, Rows } from './small-network.ts'

export type Features<Asked> = Readonly<Record<string, (asked: Asked) => number | boolean>>

export interface FeatureTable<Pair, Question> {
  readonly names: FeatureNames
  /** `pairs` are the candidates as their features see them, in order. */
  rows(question: Question, pairs: readonly Pair[]): Rows
}

/** Log-odds beyond this, either way, tell no more; so low are those of what the engine never saw together. */
export const FAR_ODDS = 10

export function featureTable<Pair, Question>(
  pair: Features<Pair>,
  own: Features<Question>,
): FeatureTable<Pair, Question> {
  const ofPair = Object.values(pair)
  const ofQuestion = Object.values(own)
  return {
    names: { pair: Object.keys(pair), own: Object.keys(own) },
    rows: (question, pairs) => ({
      pairs: pairs.map((one) => ofPair.map((feature) => Number(feature(one)))),
      own: ofQuestion.map((feature) => Number(feature(question))),
    }),
  }
}

/** Log-odds in nats → [-1, 1]. */
export function scaledOdds(odds: number): number {
  return Math.max(-FAR_ODDS, Math.min(FAR_ODDS, odds)) / FAR_ODDS
}
