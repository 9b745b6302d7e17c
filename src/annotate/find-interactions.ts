/** Who did what with whom: triggers that the engine marks or the lexicon knows, with their participants, date and modality. */
import type { InteractionFinding } from '../model/annotation.ts'
import type { Draft, Reading, RoleDraft, Stage } from './draft.ts'
import { findDate } from './find-date.ts'
import { findParticipants, type Participants, type Sides } from './find-participants.ts'
import { findTriggers, type Trigger } from './find-triggers.ts'
import { indexMentions } from './mention-index.ts'
import { modalityOf } from './modality.ts'
import { createOwnSources } from './own-sources.ts'
import { rangeSpan } from './range-text.ts'

export const findInteractions: Stage = {
  name: 'find-interactions',
  run(reading, draft) {
    const sources = createOwnSources(reading, draft)
    const sides: Sides = { index: indexMentions(draft), roles: rolesByFirst(draft), sources }
    const statementAt = statementsByToken(draft)
    const triggers = findTriggers(reading, draft)
    const interactions = triggers.flatMap((trigger) => {
      const parts = findParticipants(reading, draft, sides, trigger)
      if (parts.from.length === 0 || parts.to.length === 0) return []
      return [toFinding(reading, trigger, parts, statementAt)]
    })
    return { ...draft, mentions: sources.mentions, chains: sources.chains, interactions }
  },
}

function rolesByFirst(draft: Draft): Map<number, RoleDraft> {
  return new Map(draft.roles.map((role) => [role.first, role]))
}

function statementsByToken(draft: Draft): Map<number, number> {
  const out = new Map<number, number>()
  draft.statements.forEach((statement, number) => {
    for (const piece of statement.pieces)
      for (let i = piece.first; i < piece.end; i++) if (!out.has(i)) out.set(i, number)
  })
  return out
}

function toFinding(
  reading: Reading,
  trigger: Trigger,
  parts: Participants,
  statementAt: ReadonlyMap<number, number>,
): InteractionFinding {
  const { doc, tree, lexicon, dateAnchor } = reading
  const sentence = doc.sentences[doc.tokens[trigger.head]?.sentence ?? -1] ?? trigger
  return {
    type: trigger.type,
    trigger: rangeSpan(doc, trigger),
    triggerLemma: trigger.lemma,
    from: parts.from,
    to: parts.to,
    ...modalityOf(tree, lexicon, trigger.head),
    assertedIn: statementAt.get(trigger.head) ?? null,
    date: findDate(doc.text, rangeSpan(doc, sentence), dateAnchor),
    rule: trigger.rule,
    confidence: trigger.confidence * parts.confidence,
  }
}
