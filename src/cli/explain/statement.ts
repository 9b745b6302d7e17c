/** A statement in words: what was said, and by which decisions it has its speaker. */
import { statementConfidence } from '../../annotate/keep-confident.ts'
import type { MentionFinding, StatementFinding } from '../../model/annotation.ts'
import type { ExplainedFinding, Reason } from './explanation.ts'
import { linkInWords, ruleInWords } from './rules.ts'
import {
  dateWords,
  detail,
  entityWord,
  entityWords,
  itemAt,
  marksOf,
  quoted,
  type Read,
  wordsAt,
} from './words.ts'

/** The mention by which the speaker phrase means the speaker, and whether its entity is named there first. */
export interface SpeakerMention {
  readonly mention: MentionFinding
  readonly isFirst: boolean
}

export function explainStatement(
  read: Read,
  statement: StatementFinding,
  number: number,
  by: SpeakerMention | null,
): ExplainedFinding {
  const { pieces, cue, cueLemma, cueClass, speakerSpan, speaker, addressees, about } = statement
  const content = pieces.map((piece) => wordsAt(read, piece)).join(' … ')
  const cueSense = [cueLemma, cueClass].filter((word) => word !== null).join(', ')
  return {
    number,
    kind: 'statement',
    label: `${statement.form} statement`,
    summary: [entityWord(read, speaker), { text: `: ${shortened(content)}` }],
    details: [
      ...detail('cue', cue, (span) => [
        { text: cueSense === '' ? quoted(read, span) : `${quoted(read, span)} (${cueSense})` },
      ]),
      ...detail('speaker phrase', speakerSpan, (span) => [{ text: quoted(read, span) }]),
      ...detail('to', orNull(addressees), (to) => entityWords(read, to)),
      ...detail('about', orNull(about), (them) => entityWords(read, them)),
      ...detail('channel', statement.channel, (text) => [{ text }]),
      ...detail('place', statement.place, (place) => [entityWord(read, place)]),
      ...detail('date', statement.date, dateWords),
    ],
    reasons: reasonsOf(read, statement, by),
    rule: statement.rule,
    confidence: statement.confidence,
    parties: speaker === null ? addressees : [speaker, ...addressees],
    marks: [
      ...pieces.flatMap((piece) => marksOf(number, 'content', piece)),
      ...marksOf(number, 'cue', cue),
      ...marksOf(number, 'speaker', speakerSpan),
      ...marksOf(number, 'date', statement.date),
    ],
  }
}

/** That these words were said by whomever this phrase means; and whom it means. */
function reasonsOf(read: Read, statement: StatementFinding, by: SpeakerMention | null): Reason[] {
  const { speaker, speakerSpan, rule } = statement
  const sure = statementConfidence(statement, by?.mention ?? null)
  const said = { because: ruleInWords(rule), rule, confidence: sure.said }
  if (speakerSpan === null) return [{ decision: [{ text: 'somebody said it' }], ...said }]
  const phrase = quoted(read, speakerSpan)
  const saidByPhrase = { decision: [{ text: `${phrase} said it` }], ...said }
  const decision = [{ text: `${phrase} means ` }, entityWord(read, speaker)]
  if (speaker === null)
    return [
      saidByPhrase,
      {
        decision,
        because: 'nobody is likely enough: no speaker rather than a guess',
        rule: null,
        confidence: null,
      },
    ]
  if (by === null)
    return [
      saidByPhrase,
      {
        decision,
        because: 'the one named with the phrase, or whose role it begins',
        rule: null,
        confidence: null,
      },
    ]
  const because = linkInWords(by.mention, itemAt(read.annotations.entities, speaker), by.isFirst)
  return [saidByPhrase, { decision, because, rule: by.mention.rule, confidence: sure.speaker }]
}

function orNull<Item>(list: readonly Item[]): readonly Item[] | null {
  return list.length === 0 ? null : list
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 120)} … ${text.slice(-35)}`
}
