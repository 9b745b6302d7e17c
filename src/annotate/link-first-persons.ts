/** "I" and "my" inside a quotation mean who is quoted; so does "I said" in it. */
import type { Chain, Stage, StatementDraft } from './draft.ts'
import { FIRST_PERSON } from './find-nominals.ts'

export const linkFirstPersons: Stage = {
  name: 'link-first-persons',
  run(reading, draft) {
    const { tokens } = reading.doc

    // Of nested statements the outer one, which has more words, is whose "I" it is.
    const statementAt = new Map<number, StatementDraft>()
    for (const statement of draft.statements.toSorted((a, b) => size(b) - size(a)))
      for (const piece of statement.pieces)
        for (let i = piece.first; i < piece.end; i++)
          if (reading.quoted.has(i) && !statementAt.has(i)) statementAt.set(i, statement)

    const speakerAt = (token: number) => statementAt.get(token)?.speaker ?? null
    const isFirstPerson = (token: number) => FIRST_PERSON.has(tokens[token]?.form.toLowerCase() ?? '')

    const added = new Map<number, number[]>()
    draft.mentions.forEach((mention, number) => {
      if (mention.form !== 'pronoun' || !isFirstPerson(mention.first)) return
      const speaker = speakerAt(mention.first)
      if (speaker !== null) added.set(speaker, [...(added.get(speaker) ?? []), number])
    })
    return {
      ...draft,
      chains: draft.chains.map((chain, number): Chain => {
        const more = added.get(number)
        return more === undefined
          ? chain
          : { ...chain, mentions: [...chain.mentions, ...more].toSorted((a, b) => a - b) }
      }),
      statements: draft.statements.map((statement) => {
        const at = statement.speakerRange?.first
        if (statement.speaker !== null || at === undefined || !isFirstPerson(at)) return statement
        const speaker = speakerAt(at)
        return speaker === null
          ? statement
          : { ...statement, speaker, confidence: statement.confidence * 0.9 }
      }),
    }
  },
}

function size(statement: StatementDraft): number {
  return statement.pieces.reduce((sum, piece) => sum + piece.end - piece.first, 0)
}
