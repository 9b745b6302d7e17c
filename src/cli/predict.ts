/**
 * One prediction object an article, with every key that the public scorers read. Offsets count code points of the text as given:
 * it is not normalised here, as that would move them.
 */
import type { Annotations, EntityFinding, InteractionType, MentionFinding } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { codePointOffsets } from '../text/code-points.ts'

type Pair = readonly [number, number]

export function predict(
  id: string,
  text: string,
  { mentions, entities, roles, statements, interactions }: Annotations,
) {
  const point = codePointOffsets(text)
  const pair = (span: Span): Pair => [point(span.start), point(span.end)]
  const nameOf = (entity: number | null) => (entity === null ? null : (entities[entity]?.name ?? null))
  const clusters = entities.map((_, number) => mentions.filter((mention) => mention.entity === number))
  /** The mention of an entity that stands nearest to a span: the words by which a participant is meant there. */
  const nearest = (entity: number | undefined, span: Span): Pair | [] => {
    const distance = ({ start, end }: Span) => Math.max(span.start - end, start - span.end)
    const [found] = (entity === undefined ? [] : (clusters[entity] ?? [])).toSorted(
      (a, b) => distance(a) - distance(b),
    )
    return found === undefined ? [] : pair(nameSpan(found))
  }
  const firstMention = (entity: number | undefined): Pair[] => {
    const [first] = entity === undefined ? [] : (clusters[entity] ?? [])
    return first === undefined ? [] : [pair(nameSpan(first))]
  }
  return {
    id,
    quotes: statements.map((statement) => ({
      content: statement.pieces.map(pair),
      speaker: statement.speakerSpan === null ? [] : [pair(statement.speakerSpan)],
      speaker_name: nameOf(statement.speaker),
      cue: statement.cue === null ? [] : [pair(statement.cue)],
      type: statement.form,
      addressee: firstMention(statement.addressees[0]),
      addressee_name: nameOf(statement.addressees[0] ?? null),
    })),
    entities: mentions.flatMap((mention) => {
      const type = nerType(entities[mention.entity], mention)
      const [start, end] = pair(nameSpan(mention))
      return type === null ? [] : [{ type, start, end }]
    }),
    clusters: clusters
      .filter((cluster) => cluster.length > 0)
      .map((cluster) => cluster.map((mention) => pair(nameSpan(mention)))),
    pronouns: mentions
      .filter((mention) => mention.form === 'pronoun')
      .map((mention) => ({
        start: point(mention.start),
        end: point(mention.end),
        name: nameOf(mention.entity),
      })),
    roles: roles.map((role) => ({
      person: nameOf(role.holder),
      title: role.title,
      org: nameOf(role.at),
      status: role.status === 'former' ? 'former' : 'current',
    })),
    interactions: interactions.map((interaction) => ({
      source: nearest(interaction.from[0], interaction.trigger),
      target: nearest(interaction.to[0], interaction.trigger),
      category: PLOVER[interaction.type],
      trigger: pair(interaction.trigger),
    })),
  }
}

function nameSpan(mention: MentionFinding): Span {
  return { start: mention.nameStart, end: mention.end }
}

function nerType(
  entity: EntityFinding | undefined,
  mention: MentionFinding,
): 'PERSON' | 'ORG' | 'LOC' | null {
  if (entity === undefined || (mention.form !== 'name' && mention.form !== 'title-name')) return null
  return entity.kind === 'person'
    ? 'PERSON'
    : entity.kind === 'organization'
      ? 'ORG'
      : entity.kind === 'place'
        ? 'LOC'
        : null
}

/** Our types of interaction in the categories of PLOVER (Political Language Ontology for Verifiable Event Records). */
const PLOVER: Readonly<Record<InteractionType, string>> = {
  talk: 'CONSULT',
  call: 'CONSULT',
  meet: 'CONSULT',
  visit: 'CONSULT',
  negotiate: 'CONSULT',
  write: 'CONSULT',
  send: 'COOPERATE',
  praise: 'SUPPORT',
  criticise: 'DISAPPROVE',
  accuse: 'DISAPPROVE',
  thank: 'SUPPORT',
  appoint: 'SUPPORT',
  dismiss: 'SANCTION',
  arrest: 'COERCE',
  sue: 'DISAPPROVE',
  attack: 'ASSAULT',
  help: 'AID',
  agree: 'AGREE',
  order: 'DEMAND',
  invite: 'CONSULT',
  ask: 'REQUEST',
  warn: 'THREATEN',
}
