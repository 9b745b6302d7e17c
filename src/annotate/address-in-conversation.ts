/** "During a call with Mr. Khan, she offered support": what is said in a conversation is said to the other side. */
import type { Draft, Reading, Stage, StatementDraft } from './draft.ts'
import { hearersOf } from './find-addressees.ts'

const CONVERSATIONS: ReadonlySet<string> = new Set(['talk', 'call', 'meet', 'negotiate', 'write'])
const CONFIDENCE = 0.8

export const addressInConversation: Stage = {
  name: 'address-in-conversation',
  run(reading, draft) {
    const bySentence = conversationsBySentence(reading, draft)
    const addressed = (statement: StatementDraft): StatementDraft => {
      const at = statement.cue?.first ?? statement.speakerRange?.first
      // "told reporters after the meeting": others were told.
      const isTold = statement.addressees.length > 0 || hearersOf(reading, statement).length > 0
      if (isTold || at === undefined) return statement
      const sentence = reading.doc.tokens[at]?.sentence ?? -1
      const other = bySentence.get(sentence)?.find(({ from }) => from === statement.speaker)
      return other === undefined
        ? statement
        : { ...statement, addressees: [other.to], confidence: statement.confidence * CONFIDENCE }
    }
    return { ...draft, statements: draft.statements.map(addressed) }
  },
}

/** Conversations that took place as the paper itself says, not a speaker: sentence → from whom to whom. */
function conversationsBySentence(
  reading: Reading,
  draft: Draft,
): Map<number, { from: number; to: number }[]> {
  const sentenceAt = new Map(reading.doc.tokens.map((token) => [token.start, token.sentence]))
  const out = new Map<number, { from: number; to: number }[]>()
  for (const { type, modality, polarity, assertedIn, trigger, from, to } of draft.interactions) {
    const [a, b] = [from[0], to[0]]
    if (!CONVERSATIONS.has(type) || modality !== 'occurred' || polarity !== 'positive' || assertedIn !== null)
      continue
    if (a === undefined || b === undefined) continue
    const sentence = sentenceAt.get(trigger.start) ?? -1
    out.set(sentence, [...(out.get(sentence) ?? []), { from: a, to: b }])
  }
  return out
}
