/** Which conversations, and what counts as their evidence. */
import { MUTUAL_INTERACTIONS, SPEAKING_INTERACTIONS } from '../../graph/labels.ts'
import type { Restriction, Scope } from '../../query-plan/plan.ts'
import { builder } from '../builder.ts'
import { ConversationGradeEnum, type Grade } from '../enums.ts'
import { DateRange } from './date-range.ts'
import { EntityMatch, isEntity } from './entity-match.ts'

export const ConversationFilter = builder.inputType('ConversationFilter', {
  description:
    'Which pairs of entities. All conditions must hold; those on days, article and confidence are met when one and the same piece of evidence meets them, and only such evidence is shown.',
  fields: (t) => ({
    from: t.field({ type: EntityMatch, description: 'Who spoke.' }),
    to: t.field({ type: EntityMatch, description: 'Who was spoken to.' }),
    grades: t.field({
      type: [ConversationGradeEnum],
      defaultValue: ['ADDRESSED', 'INTERACTED'],
      description:
        'With evidence of one of these grades. What is planned or denied is only returned on request.',
    }),
    on: t.field({ type: DateRange, description: 'With evidence dated within these days.' }),
    article: t.id({ description: 'With evidence in this article.' }),
    minConfidence: t.float({ description: 'With evidence of at least this confidence, from 0 to 1.' }),
  }),
})

export interface ConversationArgs {
  readonly filter?: typeof ConversationFilter.$inferInput | null | undefined
}

const FOUNDED: readonly Grade[] = ['ADDRESSED', 'INTERACTED']

/** The end of a nested conversation that is known: the entity we come from. */
export type Known = 'from' | 'to' | null

/**
 * Clauses that bind a conversation: `<to>_from` and `<to>_to`, the cached edge `<to>_edge` (null where nothing is
 * founded), and `<to>_asked`, what its evidence is held against, however deep it is read.
 */
export function matchConversations(scope: Scope<ConversationArgs>, known: Known): string {
  const { to, args, param } = scope
  const { from: speaker, to: listener } = args.filter ?? {}
  const from = end(scope, 'from', known)
  const until = end(scope, 'to', known)
  const conditions = [
    `${from.name}.id <> ${until.name}.id`,
    ...(speaker ? [`(${isEntity(from.name, speaker, param)})`] : []),
    ...(listener ? [`(${isEntity(until.name, listener, param)})`] : []),
  ].join(' AND ')
  const edge = `${to}_edge`
  const bound = [from, until].flatMap(({ name, isKnown }) => (isKnown ? [name] : [])).join(', ')
  const free = [from, until].flatMap(({ name, isKnown }) => (isKnown ? [] : [name])).join(', ')
  const founded = `MATCH ${from.pattern}-[${edge}:SPOKE_TO]->${until.pattern} WHERE ${conditions}`
  const pairs = gradesOf(args).every((grade) => FOUNDED.includes(grade))
    ? founded
    : [
        `CALL (${bound}) {`,
        `  ${founded} RETURN ${free}`,
        '  UNION',
        `  MATCH ${from.pattern}-[${to}_out:TOOK_PART_IN]->(${to}_what:Interaction)<-[${to}_in:TOOK_PART_IN]-${until.pattern}`,
        `  WHERE ${spokeIn(to, `${to}_what`)} AND ${conditions} RETURN ${free}`,
        '}',
        `OPTIONAL MATCH (${from.name})-[${edge}:SPOKE_TO]->(${until.name})`,
      ].join('\n')
  const names = `${rename(from.name, `${to}_from`)}, ${rename(until.name, `${to}_to`)}`
  return `${pairs}\nWITH ${names}, ${edge}, ${param(asked(args))} AS ${to}_asked`
}

function end({ from, to }: Scope<ConversationArgs>, which: 'from' | 'to', known: Known) {
  const isKnown = which === known
  const name = isKnown ? from : `${to}_${which}`
  return { isKnown, name, pattern: isKnown ? `(${name})` : `(${name}:Entity)` }
}

function rename(name: string, wanted: string): string {
  return name === wanted ? name : `${name} AS ${wanted}`
}

