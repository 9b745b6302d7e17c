/** Mentions in words: whom each means, and by what it was linked. */
import type { EntityFinding, MentionFinding, MentionForm } from '../../model/annotation.ts'
import type { ExplainedFinding, ExplainedMention, Mark } from './explanation.ts'
import { linkInWords } from './rules.ts'
import { entityWord, itemAt, plainDetail, quoted, type Read, wordsAt } from './words.ts'

/** A mention and its number in the annotations. */
export interface NumberedMention {
  readonly mention: MentionFinding
  readonly number: number
}

/** The mentions of one entity in text order. */
export type MentionChain = readonly NumberedMention[]

const FORMS: Readonly<Record<MentionForm, string>> = {
  name: 'name',
  'title-name': 'name with title',
  nominal: 'noun phrase',
  pronoun: 'pronoun',
  role: 'role',
}

/** A pronoun or noun phrase as a finding; `nth` of its chain. */
export function explainMention(
  read: Read,
  chain: MentionChain,
  nth: number,
  number: number,
): ExplainedFinding {
  const { mention, number: index } = itemAt(chain, nth)
  const { rule, confidence } = mention
  const entity = itemAt(read.annotations.entities, mention.entity)
  const before = chain[nth - 1]
  const size = `${chain.length} ${chain.length === 1 ? 'mention' : 'mentions'}`
  const decision = [{ text: `${quoted(read, mention)} = ` }, entityWord(read, mention.entity)]
  return {
    number,
    kind: 'mention',
    label: FORMS[mention.form],
    summary: decision,
    details: [
      plainDetail('chain', `${entity.kind}, ${size}`, true),
      ...(before === undefined ? [] : [plainDetail('mention before', quoted(read, before.mention), true)]),
    ],
    reasons: [{ decision, because: linkInWords(mention, entity, nth === 0), rule, confidence }],
    rule,
    confidence,
    parties: [],
    marks: [markOfMention({ mention, number: index }, number)],
  }
}

/** All mentions of an entity, names too. */
export function explainChain(read: Read, entity: EntityFinding, chain: MentionChain): ExplainedMention[] {
  return chain.map(({ mention, number }, nth) => ({
    number,
    text: wordsAt(read, mention),
    form: FORMS[mention.form],
    because: linkInWords(mention, entity, nth === 0),
    rule: mention.rule,
    confidence: mention.confidence,
  }))
}

/** `finding` is the number of the finding that tells of it; null for a name. */
export function markOfMention({ mention, number }: NumberedMention, finding: number | null): Mark {
  const { start, end, entity } = mention
  return { start, end, part: 'mention', finding, entity, mention: number }
}
