/** What is chosen by small networks behind the engine: whom a pronoun or noun phrase means, where a role is held, by which way something was said. */
import { ANTECEDENT_FEATURES, antecedentRows } from './antecedent-features.ts'
import { CHANNEL_FEATURES, channelRows } from './channel-features.ts'
import type { Mention, Rankers } from './draft.ts'
import { PLACE_FEATURES, placeRows } from './place-features.ts'
import { createNetwork, type NetworkWeights } from './small-network.ts'

/** "He" and "she" have a network of their own: they nearly always mean somebody named. */
export interface RankerWeights {
  readonly persons: NetworkWeights
  readonly others: NetworkWeights
  readonly places: NetworkWeights
  readonly channels: NetworkWeights
}

/** Throws a TypeError for weights of other features. */
export function createRankers(weights: RankerWeights): Rankers {
  const persons = createNetwork(weights.persons, ANTECEDENT_FEATURES)
  const others = createNetwork(weights.others, ANTECEDENT_FEATURES)
  const places = createNetwork(weights.places, PLACE_FEATURES)
  const channels = createNetwork(weights.channels, CHANNEL_FEATURES)
  return {
    antecedents: (question) => (meansPerson(question.mention) ? persons : others)(antecedentRows(question)),
    places: (question) => places(placeRows(question)),
    channels: (question) => channels(channelRows(question)),
  }
}

/** "He", "her": a pronoun that means a person. */
export function meansPerson({ form, gender }: Mention): boolean {
  return form === 'pronoun' && gender !== null
}
