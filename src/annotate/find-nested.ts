/** Reports inside of what is reported: "she said that he had told her to stay". The engine marks the outer content alone. */
import type { TokenRange } from '../model/document.ts'
import type { Reading, StatementDraft } from './draft.ts'
import { countWords, isQuotationMark, LEAST_CLAUSE_WORDS } from './find-content.ts'
import { isInside } from './range-text.ts'
import { isThinking } from './thinking.ts'
import { childrenOf, isPassive, nounPhrase, subjectOf, subtreeOf } from './tree.ts'

export const NESTED_RULE = 'rule:nested'

/** The number of the statement before one, nested ones aside; -1 for none. */
export function numberBefore(statements: readonly StatementDraft[], number: number): number {
  let before = number - 1
  while (before >= 0 && statements[before]?.rule === NESTED_RULE) before--
  return before
}

/** How sure a clause below a reporting verb is said by its subject. */
const NESTED = 0.75
/** Finite, or "having told". */
const TOLD = /^(?:VBD|VBZ|VBP|VBN)$/
const UNREAL = /^(?:will|would|wo|may|might|could|can|ca|should|must|shall|did|do|does|not|n['’]t|never)$/i
/** Classes of verbs whose "to"-clause is what is said: "asked her to stay", "told him to go". */
const WITH_INFINITIVE: ReadonlySet<string> = new Set(['ask', 'urge', 'promise', 'threaten', 'inform'])

/** Statements inside of the contents of statements. No cue has two. */
export function findNested(reading: Reading, statements: readonly StatementDraft[]): StatementDraft[] {
  const cues = new Set(statements.map(({ cue }) => cue?.first))
  const found: StatementDraft[] = []
  for (const outer of statements)
    for (const piece of outer.pieces)
      for (let verb = piece.first; verb < piece.end; verb++) {
        const nested = cues.has(verb) ? null : reportOf(reading, outer, piece, verb)
        if (nested === null) continue
        cues.add(verb)
        found.push(nested)
      }
  return found
}

function reportOf(
  reading: Reading,
  outer: StatementDraft,
  piece: TokenRange,
  verb: number,
): StatementDraft | null {
  const { tree, doc, lexicon } = reading
  const token = doc.tokens[verb]
  if (token === undefined || token.upos !== 'VERB' || !TOLD.test(token.xpos) || isPassive(tree, verb))
    return null
  const cueClass = lexicon.cueClassOf(lexicon.lemma(token.form))
  const isUnreal = childrenOf(tree, verb, 'aux', 'advmod').some((child) =>
    UNREAL.test(doc.tokens[child]?.form ?? ''),
  )
  if (cueClass === null || isUnreal || isThinking(lexicon.lemma(token.form))) return null
  const subject = subjectOf(tree, verb)
  if (subject === null || !isInside(subject, piece) || /^(?:WDT|WP)$/.test(doc.tokens[subject]?.xpos ?? ''))
    return null
  // "Told her that": a hearer. "Answered the question that I was asked": no clause of "answered".
  const isTold = WITH_INFINITIVE.has(cueClass)
  if (!isTold && childrenOf(tree, verb, 'obj').some((object) => object > verb)) return null
  const content = contentBelow(reading, verb, isTold, piece)
  if (content === null) return null
  const { first, end } = nounPhrase(tree, subject)
  return {
    pieces: [content],
    cue: { first: verb, end: verb + 1 },
    speakerRange: { first, end },
    speaker: null,
    addressees: [],
    place: null,
    date: null,
    rule: NESTED_RULE,
    confidence: outer.confidence * NESTED,
  }
}

/** The clause after a verb, as far as it stands in the piece, without commas at its ends. */
function contentBelow(
  { tree, doc }: Reading,
  verb: number,
  hasInfinitive: boolean,
  piece: TokenRange,
): TokenRange | null {
  const isTo = (clause: number) =>
    childrenOf(tree, clause, 'mark').some((mark) => doc.tokens[mark]?.form === 'to')
  const [clause] = [
    ...childrenOf(tree, verb, 'ccomp'),
    ...(hasInfinitive ? childrenOf(tree, verb, 'xcomp').filter(isTo) : []),
  ].filter((one) => one > verb)
  if (clause === undefined) return null
  const below = subtreeOf(tree, clause)
  let first = Math.max(below.first, verb + 1)
  let end = Math.min(below.end, piece.end)
  const form = (i: number) => doc.tokens[i]?.form ?? ''
  while (first < end && /^[,;:–—-]$/.test(form(first))) first++
  while (end > first && /^[,;:.–—-]$/.test(form(end - 1))) end--
  // A quotation in it keeps its marks, and the full stop before the last.
  if (isQuotationMark(form(first - 1))) first--
  if (isQuotationMark(form(first)) && /^[.,?!]$/.test(form(end)) && isQuotationMark(form(end + 1))) end += 2
  return countWords(doc.tokens, { first, end }) < LEAST_CLAUSE_WORDS ? null : { first, end }
}
