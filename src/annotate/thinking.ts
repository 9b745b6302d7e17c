/** Verbs of thoughts, plans and findings: nothing is said by them. */
import type { Lexicon } from '../lexicon/lexicon.ts'

const THINKING = new Set(
  'think believe know suspect guess feel hope want expect decide understand realize realise see hear plan intend assume doubt fear imagine learn'.split(
    ' ',
  ),
)

export function isThinking(lexicon: Lexicon, form: string): boolean {
  return THINKING.has(lexicon.lemma(form))
}
