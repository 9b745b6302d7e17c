/** The last draft → Annotations: token ranges become spans, chains that nothing uses are left out. */
import type { Annotations, EntityFinding, MentionFinding, StatementFinding } from '../model/annotation.ts'
import { cueLemmaOf } from './cue-lemma.ts'
import type { Chain, Draft, Reading, StatementDraft } from './draft.ts'
import { findChannels } from './find-channels.ts'
import { indexMentions, type MentionIndex } from './mention-index.ts'
import { rangeLine, rangeSpan } from './range-text.ts'
import { statementForm } from './statement-form.ts'

export function toAnnotations(reading: Reading, draft: Draft): Annotations {
  const kept = keptChains(draft)
  const renumber = (chain: number | null): number | null =>
    chain === null ? null : (kept.get(chain) ?? null)
  const renumberAll = (chains: readonly number[]): number[] =>
    chains.flatMap((chain) => renumber(chain) ?? [])
  const index = indexMentions(draft)
  const channels = findChannels(reading, draft)

  return {
    mentions: toMentions(reading, draft, kept),
    entities: [...kept.keys()].map((number) => toEntity(reading, draft, number)),
    roles: draft.roles.map((role) => ({
      ...rangeSpan(reading.doc, role),
      title: role.title,
      holder: renumber(role.holder) ?? 0,
      at: renumber(role.at),
      status: role.status,
      qualifier: role.qualifier,
      during: role.during,
      rule: role.rule,
      confidence: role.confidence,
    })),
    statements: draft.statements.map((statement, number): StatementFinding => {
      const cue = statement.cue
      const cueLemma = cueLemmaOf(reading, statement)
      return {
        form: statementForm(reading, statement),
        pieces: statement.pieces.map((piece) => rangeSpan(reading.doc, piece)),
        cue: cue === null ? null : rangeSpan(reading.doc, cue),
        cueLemma,
        cueClass: cueLemma === null ? null : reading.lexicon.cueClassOf(cueLemma),
        speakerSpan: statement.speakerRange === null ? null : rangeSpan(reading.doc, statement.speakerRange),
        speaker: renumber(statement.speaker),
        addressees: renumberAll(statement.addressees),
        about: renumberAll(aboutOf(draft, index, statement)),
        channel: channels[number] ?? null,
        place: renumber(statement.place),
        date: statement.date,
        rule: statement.rule,
        confidence: statement.confidence,
      }
    }),
    interactions: draft.interactions.map((interaction) => ({
      ...interaction,
      from: renumberAll(interaction.from),
      to: renumberAll(interaction.to),
    })),
  }
}

/** Old chain number → new one: named entities all, others where they speak, are spoken to, act or have somebody in office. */
function keptChains(draft: Draft): Map<number, number> {
  const used = new Set<number>()
  for (const statement of draft.statements) {
    if (statement.speaker !== null) used.add(statement.speaker)
    for (const chain of statement.addressees) used.add(chain)
  }
  for (const { at } of draft.roles) if (at !== null) used.add(at)
  for (const { from, to } of draft.interactions) for (const chain of [...from, ...to]) used.add(chain)
  const kept = new Map<number, number>()
  draft.chains.forEach((chain, number) => {
    if (chain.kind !== 'group' || used.has(number)) kept.set(number, kept.size)
  })
  return kept
}

function toMentions(reading: Reading, draft: Draft, kept: ReadonlyMap<number, number>): MentionFinding[] {
  return draft.chains.flatMap((chain, number) => {
    const entity = kept.get(number)
    if (entity === undefined) return []
    return chain.mentions.flatMap((at) => {
      const mention = draft.mentions[at]
      if (mention === undefined) return []
      const { form, rule, confidence } = mention
      const nameStart = rangeSpan(reading.doc, { first: mention.nameFirst, end: mention.end }).start
      return [{ ...rangeSpan(reading.doc, mention), nameStart, form, rule, confidence, entity }]
    })
  })
}

function toEntity(reading: Reading, draft: Draft, number: number): EntityFinding {
  const chain: Chain = draft.chains[number] ?? {
    kind: 'group',
    name: '',
    gender: null,
    mentions: [],
    confidence: 0,
  }
  const forms = chain.mentions.flatMap((at) => {
    const mention = draft.mentions[at]
    return mention === undefined || mention.form === 'pronoun' ? [] : [rangeLine(reading.doc, mention)]
  })
  return {
    kind: chain.kind,
    name: chain.name,
    gender: chain.gender,
    forms: [...new Set(forms)],
    confidence: chain.confidence,
  }
}

/** Named entities inside of what was said; the speaker is not what it is about. */
function aboutOf(draft: Draft, index: MentionIndex, statement: StatementDraft): number[] {
  const chains = statement.pieces
    .flatMap((piece) => index.startingIn(piece))
    .flatMap(({ chain }) =>
      chain !== null && chain !== statement.speaker && draft.chains[chain]?.kind !== 'group' ? [chain] : [],
    )
  return [...new Set(chains)]
}
