/** The dictionary form of a statement's cue. */
import type { Reading, StatementDraft } from './draft.ts'
import { rangeText } from './range-text.ts'
import { headOf } from './tree.ts'

/** The cue as the lexicon has it: "called for" is *call for*, "has said" *say*. */
export function cueLemmaOf(reading: Reading, statement: StatementDraft): string | null {
  if (statement.cue === null) return null
  const { lexicon, doc, tree } = reading
  const [first = '', ...rest] = rangeText(doc, statement.cue).toLowerCase().split(/\s+/)
  const phrases = [[first, ...rest].join(' '), [lexicon.lemma(first), ...rest].join(' ')]
  const known = phrases.find((phrase) => rest.length > 0 && lexicon.cueClassOf(phrase) !== null)
  return known ?? lexicon.lemma(doc.tokens[headOf(tree, statement.cue)]?.form ?? first)
}
