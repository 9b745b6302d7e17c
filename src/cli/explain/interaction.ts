/** An interaction in words: who did what to whom, whether it happened, and who says so. */
import type { InteractionFinding } from '../../model/annotation.ts'
import type { ExplainedFinding, Word } from './explanation.ts'
import { ruleInWords } from './rules.ts'
import { dateWords, detail, entityWords, marksOf, plainDetail, quoted, type Read } from './words.ts'

/** `teller` is the speaker in whose words it is told, or null where the article itself tells it. */
export function explainInteraction(
  read: Read,
  interaction: InteractionFinding,
  number: number,
  teller: Word | null,
): ExplainedFinding {
  const { type, trigger, from, to, modality, polarity, date, rule, confidence } = interaction
  return {
    number,
    kind: 'interaction',
    label: type,
    summary: [...entityWords(read, from), { text: ' → ' }, ...entityWords(read, to)],
    details: [
      plainDetail('trigger', `${quoted(read, trigger)} (${interaction.triggerLemma})`),
      plainDetail('modality', modality, modality === 'occurred'),
      plainDetail(
        'polarity',
        polarity === 'negative' ? 'negative: not so' : polarity,
        polarity === 'positive',
      ),
      ...detail('as told by', teller, (word) => [word]),
      ...detail('date', date, dateWords),
    ],
    reasons: [
      {
        decision: [
          { text: `${quoted(read, trigger)} joins ` },
          ...entityWords(read, from),
          { text: ' to ' },
          ...entityWords(read, to),
        ],
        because: ruleInWords(rule),
        rule,
        confidence,
      },
    ],
    rule,
    confidence,
    parties: [...new Set([...from, ...to])],
    marks: [...marksOf(number, 'trigger', trigger), ...marksOf(number, 'date', date)],
  }
}
