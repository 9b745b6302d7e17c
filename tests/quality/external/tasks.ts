/** The tasks of external sets: which scorer judges them, and which of its figures are shown. */

export interface Task {
  readonly script: string
  readonly flags: readonly string[]
  /** Label → where the figure is in the scorer's JSON. */
  readonly figures: Readonly<Record<string, readonly string[]>>
}

export const TASKS: Readonly<Record<string, Task>> = {
  quotes: {
    script: 'score_quotes.py',
    flags: [],
    figures: {
      'content F1': ['content overlap', 'f1'],
      'content exact F1': ['content exact', 'f1'],
      'attributed F1': ['attributed', 'f1'],
      'speaker mention': ['speaker mention', 'acc'],
      'speaker right': ['speaker entity', 'acc'],
      'recall, direct': ['by type', 'direct', 'recall', 'acc'],
      'recall, indirect': ['by type', 'indirect', 'recall', 'acc'],
      'recall, mixed': ['by type', 'mixed', 'recall', 'acc'],
      addressee: ['addressee', 'acc'],
    },
  },
  ner: {
    script: 'score_ner.py',
    flags: [],
    figures: {
      'overlap F1': ['overlap', 'micro', 'f1'],
      'persons overlap F1': ['overlap', 'PERSON', 'f1'],
      'organizations overlap F1': ['overlap', 'ORG', 'f1'],
      'places overlap F1': ['overlap', 'LOC', 'f1'],
    },
  },
  coref: {
    script: 'score_coref.py',
    flags: [],
    figures: { 'pronouns right': ['pronouns', 'third', 'acc'], CoNLL: ['conll'] },
  },
  pronouns: { script: 'score_coref.py', flags: ['--gap'], figures: { F1: ['all', 'f1'] } },
  roles: {
    script: 'score_roles.py',
    flags: [],
    figures: {
      'holder and title F1': ['role', 'f1'],
      organization: ['org', 'acc'],
      'former recall': ['former', 'acc'],
    },
  },
  interactions: {
    script: 'score_interactions.py',
    flags: [],
    figures: {
      found: ['found', 'acc'],
      'pair right': ['pair', 'acc'],
      category: ['category', 'acc'],
    },
  },
}

/** "quotes" of "quotes.gum-news". */
export function taskOf(set: string): string {
  return set.split('.')[0] ?? ''
}
