/** Who is called by name in a quotation: "Is this true, Mr. Lee?" */
import type { TokenRange } from '../model/document.ts'
import type { Reading } from './draft.ts'
import { isQuotationMark } from './find-content.ts'
import type { MentionIndex, Placed } from './mention-index.ts'
import { headOf } from './tree.ts'

/** The chains of who is called in the pieces; null where nobody is. By its place: parsers take such a name for a subject or an apposition. */
export function calledByName(
  reading: Reading,
  index: MentionIndex,
  pieces: readonly TokenRange[],
): number[] | null {
  const called = pieces
    .flatMap((piece) => index.startingIn(piece))
    .filter((placed) => isCalled(reading, placed))
    .flatMap(({ chain }) => chain ?? [])
  return called.length > 0 ? [...new Set(called)] : null
}

function isCalled({ doc, tree, quoted }: Reading, { mention: { type, first, end } }: Placed): boolean {
  if (type !== 'person' || !quoted.has(first)) return false
  const form = (token: number) => doc.tokens[token]?.form ?? ''
  const opens =
    isQuotationMark(form(first - 1)) || doc.tokens[first - 1]?.sentence !== doc.tokens[first]?.sentence
  if (opens) return form(end) === ',' && speaksToSomebody(doc, end + 1)
  // "Lee, Khan and Novak." and "our boss, Lee." only name him.
  const isListed = /^(?:conj|appos)$/.test(doc.tokens[headOf(tree, { first, end })]?.rel ?? '')
  return form(first - 1) === ',' && /^[.?!]$/.test(form(end)) && !isListed
}

/** "Ann, you know", "Ann, wait", "Ann, is it true?", and not "Ann, the boss, knew". */
function speaksToSomebody({ tokens, sentences }: Reading['doc'], from: number): boolean {
  const rest = tokens.slice(from, sentences[tokens[from]?.sentence ?? -1]?.end ?? from)
  return rest[0]?.xpos === 'VB' || rest.some(({ form }) => /^(?:you|your|\?)$/i.test(form))
}
