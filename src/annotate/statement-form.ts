/** Direct, indirect or mixed: how much of the content stands in quotation marks. */
import type { StatementForm } from '../model/annotation.ts'
import type { Reading, StatementDraft } from './draft.ts'
import { isQuotationMark, isQuotedScrap } from './find-content.ts'
import { isInside } from './range-text.ts'

/** Words outside of quotation marks that a direct statement may have, as a share: an "as" or "that" before the mark. */
const FEW = 0.15

/** The rule of statements that a transcript sets word for word, without marks. */
export const TURN_RULE = 'rule:turn'

/** Whether a token stands in what is said. */
export function isInContent({ pieces }: Pick<StatementDraft, 'pieces'>, token: number): boolean {
  return pieces.some((piece) => isInside(token, piece))
}

/** Whether the words begin between quotation marks. */
export function opensQuoted(
  { quoted }: Pick<Reading, 'quoted'>,
  { pieces }: Pick<StatementDraft, 'pieces'>,
): boolean {
  return quoted.has(pieces[0]?.first ?? -1)
}

export function statementForm(
  { doc: { tokens }, quoted }: Reading,
  { pieces, rule }: Pick<StatementDraft, 'pieces' | 'rule'>,
): StatementForm {
  if (rule === TURN_RULE) return 'direct'
  let inside = 0
  let outside = 0
  for (const piece of pieces)
    for (let i = piece.first; i < piece.end; i++) {
      const form = tokens[i]?.form ?? ''
      if (isQuotationMark(form) || !/[\p{L}\p{N}]/u.test(form)) continue
      if (quoted.has(i)) inside++
      else outside++
    }
  if (inside === 0) return 'indirect'
  const [first] = pieces
  if (first !== undefined && isQuotedScrap(tokens, first)) return 'mixed'
  return outside <= FEW * (inside + outside) ? 'direct' : 'mixed'
}

/** Number of the paragraph that a statement begins in. */
export function paragraphOf({ doc }: Reading, { pieces }: StatementDraft): number | undefined {
  return doc.tokens[pieces[0]?.first ?? -1]?.paragraph
}
