/** When a statement was made: the date expression of its cue's sentence that stands outside of what was said. */
import type { Stage, StatementDraft } from './draft.ts'
import { findDate } from './find-date.ts'
import { rangeSpan } from './range-text.ts'

export const dateStatements: Stage = {
  name: 'date-statements',
  run({ doc, dateAnchor }, draft) {
    const dated = (statement: StatementDraft): StatementDraft => {
      const at = statement.cue?.first ?? statement.speakerRange?.first
      const sentence = doc.sentences[doc.tokens[at ?? -1]?.sentence ?? -1]
      if (sentence === undefined) return statement
      const span = rangeSpan(doc, sentence)
      // Blanks keep the offsets: what is said inside the content is not when it was said.
      let outside = doc.text.slice(span.start, span.end)
      for (const piece of statement.pieces) {
        const { start, end } = rangeSpan(doc, piece)
        const [from, to] = [Math.max(0, start - span.start), Math.min(outside.length, end - span.start)]
        if (to > from) outside = outside.slice(0, from) + ' '.repeat(to - from) + outside.slice(to)
      }
      const found = findDate(outside, { start: 0, end: outside.length }, dateAnchor)
      if (found === null) return statement
      return {
        ...statement,
        date: { ...found, start: found.start + span.start, end: found.end + span.start },
      }
    }
    return { ...draft, statements: draft.statements.map(dated) }
  },
}
