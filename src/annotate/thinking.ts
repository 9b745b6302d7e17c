/** Verbs of thoughts, plans and findings: nothing is said by them. */
const THINKING = new Set(
  'think believe know suspect guess feel hope want expect decide understand realize realise see hear plan intend assume doubt fear imagine learn'.split(
    ' ',
  ),
)

export function isThinking(lemma: string | null): boolean {
  return lemma !== null && THINKING.has(lemma)
}
