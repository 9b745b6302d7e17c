/** What somebody said. */
import { property } from '../../query-plan/plan.ts'
import { planned } from '../../query-plan/planned.ts'
import { builder } from '../builder.ts'
import { addConnection, listArgs, pageArgs, pageCost } from '../connection.ts'
import { ChannelEnum, CueClassEnum, StatementFormEnum } from '../enums.ts'
import { restrictStatements, StatementFilter } from '../filters/statement-filter.ts'
import { matchById } from '../look-up.ts'
import { StatementOrder, statementOrder } from '../orders.ts'
import { byName, ownArticle } from '../reaches.ts'
import { root } from '../root.ts'

addConnection('Statement', 'statements')

builder.objectType('Statement', {
  description: 'What somebody said, as an article reports it.',
  interfaces: ['Node'],
  fields: (t) => ({
    speaker: t.field({
      type: 'Entity',
      nullable: true,
      description: 'Who said it. Null where the text does not tell: never a guess.',
      ...planned({
        kind: 'one',
        reach: { match: ({ from, to }) => `MATCH (${to}:Entity)-[:SAID]->(${from})` },
      }),
    }),
    speakerRole: t.string({
      nullable: true,
      description: 'The role in which the text lets the speaker speak, “press secretary”.',
      ...planned(property('speakerRoleText')),
    }),
    attribution: t.string({
      nullable: true,
      description: 'The words that name the speaker beside the cue, “a senior official”.',
      ...planned(property('attributionText')),
    }),
    addressees: t.field({
      type: ['Entity'],
      description: 'Whom it was said to, by name.',
      args: listArgs(t.arg),
      complexity: pageCost,
      ...planned({
        kind: 'list',
        reach: { match: ({ from, to }) => `MATCH (${from})-[:ADDRESSED_TO]->(${to}:Entity)` },
        order: byName,
      }),
    }),
    about: t.field({
      type: ['Entity'],
      description: 'Who is named in what is said, by name.',
      args: listArgs(t.arg),
      complexity: pageCost,
      ...planned({
        kind: 'list',
        reach: { match: ({ from, to }) => `MATCH (${from})-[:ABOUT]->(${to}:Entity)` },
        order: byName,
      }),
    }),
    content: t.string({
      description: 'What is said, for people to read; pieces are joined by “ … ”.',
      ...planned(property('content')),
    }),
    form: t.field({
      type: StatementFormEnum,
      description: 'Whose words it is in.',
      ...planned(property('form')),
    }),
    cue: t.string({
      nullable: true,
      description: 'The word of saying, “urged”.',
      ...planned(property('cue')),
    }),
    cueClass: t.field({
      type: CueClassEnum,
      nullable: true,
      description: 'What kind of saying that is.',
      ...planned(property('cueClass')),
    }),
    channel: t.field({
      type: ChannelEnum,
      nullable: true,
      description: 'By what means it was said.',
      ...planned(property('channel')),
    }),
    place: t.string({
      nullable: true,
      description: 'Where it was said, in the words of the text.',
      ...planned(property('placeText')),
    }),
    date: t.field({
      type: 'ClaimDate',
      description: 'When it was said.',
      ...planned({ kind: 'same' }),
    }),
    wordCount: t.int({ description: 'Words of the content.', ...planned(property('wordCount')) }),
    article: t.field({
      type: 'Article',
      description: 'The article that reports it.',
      ...planned({ kind: 'one', reach: ownArticle }),
    }),
    confidence: t.float({
      description: 'How sure the engine is, from 0 to 1.',
      ...planned(property('confidence')),
    }),
    evidence: t.field({
      type: 'Evidence',
      description: 'Where it stands.',
      ...planned({ kind: 'same' }),
    }),
  }),
})

builder.queryFields((t) => ({
  statement: t.field({
    type: 'Statement',
    nullable: true,
    description: 'The statement with this id.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    ...root({
      kind: 'one',
      reach: matchById('Statement'),
    }),
  }),
  statements: t.field({
    type: 'StatementConnection',
    description: 'Statements, the latest first.',
    args: {
      filter: t.arg({ type: StatementFilter, description: 'Which ones.' }),
      orderBy: t.arg({ type: StatementOrder, description: 'In what order.' }),
      ...pageArgs(t.arg),
    },
    complexity: pageCost,
    ...root({
      kind: 'connection',
      reach: { match: ({ to }) => `MATCH (${to}:Statement)`, where: restrictStatements },
      order: statementOrder,
    }),
  }),
}))