/** Keeps the pairs that have evidence of what was asked for. */
export function restrictConversations({ to, args }: Scope<ConversationArgs>): readonly Restriction[] {
  if (!args.filter) return [] // the cached edge stands for evidence of the usual grades
  const statement = `EXISTS { MATCH (${to}_from:Entity)-[:SAID]->(${to}_said:Statement)-[:ADDRESSED_TO]->(${to}_to:Entity) WHERE 'ADDRESSED' IN ${to}_asked.grades AND ${isAskedFor(`${to}_said`, to)} }`
  const interaction = `EXISTS { MATCH (${to}_from:Entity)-[${to}_out:TOOK_PART_IN]->(${to}_did:Interaction)<-[${to}_in:TOOK_PART_IN]-(${to}_to:Entity) WHERE ${spokeIn(to, `${to}_did`)} AND ${interactionGrade(`${to}_did`)} IN ${to}_asked.grades AND ${isAskedFor(`${to}_did`, to)} }`
  return [{ where: `${statement} OR ${interaction}` }]
}

/** Clauses that bind a conversation's pieces of evidence: `to`, and its grade as `<to>_grade`. */
export function matchEvidence({ from, to }: Scope): string {
  return [
    `CALL (${from}_from, ${from}_to) {`,
    `  MATCH (${from}_from:Entity)-[:SAID]->(${to}:Statement)-[:ADDRESSED_TO]->(${from}_to:Entity)`,
    `  RETURN ${to}, 'ADDRESSED' AS ${to}_grade`,
    '  UNION',
    `  MATCH (${from}_from:Entity)-[${to}_out:TOOK_PART_IN]->(${to}:Interaction)<-[${to}_in:TOOK_PART_IN]-(${from}_to:Entity)`,
    `  WHERE ${spokeIn(to, to)}`,
    `  RETURN ${to}, ${interactionGrade(to)} AS ${to}_grade`,
    '}',
    `WITH ${to}, ${to}_grade, ${from}_asked`,
  ].join('\n')
}

export function restrictEvidence({ from, to }: Scope): readonly Restriction[] {
  return [{ where: `${to}_grade IN ${from}_asked.grades AND ${isAskedFor(to, from)}` }]
}

/**
 * In this interaction the one at the edge `<at>_out` spoke to the one at `<at>_in`, as SPOKE_TO is derived. In a mutual one
 * both sides speak, and where all stand on one side ("Lee and Farouk met") all of them do.
 */
function spokeIn(at: string, interaction: string): string {
  const type = `${interaction}.type`
  const others = `NOT EXISTS { MATCH (${interaction}:Interaction)<-[${at}_any:TOOK_PART_IN]-(${at}_other:Entity) WHERE ${at}_any.part <> ${at}_out.part }`
  const isMutual = `${type} IN ${listed(MUTUAL_INTERACTIONS)} AND (${at}_out.part <> ${at}_in.part OR ${others})`
  return `${type} IN ${listed(SPEAKING_INTERACTIONS)} AND ((${at}_out.part = 'from' AND ${at}_in.part = 'to') OR (${isMutual}))`
}

function listed(words: readonly string[]): string {
  return `[${words.map((word) => `'${word}'`).join(', ')}]`
}

function interactionGrade(at: string): string {
  return `CASE WHEN ${at}.polarity = 'negative' THEN 'DENIED' WHEN ${at}.modality = 'occurred' THEN 'INTERACTED' ELSE 'PLANNED' END`
}

/** The statement or interaction lies within what the conversation was asked for with. */
function isAskedFor(claim: string, conversation: string): string {
  const asked = `${conversation}_asked`
  const isInTime = `${claim}.onDate >= ${asked}.since AND ${claim}.onDate <= ${asked}.until`
  return `${claim}.confidence >= ${asked}.confidence AND (${asked}.article = '' OR ${claim}.articleId = ${asked}.article) AND (NOT ${asked}.dated OR (${isInTime}))`
}

/** Every condition has a value, so that one text serves all. */
function asked({ filter }: ConversationArgs) {
  const { from, to } = filter?.on ?? {}
  return {
    grades: gradesOf({ filter }),
    article: filter?.article ?? '',
    since: from ?? '0000-01-01',
    until: to ?? '9999-12-31',
    dated: Boolean(from ?? to),
    confidence: filter?.minConfidence ?? 0,
  }
}

function gradesOf({ filter }: ConversationArgs): readonly Grade[] {
  return filter?.grades ?? FOUNDED
}
