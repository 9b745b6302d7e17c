/** The closed lists of what the graph is made of. */

/** Every label whose nodes have an `id` of their own. `Person` and its like are second labels of `Entity`. */
export const ID_LABELS = [
  'Article',
  'Source',
  'Mention',
  'ArticleEntity',
  'Statement',
  'Interaction',
  'RoleClaim',
  'Entity',
  'Role',
  'IngestRun',
] as const

/** Interactions in which somebody speaks to somebody; these feed SPOKE_TO where they occurred. */
export const SPEAKING_INTERACTIONS = [
  'talk',
  'call',
  'meet',
  'negotiate',
  'write',
  'ask',
  'warn',
  'invite',
  'thank',
] as const
/** Of these, the ones in which both sides speak. */
export const MUTUAL_INTERACTIONS = ['talk', 'call', 'meet', 'negotiate'] as const

/** What full-text search runs over: one property a label, in lower case and without marks (see `contentKey`). */
export const TEXT_INDEXES = {
  entity: { label: 'Entity', property: 'searchText' },
  statement: { label: 'Statement', property: 'contentKey' },
  article: { label: 'Article', property: 'searchText' },
} as const
export type TextIndex = keyof typeof TEXT_INDEXES
