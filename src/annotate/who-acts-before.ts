/** Who speaks in a quotation that nothing attributes: whom the sentence before it is about. */
import type { Reading } from './draft.ts'
import type { Attribution } from './speaker-phrases.ts'
import { nounPhrase, rootOf, subjectOf } from './tree.ts'

/** How sure; rare, and on our own articles nearly always right. */
const ACTS_BEFORE = 0.7

/**
 * "Lee was asked about the noise. “What noise?”": the subject of the sentence before, of the same paragraph; null where something is said in that
 * sentence, or the quotation does not open its own.
 * @param spokenSentences numbers of the sentences with content of a statement
 */
export function whoActsBefore(
  { doc, tree }: Reading,
  quotation: number,
  spokenSentences: ReadonlySet<number>,
): Attribution | null {
  const { tokens, sentences } = doc
  const own = sentences[tokens[quotation]?.sentence ?? -1]
  const before = own === undefined ? undefined : sentences[own.index - 1]
  if (before === undefined || own?.first !== quotation || before.paragraph !== own.paragraph) return null
  if (spokenSentences.has(before.index)) return null
  const root = rootOf(tree, before)
  const subject = tokens[root === undefined ? -1 : (subjectOf(tree, root.index) ?? -1)]
  if (subject === undefined || (subject.upos === 'PRON' && !/^(?:he|she|they)$/i.test(subject.form)))
    return null
  const phrase = { ...nounPhrase(tree, subject.index), score: 1 }
  return { phrase, rule: 'rule:acts-before', confidence: ACTS_BEFORE }
}
