/** Who speaks where it is not the subject of the cue: "asked by Lee whether …", "the agency quoted Lee as saying …". */
import type { TokenRange } from '../model/document.ts'
import type { Reading } from './draft.ts'
import { childrenOf, hasFiniteVerb, isPassive, isReducedClause, nounPhrase, subjectOf } from './tree.ts'

/** The cue stands at most this many tokens before the content. */
const REACH = 25
const ASKING = /^(?:ask|press|question|quiz)$/
const QUOTING = /^(?:quote|cite|record|report|overhear)$/
/** What names somebody is made of. */
const NOMINAL = /^(?:DET|ADJ|NUM|NOUN|PROPN|PART)$/

/**
 * The phrase of who said a piece of content; null where the text tells nobody ("Asked whether she would go, Lee said"), undefined where
 * the cue is of another form.
 */
export function objectSpeaker(reading: Reading, piece: TokenRange): TokenRange | null | undefined {
  const { tree, doc, lexicon } = reading
  const opening = doc.tokens.slice(Math.max(0, piece.first - 2), piece.first + 2).map(({ form }) => form)
  const isQuoted = /\bas (?:saying|telling)\b/.test(opening.join(' '))
  const verb = doc.tokens
    .slice(Math.max(0, piece.first - REACH), piece.first)
    .findLast(
      ({ form: word, upos, sentence }) =>
        upos === 'VERB' &&
        sentence === doc.tokens[piece.first]?.sentence &&
        (isQuoted ? QUOTING : ASKING).test(lexicon.lemma(word)),
    )?.index
  if (verb === undefined || hasFiniteVerb(tree, { first: verb + 1, end: piece.first })) return undefined
  if (isQuoted) {
    const quoted = isPassive(tree, verb) ? subjectOf(tree, verb) : childrenOf(tree, verb, 'obj')[0]
    return quoted == null ? undefined : nounPhrase(tree, quoted)
  }
  // "Asked whether", "pressed by Lee on whether": a participle that opens the sentence or a clause, and no "was asked by".
  if (!isReducedClause(tree, verb) || childrenOf(tree, verb, 'nsubj').length > 0) return undefined
  return agentPhrase(reading, { first: verb + 1, end: piece.first })
}

/** "Lee" of "asked by Lee on Monday whether": the words after "by", as trees go astray in participles that open a sentence. */
function agentPhrase({ doc: { tokens } }: Reading, { first, end }: TokenRange): TokenRange | null {
  const by = tokens.slice(first, end).find(({ form }) => form.toLowerCase() === 'by')?.index
  if (by === undefined) return null
  let after = by + 1
  while (after < end && NOMINAL.test(tokens[after]?.upos ?? '')) after++
  return after === by + 1 ? null : { first: by + 1, end: after }
}
