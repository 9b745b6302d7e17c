/**
 * The classes that the lists of `seeds/lexicon` sort words into. Kept as values, so that a list can be checked while it
 * is read; the same words as the types of the graph, which a test compares.
 */

export const CUE_CLASSES = [
  'assert',
  'support',
  'criticise',
  'urge',
  'promise',
  'deny',
  'ask',
  'inform',
  'threaten',
] as const
export type CueClass = (typeof CUE_CLASSES)[number]

export const CHANNELS = [
  'twitter',
  'statement',
  'interview',
  'news-conference',
  'letter',
  'document',
  'court',
  'speech',
  'email',
  'phone',
  'broadcast',
] as const
export type Channel = (typeof CHANNELS)[number]

/** What may have a name and then go by a noun: "the city", "the committee". */
export const NAMED_KINDS = ['place', 'organization'] as const
export type NamedKind = (typeof NAMED_KINDS)[number]

export const INTERACTION_TYPES = [
  'talk',
  'call',
  'meet',
  'visit',
  'negotiate',
  'write',
  'send',
  'praise',
  'criticise',
  'accuse',
  'thank',
  'appoint',
  'dismiss',
  'arrest',
  'sue',
  'attack',
  'help',
  'agree',
  'order',
  'invite',
  'ask',
  'warn',
] as const
export type InteractionType = (typeof INTERACTION_TYPES)[number]
