/** A place in a text that refers to an entity. */
import { property } from '../../query-plan/plan.ts'
import { planned } from '../../query-plan/planned.ts'
import { builder } from '../builder.ts'
import { addConnection } from '../connection.ts'
import { MentionFormEnum } from '../enums.ts'
import { ownArticle } from '../reaches.ts'

addConnection('Mention', 'mentions')

builder.objectType('Mention', {
  description: 'A place in an article’s text that refers to an entity.',
  interfaces: ['Node'],
  fields: (t) => ({
    text: t.string({ description: 'The exact words.', ...planned(property('text')) }),
    form: t.field({
      type: MentionFormEnum,
      description: 'How they refer to it.',
      ...planned(property('form')),
    }),
    entity: t.field({
      type: 'Entity',
      nullable: true,
      description: 'What they refer to.',
      ...planned({
        kind: 'one',
        reach: {
          match: ({ from, to }) =>
            `MATCH (${from})-[:MENTION_OF]->(${to}_chain:ArticleEntity)-[:RESOLVES_TO]->(${to}:Entity)`,
        },
      }),
    }),
    article: t.field({
      type: 'Article',
      description: 'The article.',
      ...planned({ kind: 'one', reach: ownArticle }),
    }),
    evidence: t.field({ type: 'Evidence', description: 'Where it stands.', ...planned({ kind: 'same' }) }),
  }),
})
