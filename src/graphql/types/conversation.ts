/** That one entity spoke to another, with everything it rests on. */

import type { FieldPlan } from '../../query-plan/plan.ts'
import { planned } from '../../query-plan/planned.ts'
import { builder } from '../builder.ts'
import { addConnection, listArgs, pageArgs, pageCost } from '../connection.ts'
import { ConversationGradeEnum, type Grade } from '../enums.ts'
import {
  ConversationFilter,
  matchConversations,
  matchEvidence,
  restrictConversations,
  restrictEvidence,
} from '../filters/conversation-filter.ts'
import { ConversationOrder, conversationOrder } from '../orders.ts'
import { root } from '../root.ts'

addConnection('Conversation', 'conversations')

const GRADES: readonly Grade[] = ['ADDRESSED', 'INTERACTED', 'PLANNED', 'DENIED']

function edgeProperty(name: string, fallback: string): FieldPlan {
  return { kind: 'value', read: (at) => `coalesce(${at}_edge.${name}, ${fallback})` }
}

builder.objectType('Conversation', {
  description: 'That one entity spoke to another, with everything it rests on.',
  extensions: {
    plan: {
      variables: ['_from', '_to', '_edge', '_asked'],
      id: (at: string) => `${at}_from.id + ' ' + ${at}_to.id`,
    },
  },
  fields: (t) => ({
    from: t.field({
      type: 'Entity',
      description: 'Who spoke.',
      ...planned({ kind: 'same', of: (at) => `${at}_from` }),
    }),
    to: t.field({
      type: 'Entity',
      description: 'Who was spoken to.',
      ...planned({ kind: 'same', of: (at) => `${at}_to` }),
    }),
    grades: t.field({
      type: [ConversationGradeEnum],
      description: 'How well it is founded: the grades of its evidence, of those asked for.',
      ...planned({
        kind: 'lookup',
        reach: { match: matchEvidence, where: restrictEvidence },
        read: (to) => `collect(DISTINCT ${to}_grade)`,
      }),
      resolve: (row, _args, _context, info) => {
        const found = row[info.path.key] as readonly Grade[]
        return GRADES.filter((grade) => found.includes(grade))
      },
    }),
    statementCount: t.int({
      description:
        'Statements of the one to the other in all articles, reprints counted once, whatever was asked for.',
      ...planned(edgeProperty('statements', '0')),
    }),
    interactionCount: t.int({
      description:
        'Interactions of the two in all articles that took place, reports of one event counted once, whatever was asked for.',
      ...planned(edgeProperty('interactions', '0')),
    }),
    articleCount: t.int({
      description: 'Articles that tell of those.',
      ...planned(edgeProperty('articles', '0')),
    }),
    firstOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day of those.',
      ...planned(edgeProperty('firstOn', 'null')),
    }),
    lastOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day of those.',
      ...planned(edgeProperty('lastOn', 'null')),
    }),
    evidence: t.field({
      type: ['ConversationEvidence'],
      description: 'What it rests on, of what was asked for; the latest first.',
      args: listArgs(t.arg),
      complexity: pageCost,
      ...planned({
        kind: 'list',
        reach: { match: matchEvidence, where: restrictEvidence },
        order: { by: (at) => `coalesce(${at}.onDate, '')`, descending: true },
      }),
    }),
  }),
})

builder.objectType('ConversationEvidence', {
  description: 'A statement or an interaction from which it follows that one entity spoke to another.',
  extensions: { plan: { variables: ['', '_grade'] } },
  fields: (t) => ({
    grade: t.field({
      type: ConversationGradeEnum,
      description: 'How well it founds that.',
      ...planned({ kind: 'value', read: (at) => `${at}_grade` }),
    }),
    statement: t.field({
      type: 'Statement',
      nullable: true,
      description: 'The statement, if it is one.',
      ...planned({ kind: 'same', of: (at) => at, when: (at) => `${at}:Statement` }),
    }),
    interaction: t.field({
      type: 'Interaction',
      nullable: true,
      description: 'The interaction, if it is one.',
      ...planned({ kind: 'same', of: (at) => at, when: (at) => `${at}:Interaction` }),
    }),
    evidence: t.field({
      type: 'Evidence',
      description: 'Where it stands.',
      ...planned({ kind: 'same', of: (at) => at }),
    }),
  }),
})

builder.queryField('whoSpokeToWhom', (t) =>
  t.field({
    type: 'ConversationConnection',
    description: 'Who spoke to whom, those with the most evidence first.',
    args: {
      filter: t.arg({ type: ConversationFilter, description: 'Which ones.' }),
      orderBy: t.arg({ type: ConversationOrder, description: 'In what order.' }),
      ...pageArgs(t.arg),
    },
    complexity: pageCost,
    ...root({
      kind: 'connection',
      reach: { match: (scope) => matchConversations(scope, null), where: restrictConversations },
      order: conversationOrder,
    }),
  }),
)
