/** "Asked him whether he would stay" asks to be told something, "asked him to stay" to have something done: only the second is an interaction. */
import type { Reading, StatementDraft } from './draft.ts'
import { isQuestion } from './is-question.ts'

/** In tokens: "asked the two members of the board whether". */
const REACH = 8
const OPENS_QUESTION = /^(?:whether|if|who|whom|whose|what|which|when|where|why|how)$/i
/** Of these, those that may open a relative clause as well: "the man who left". */
const MAY_BE_RELATIVE = /^(?:who|whom|whose|which|when|where|why)$/i
/** What is asked for comes first: "asked him to say what he knew". */
const ASKS_FOR = /^(?:to|for|that|not|about)$/i

/**
 * @param asked what is said with the verb as its cue, if anything is
 * @param verb a token
 */
export function asksToKnow(reading: Reading, asked: StatementDraft | undefined, verb: number): boolean {
  const { tokens } = reading.doc
  if (reading.lexicon.lemma(tokens[verb]?.form ?? '') !== 'ask') return false
  if (asked !== undefined && isQuestion(reading, { pieces: asked.pieces, cue: null })) return true
  for (const token of tokens.slice(verb + 1, verb + 1 + REACH)) {
    if (token.sentence !== tokens[verb]?.sentence || ASKS_FOR.test(token.form)) return false
    if (OPENS_QUESTION.test(token.form))
      return !(MAY_BE_RELATIVE.test(token.form) && isInRelativeClause(reading, token.index))
    if (token.upos === 'VERB') return false
  }
  return false
}

/** "The man who left": the clause hangs on a noun. */
function isInRelativeClause({ doc }: Reading, token: number): boolean {
  let at = doc.tokens[token]
  for (let steps = 0; at !== undefined && steps < REACH; steps++) {
    if (at.rel === 'acl') return true
    if (at.rel === 'ccomp' || at.rel === 'advcl') return false
    at = doc.tokens[at.head]
  }
  return false
}
