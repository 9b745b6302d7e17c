/** Whether a statement asks: by its cue ("asked whether …") or a question mark. */
import type { Reading, StatementDraft } from './draft.ts'

const ASKING = /^(?:ask(?:ed|ing|s)|(?:in|en)quire[ds]?|wonder(?:ed|s))$/i

export function isQuestion(
  { doc }: Pick<Reading, 'doc'>,
  { pieces, cue }: Pick<StatementDraft, 'pieces' | 'cue'>,
): boolean {
  const isAsked = cue !== null && ASKING.test(doc.tokens[cue.first]?.form ?? '')
  return (
    isAsked || pieces.some(({ first, end }) => doc.tokens.slice(first, end).some(({ form }) => form === '?'))
  )
}
