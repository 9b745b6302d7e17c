/** What persons, organizations, places and groups have in common. */

import { property, propertyOr } from '../../query-plan/plan.ts'
import { planned } from '../../query-plan/planned.ts'
import { builder } from '../builder.ts'
import { pageArgs, pageCost } from '../connection.ts'
import { EntityKindEnum } from '../enums.ts'
import {
  ConversationFilter,
  matchConversations,
  restrictConversations,
} from '../filters/conversation-filter.ts'
import { InteractionFilter, restrictInteractions } from '../filters/interaction-filter.ts'
import { restrictStatements, StatementFilter } from '../filters/statement-filter.ts'
import {
  ArticleOrder,
  articleOrder,
  conversationOrder,
  interactionOrder,
  StatementOrder,
  statementOrder,
} from '../orders.ts'

builder.interfaceType('Entity', {
  description:
    'Somebody or something that can speak and be spoken to: a person, an organization, a place or a group.',
  interfaces: ['Node'],
  extensions: {
    plan: {
      typename: (at: string) =>
        `CASE ${at}.kind WHEN 'person' THEN 'Person' WHEN 'organization' THEN 'Organization' WHEN 'place' THEN 'Place' ELSE 'Group' END`,
    },
  },
  fields: (t) => ({
    kind: t.field({ type: EntityKindEnum, description: 'What it is.', ...planned(property('kind')) }),
    name: t.string({ description: 'The fullest form of its name.', ...planned(property('name')) }),
    aliases: t.stringList({
      description: 'Other forms of its name in the articles.',
      ...planned(propertyOr('aliases', '[]')),
    }),
    isPartial: t.boolean({
      description: 'Only a surname is known.',
      ...planned(propertyOr('isPartial', 'false')),
    }),
    articleCount: t.int({
      description: 'Articles that name it.',
      ...planned(propertyOr('articleCount', '0')),
    }),
    statementCount: t.int({
      description: 'Statements that it made.',
      ...planned(propertyOr('statementCount', '0')),
    }),
    statements: t.field({
      type: 'StatementConnection',
      description: 'What it said, the latest first.',
      args: {
        filter: t.arg({ type: StatementFilter, description: 'Which ones.' }),
        orderBy: t.arg({ type: StatementOrder, description: 'In what order.' }),
        ...pageArgs(t.arg),
      },
      complexity: pageCost,
      ...planned({
        kind: 'connection',
        reach: {
          match: ({ from, to }) => `MATCH (${from})-[:SAID]->(${to}:Statement)`,
          where: restrictStatements,
        },
        order: statementOrder,
      }),
    }),
    interactions: t.field({
      type: 'InteractionConnection',
      description: 'What it took part in, the latest first.',
      args: { filter: t.arg({ type: InteractionFilter, description: 'Which ones.' }), ...pageArgs(t.arg) },
      complexity: pageCost,
      ...planned({
        kind: 'connection',
        reach: {
          match: ({ from, to }) => `MATCH (${from})-[:TOOK_PART_IN]->(${to}:Interaction)`,
          where: restrictInteractions,
          distinct: true,
        },
        order: interactionOrder,
      }),
    }),
    spokeTo: t.field({
      type: 'ConversationConnection',
      description: 'Whom it spoke to, those with the most evidence first.',
      args: { filter: t.arg({ type: ConversationFilter, description: 'Which ones.' }), ...pageArgs(t.arg) },
      complexity: pageCost,
      ...planned({
        kind: 'connection',
        reach: { match: (scope) => matchConversations(scope, 'from'), where: restrictConversations },
        order: conversationOrder,
      }),
    }),
    spokenToBy: t.field({
      type: 'ConversationConnection',
      description: 'Who spoke to it, those with the most evidence first.',
      args: { filter: t.arg({ type: ConversationFilter, description: 'Which ones.' }), ...pageArgs(t.arg) },
      complexity: pageCost,
      ...planned({
        kind: 'connection',
        reach: { match: (scope) => matchConversations(scope, 'to'), where: restrictConversations },
        order: conversationOrder,
      }),
    }),
    articles: t.field({
      type: 'ArticleConnection',
      description: 'The articles that name it, the latest first.',
      args: {
        orderBy: t.arg({ type: ArticleOrder, description: 'In what order.' }),
        ...pageArgs(t.arg),
      },
      complexity: pageCost,
      ...planned({
        kind: 'connection',
        reach: {
          match: ({ from, to }) =>
            `MATCH (${from})<-[:RESOLVES_TO]-(${to}_chain:ArticleEntity)-[:IN_ARTICLE]->(${to}:Article)`,
          distinct: true,
        },
        order: articleOrder,
      }),
    }),
    mentions: t.field({
      type: 'MentionConnection',
      description: 'Where the articles refer to it, article by article.',
      args: pageArgs(t.arg),
      complexity: pageCost,
      ...planned({
        kind: 'connection',
        reach: {
          match: ({ from, to }) =>
            `MATCH (${from})<-[:RESOLVES_TO]-(${to}_chain:ArticleEntity)<-[:MENTION_OF]-(${to}:Mention)`,
        },
        order: () => mentionOrder,
      }),
    }),
  }),
})

/** By article, and within it as they stand there. */
const mentionOrder = {
  by: (at: string) => `${at}.articleId + ' ' + substring(toString(1000000000 + ${at}.start), 1)`,
  descending: false,
}
