/**
 * One prediction object an article, with every key that the public scorers read. Offsets count code points of the text as given:
 * it is not normalised here, as that would move them.
 */
import {
  type Annotations,
  type EntityFinding,
  isName,
  type MentionFinding,
  type StatementFinding,
} from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { codePointOffsets } from '../text/code-points.ts'
import { ploverCategory } from './plover.ts'

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
  const wordsOf = (mention: MentionFinding) => pair(nameSpan(mention))
  /** The mention of an entity that stands nearest to a span: the words by which it is meant there. */
  const nearest = (entity: number, span: Span, is: (mention: MentionFinding) => boolean = () => true) => {
    const distance = ({ start, end }: Span) => Math.max(span.start - end, start - span.end)
    return (clusters[entity] ?? [])
      .filter(is)
      .toSorted((a, b) => distance(a) - distance(b))
      .slice(0, 1)
  }
  /** A side is told by the words beside the trigger and by whom they mean: "it" is Switzerland, "they" are two militants. */
  const side = (members: readonly number[], trigger: Span) => {
    const told = members.flatMap((entity) => {
      const named = nearest(entity, trigger, isName)
      const meant = named.length > 0 ? named : nearest(entity, trigger, ({ form }) => form !== 'pronoun')
      return [...nearest(entity, trigger), ...meant]
    })
    return [...new Set(told)].map(wordsOf)
  }
  return {
    id,
    quotes: statements.map((statement) => ({
      content: statement.pieces.map(pair),
      speaker: statement.speakerSpan === null ? [] : [pair(statement.speakerSpan)],
      speaker_name: nameOf(statement.speaker),
      cue: statement.cue === null ? [] : [pair(statement.cue)],
      type: statement.form,
      addressee: statement.addressees
        .slice(0, 1)
        .flatMap((entity) => nearest(entity, statement.cue ?? firstPiece(statement)))
        .map(wordsOf),
      addressee_name: nameOf(statement.addressees[0] ?? null),
    })),
    entities: mentions.flatMap((mention) => {
      const type = nerType(entities[mention.entity], mention)
      const [start, end] = wordsOf(mention)
      return type === null ? [] : [{ type, start, end }]
    }),
    clusters: clusters.filter((cluster) => cluster.length > 0).map((cluster) => cluster.map(wordsOf)),
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
    // Who tells somebody something acts on them, too.
    interactions: [
      ...interactions.map((interaction) => ({
        source: side(interaction.from, interaction.trigger),
        target: side(interaction.to, interaction.trigger),
        category: ploverCategory(interaction),
        trigger: pair(interaction.trigger),
      })),
      ...statements.flatMap((statement) =>
        statement.cue === null || statement.speaker === null || statement.addressees.length === 0
          ? []
          : [
              {
                source: side([statement.speaker], statement.cue),
                target: side(statement.addressees, statement.cue),
                category: 'CONSULT',
                trigger: pair(statement.cue),
              },
            ],
      ),
    ],
  }
}

function firstPiece({ pieces }: StatementFinding): Span {
  return pieces[0] ?? { start: 0, end: 0 }
}

function nameSpan(mention: MentionFinding): Span {
  return { start: mention.nameStart, end: mention.end }
}

function nerType(
  entity: EntityFinding | undefined,
  mention: MentionFinding,
): 'PERSON' | 'ORG' | 'LOC' | null {
  if (entity === undefined || !isName(mention)) return null
  return entity.kind === 'person'
    ? 'PERSON'
    : entity.kind === 'organization'
      ? 'ORG'
      : entity.kind === 'place'
        ? 'LOC'
        : null
}
