/** Nouns for what speaks in writing: "letter", "lawsuit", "report". */
import type { Lexicon } from '../lexicon/lexicon.ts'

export function isDocumentNoun(lexicon: Lexicon, form: string): boolean {
  return lexicon.documentChannelOf(lexicon.lemma(form)) !== null
}
