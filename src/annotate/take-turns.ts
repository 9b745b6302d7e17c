/**
 * In a dialogue a quotation that is a paragraph of its own, without a cue, is the other one's: "“Whose birthday?” asked the judge. ¶ “His.”" On
 * our own articles, batches of dialogues aside, three of four are of who spoke last but the one before, and one of twelve goes on with the same.
 */
import type { Token } from '../model/document.ts'
import type { Chain, Reading, Stage, StatementDraft } from './draft.ts'
import { CLOSING, isQuotationMark, OPENING } from './find-content.ts'
import { numberBefore } from './find-nested.ts'
import { isQuestion } from './is-question.ts'

const OTHER_TURN_RULE = 'rule:other-turn'

/** How far back the other one spoke, in statements. */
const REACH = 6
/** How sure it is the other one. */
const OTHER = 0.75

export const takeTurns: Stage = {
  name: 'take-turns',
  run(reading, draft) {
    const statements = [...draft.statements]
    for (const [number, statement] of statements.entries()) {
      const last = statements[numberBefore(statements, number)]
      if (last === undefined || statement.speaker !== last.speaker || !isBareTurn(reading, statement, last))
        continue
      if (!isQuoted(reading, last) && !isQuestion(reading, statement)) continue
      const other = otherSpeaker(
        reading,
        draft.chains,
        statements.slice(Math.max(0, number - REACH), number),
        last.speaker,
      )
      statements[number] = {
        ...statement,
        cue: null,
        speaker: other,
        speakerRange: null,
        rule: OTHER_TURN_RULE,
        confidence: statement.confidence * OTHER,
      }
    }
    return { ...draft, statements }
  },
}

/** The person who was quoted last but this one, or else reported, not far back; null where nobody else was. */
function otherSpeaker(
  reading: Reading,
  chains: readonly Chain[],
  before: readonly StatementDraft[],
  not: number | null,
): number | null {
  const others = before.filter(
    ({ speaker }) => speaker !== null && speaker !== not && chains[speaker]?.kind === 'person',
  )
  const inTalk = others.findLast((one) => isQuoted(reading, one) || isQuestion(reading, one))
  return (inTalk ?? others.at(-1))?.speaker ?? null
}

function isQuoted({ quoted }: Reading, { pieces }: StatementDraft): boolean {
  return pieces.some(({ first }) => quoted.has(first))
}

/** Whether a statement is one quotation that fills its paragraph, right after a paragraph whose quotations are closed. */
function isBareTurn({ doc }: Reading, { pieces, cue }: StatementDraft, last: StatementDraft): boolean {
  const [piece] = pieces
  if (piece === undefined || pieces.length > 1) return false
  const paragraph = doc.paragraphs[doc.tokens[piece.first]?.paragraph ?? -1]
  // A cue of another paragraph is not its own.
  if (cue !== null && doc.tokens[cue.first]?.paragraph === paragraph?.index) return false
  const before = doc.paragraphs[(paragraph?.index ?? 0) - 1]
  if (paragraph === undefined || before === undefined) return false
  if (doc.tokens[(last.pieces.at(-1)?.end ?? 0) - 1]?.paragraph !== before.index) return false
  const inside = doc.tokens.slice(paragraph.first, paragraph.end)
  const marks = inside.filter(({ form }) => isQuotationMark(form))
  const isFilled =
    marks[0]?.index === paragraph.first && marks.at(-1)?.index === paragraph.end - 1 && marks.length === 2
  return isFilled && isClosed(doc.tokens.slice(before.first, before.end))
}

/** Every quotation that opens in a paragraph closes in it. */
function isClosed(tokens: readonly Token[]): boolean {
  const count = (pattern: RegExp) => tokens.filter(({ form }) => pattern.test(form)).length
  return count(/^"$/) % 2 === 0 && count(OPENING) <= count(CLOSING)
}
