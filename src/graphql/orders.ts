/** The orders that lists can be asked for in. Order values are never null: what lacks a date sorts before all dates. */
import { addOrder } from './order.ts'

const date = {
  description: 'By day. What has no day stands before all days.',
  by: (at: string) => `coalesce(${at}.onDate, '')`,
}
const confidence = { description: 'By how sure the engine is.', by: (at: string) => `${at}.confidence` }

export const { input: StatementOrder, order: statementOrder } = addOrder(
  'Statement',
  'statements',
  {
    DATE: date,
    CONFIDENCE: confidence,
    POSITION: {
      description: 'By article, and within it as they stand there.',
      // Offsets of one length, so that they sort as numbers do.
      by: (at) => `${at}.articleId + ' ' + substring(toString(1000000000 + ${at}.start), 1)`,
    },
  },
  { field: 'DATE', direction: 'DESC' },
)

export const { input: InteractionOrder, order: interactionOrder } = addOrder(
  'Interaction',
  'interactions',
  { DATE: date, CONFIDENCE: confidence },
  { field: 'DATE', direction: 'DESC' },
)

export const { input: EntityOrder, order: entityOrder } = addOrder(
  'Entity',
  'people, organizations and places',
  {
    NAME: { description: 'By name.', by: (at) => `${at}.nameKey` },
    STATEMENTS: {
      description: 'By how many statements they made.',
      by: (at) => `coalesce(${at}.statementCount, 0)`,
    },
    ARTICLES: {
      description: 'By how many articles name them.',
      by: (at) => `coalesce(${at}.articleCount, 0)`,
    },
  },
  { field: 'NAME', direction: 'ASC' },
)

export const { input: ArticleOrder, order: articleOrder } = addOrder(
  'Article',
  'articles',
  {
    PUBLISHED: {
      description: 'By day of publication. What has none stands before all days.',
      by: (at) => `coalesce(${at}.publishedOn, '')`,
    },
    TITLE: { description: 'By title.', by: (at) => `coalesce(${at}.title, '')` },
  },
  { field: 'PUBLISHED', direction: 'DESC' },
)

export const { input: RoleOrder, order: roleOrder } = addOrder(
  'Role',
  'roles',
  {
    TITLE: { description: 'By title.', by: (at) => `${at}.titleKey` },
    EVIDENCE: { description: 'By how often articles tell of them.', by: (at) => `${at}.evidenceCount` },
    SEEN: {
      description: 'By the last day on which an article has them held. What has none stands before all days.',
      by: (at) => `coalesce(${at}.seenTo, '')`,
    },
  },
  { field: 'TITLE', direction: 'ASC' },
)

export const { input: ConversationOrder, order: conversationOrder } = addOrder(
  'Conversation',
  'conversations',
  {
    COUNT: {
      description: 'By how many statements and interactions they rest on.',
      by: (at) => `coalesce(${at}_edge.statements, 0) + coalesce(${at}_edge.interactions, 0)`,
    },
    LATEST: {
      description: 'By the last day. What has none stands before all days.',
      by: (at) => `coalesce(${at}_edge.lastOn, '')`,
    },
  },
  { field: 'COUNT', direction: 'DESC' },
)
