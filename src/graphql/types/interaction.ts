/** What passed between entities. */
import { property } from '../../query-plan/plan.ts'
import { planned } from '../../query-plan/planned.ts'
import { builder } from '../builder.ts'
import { addConnection, listArgs, pageArgs, pageCost } from '../connection.ts'
import { InteractionTypeEnum, ModalityEnum, ParticipantPartEnum, PolarityEnum } from '../enums.ts'
import { InteractionFilter, restrictInteractions } from '../filters/interaction-filter.ts'
import { matchById } from '../look-up.ts'
import { InteractionOrder, interactionOrder } from '../orders.ts'
import { byName, ownArticle } from '../reaches.ts'
import { root } from '../root.ts'

addConnection('Interaction', 'interactions')

builder.objectType('Interaction', {
  description:
    'What passed between entities, as an article reports it: a call, a meeting, a visit, a lawsuit.',
  interfaces: ['Node'],
  fields: (t) => ({
    type: t.field({ type: InteractionTypeEnum, description: 'What it was.', ...planned(property('type')) }),
    trigger: t.string({ description: 'The word that tells of it, “met”.', ...planned(property('trigger')) }),
    participants: t.field({
      type: ['Participant'],
      description: 'Who took part, by name.',
      args: listArgs(t.arg),
      complexity: pageCost,
      ...planned({
        kind: 'list',
        reach: {
          match: ({ from, to }) => `MATCH (${to}:Entity)-[${to}_part:TOOK_PART_IN]->(${from})`,
        },
        order: byName,
      }),
    }),
    modality: t.field({
      type: ModalityEnum,
      description: 'Whether it took place.',
      ...planned(property('modality')),
    }),
    polarity: t.field({
      type: PolarityEnum,
      description: 'Whether the text affirms or denies it.',
      ...planned(property('polarity')),
    }),
    assertedIn: t.field({
      type: 'Statement',
      nullable: true,
      description: 'The statement that tells of it, where a speaker and not the article does.',
      ...planned({
        kind: 'one',
        reach: {
          match: ({ from, to }) => `MATCH (${to}:Statement) WHERE ${to}.id = ${from}.assertedIn`,
        },
      }),
    }),
    date: t.field({ type: 'ClaimDate', description: 'When it was.', ...planned({ kind: 'same' }) }),
    article: t.field({
      type: 'Article',
      description: 'The article that reports it.',
      ...planned({ kind: 'one', reach: ownArticle }),
    }),
    confidence: t.float({
      description: 'How sure the engine is, from 0 to 1.',
      ...planned(property('confidence')),
    }),
    evidence: t.field({ type: 'Evidence', description: 'Where it stands.', ...planned({ kind: 'same' }) }),
  }),
})

builder.objectType('Participant', {
  description: 'An entity on one side of an interaction.',
  extensions: {
    plan: { variables: ['', '_part'], id: (at: string) => `${at}.id + ' ' + ${at}_part.part` },
  },
  fields: (t) => ({
    part: t.field({
      type: ParticipantPartEnum,
      description: 'The side.',
      ...planned({ kind: 'value', read: (at) => `${at}_part.part` }),
    }),
    entity: t.field({
      type: 'Entity',
      description: 'The entity.',
      ...planned({ kind: 'same', of: (at) => at }),
    }),
  }),
})

builder.queryFields((t) => ({
  interaction: t.field({
    type: 'Interaction',
    nullable: true,
    description: 'The interaction with this id.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    ...root({
      kind: 'one',
      reach: matchById('Interaction'),
    }),
  }),
  interactions: t.field({
    type: 'InteractionConnection',
    description: 'Interactions, the latest first.',
    args: {
      filter: t.arg({ type: InteractionFilter, description: 'Which ones.' }),
      orderBy: t.arg({ type: InteractionOrder, description: 'In what order.' }),
      ...pageArgs(t.arg),
    },
    complexity: pageCost,
    ...root({
      kind: 'connection',
      reach: { match: ({ to }) => `MATCH (${to}:Interaction)`, where: restrictInteractions },
      order: interactionOrder,
    }),
  }),
}))
