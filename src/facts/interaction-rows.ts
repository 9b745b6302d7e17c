import type { ArticleEntityRow, InteractionRow, ParticipantPart, StatementRow } from '../model/bundle.ts'
import { makeId } from '../model/ids.ts'
import { type Border, context, occurrences, pointSpan, rounded, words } from './border.ts'

/** `statements` are in the order of the annotations. */
export function interactionRows(
  border: Border,
  entities: readonly ArticleEntityRow[],
  statements: readonly StatementRow[],
): InteractionRow[] {
  const ordinal = occurrences()
  return border.annotations.interactions.map((interaction) => {
    const side = (part: ParticipantPart, numbers: readonly number[]) =>
      numbers.flatMap((number) => {
        const entity = entities[number]
        return entity === undefined ? [] : [{ part, entityId: entity.id }]
      })
    const participants = [...side('from', interaction.from), ...side('to', interaction.to)].toSorted(
      (a, b) => (`${a.part} ${a.entityId}` < `${b.part} ${b.entityId}` ? -1 : 1),
    )
    const parts = participants.map(({ part, entityId }) => [part, entityId])
    const key = JSON.stringify([interaction.type, interaction.triggerLemma, parts])
    return {
      id: makeId('interaction', [
        border.article.id,
        interaction.type,
        interaction.triggerLemma,
        parts,
        ordinal(key),
      ]),
      articleId: border.article.id,
      type: interaction.type,
      trigger: words(border, interaction.trigger),
      triggerLemma: interaction.triggerLemma,
      ...pointSpan(border, interaction.trigger),
      ...context(border, interaction.trigger),
      modality: interaction.modality,
      polarity: interaction.polarity,
      assertedIn: interaction.assertedIn === null ? null : (statements[interaction.assertedIn]?.id ?? null),
      onDate: interaction.date?.on ?? null,
      datePrecision: interaction.date?.precision ?? 'none',
      dateExpr: interaction.date?.expression ?? null,
      dateBasis: interaction.date?.basis ?? 'none',
      confidence: rounded(interaction.confidence),
      rule: interaction.rule,
      participants,
    }
  })
}
