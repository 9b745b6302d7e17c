/** In whose words a token stands: between somebody's quotation marks, or in what is reported of them. */
import type { TokenRange } from '../model/document.ts'
import type { Reading, StatementDraft } from './draft.ts'
import { NESTED_RULE } from './find-nested.ts'
import { isInside } from './range-text.ts'

export interface SaidWhere {
  /** The speaker phrase of the quotation around a token; null outside of quotations and where no phrase is known. */
  quoting(token: number): TokenRange | null
  /** Of the innermost report in other words around it, likewise. */
  reporting(token: number): TokenRange | null
  /** Whether it stands in a speaker phrase. */
  isSpeaking(token: number): boolean
}

export function indexSpeech({ quoted }: Reading, statements: readonly StatementDraft[]): SaidWhere {
  const quoting = new Map<number, TokenRange>()
  const reporting = new Map<number, TokenRange>()
  const speaking = new Set<number>()
  for (const { pieces, speakerRange, rule } of statements) {
    if (speakerRange === null) continue
    for (let token = speakerRange.first; token < speakerRange.end; token++) speaking.add(token)
    for (const piece of pieces)
      for (let token = piece.first; token < piece.end; token++) {
        if (isInside(token, speakerRange)) continue
        // What is reported within a quotation comes after it in the list and has its own speaker.
        if (rule === NESTED_RULE || !quoted.has(token)) reporting.set(token, speakerRange)
        else if (!quoting.has(token)) quoting.set(token, speakerRange)
      }
  }
  return {
    quoting: (token) => quoting.get(token) ?? null,
    reporting: (token) => reporting.get(token) ?? null,
    isSpeaking: (token) => speaking.has(token),
  }
}
