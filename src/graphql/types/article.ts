/** An article and the source that published it. */
import type { Restriction, Scope } from '../../query-plan/plan.ts'
import { property } from '../../query-plan/plan.ts'
import { planned } from '../../query-plan/planned.ts'
import { contentKey } from '../../text/content-key.ts'
import { builder } from '../builder.ts'
import { addConnection, pageArgs, pageCost } from '../connection.ts'
import { DateAnchorBasisEnum } from '../enums.ts'
import { contains } from '../filters/conditions.ts'
import { DateRange, isWithin } from '../filters/date-range.ts'
import { EntityMatch, isEntity } from '../filters/entity-match.ts'
import { InteractionFilter, restrictInteractions } from '../filters/interaction-filter.ts'
import { restrictStatements, StatementFilter } from '../filters/statement-filter.ts'
import { matchById } from '../look-up.ts'
import { ArticleOrder, articleOrder, entityOrder, interactionOrder, statementOrder } from '../orders.ts'
import { root } from '../root.ts'

addConnection('Article', 'articles')
addConnection('Entity', 'entities')

builder.objectType('Source', {
  description: 'Who publishes articles: a newspaper, an agency, a site.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', ...planned(property('id')) }),
    name: t.string({ description: 'Its name.', ...planned(property('name')) }),
    domain: t.string({
      nullable: true,
      description: 'The domain of its site.',
      ...planned(property('domain')),
    }),
  }),
})

builder.objectType('Article', {
  description: 'A news article.',
  interfaces: ['Node'],
  fields: (t) => ({
    title: t.string({ nullable: true, description: 'Its title.', ...planned(property('title')) }),
    url: t.string({ nullable: true, description: 'Its address.', ...planned(property('url')) }),
    language: t.string({ description: 'Its language, “en”.', ...planned(property('language')) }),
    text: t.string({
      description: 'Its whole text. Offsets of evidence count Unicode code points of it.',
      ...planned(property('text')),
    }),
    wordCount: t.int({ description: 'Words of the text.', ...planned(property('wordCount')) }),
    publishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The instant of publication.',
      ...planned(property('publishedAt')),
    }),
    publishedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of publication.',
      ...planned(property('publishedOn')),
    }),
    dateAnchor: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day from which “Wednesday” is counted.',
      ...planned(property('dateAnchor')),
    }),
    dateAnchorBasis: t.field({
      type: DateAnchorBasisEnum,
      description: 'Where that day comes from.',
      ...planned(property('dateAnchorBasis')),
    }),
    source: t.field({
      type: 'Source',
      nullable: true,
      description: 'Who published it.',
      ...planned({
        kind: 'one',
        reach: { match: ({ from, to }) => `MATCH (${from})-[:PUBLISHED_BY]->(${to}:Source)` },
      }),
    }),
    entities: t.field({
      type: 'EntityConnection',
      description: 'Who and what it names, by name.',
      args: pageArgs(t.arg),
      complexity: pageCost,
      ...planned({
        kind: 'connection',
        reach: {
          match: ({ from, to }) =>
            `MATCH (${from})<-[:IN_ARTICLE]-(${to}_chain:ArticleEntity)-[:RESOLVES_TO]->(${to}:Entity)`,
          distinct: true,
        },
        order: entityOrder,
      }),
    }),
    statements: t.field({
      type: 'StatementConnection',
      description: 'The statements that it reports, the latest first.',
      args: { filter: t.arg({ type: StatementFilter, description: 'Which ones.' }), ...pageArgs(t.arg) },
      complexity: pageCost,
      ...planned({
        kind: 'connection',
        reach: {
          match: ({ from, to }) => `MATCH (${to}:Statement)-[:IN_ARTICLE]->(${from})`,
          where: restrictStatements,
        },
        order: statementOrder,
      }),
    }),
    interactions: t.field({
      type: 'InteractionConnection',
      description: 'The interactions that it reports, the latest first.',
      args: { filter: t.arg({ type: InteractionFilter, description: 'Which ones.' }), ...pageArgs(t.arg) },
      complexity: pageCost,
      ...planned({
        kind: 'connection',
        reach: {
          match: ({ from, to }) => `MATCH (${to}:Interaction)-[:IN_ARTICLE]->(${from})`,
          where: restrictInteractions,
        },
        order: interactionOrder,
      }),
    }),
  }),
})

const ArticleFilter = builder.inputType('ArticleFilter', {
  description: 'Which articles. All conditions must hold.',
  fields: (t) => ({
    publishedOn: t.field({ type: DateRange, description: 'Published within these days.' }),
    source: t.string({ description: 'Published by the source with this name or domain.' }),
    entity: t.field({ type: EntityMatch, description: 'Naming this entity.' }),
    text: t.string({
      description:
        'Holding these words, side by side, in title or text. Case, accents and punctuation do not matter.',
    }),
  }),
})

function restrictArticles({
  to,
  args,
  param,
}: Scope<{ readonly filter?: typeof ArticleFilter.$inferInput | null }>): readonly Restriction[] {
  const { publishedOn, source, entity, text } = args.filter ?? {}
  return [
    ...(source
      ? [
          {
            match: `MATCH (${to}:Article)-[:PUBLISHED_BY]->(${to}_source:Source)`,
            where: `${to}_source.name = ${param(source)} OR ${to}_source.domain = ${param(source)}`,
          },
        ]
      : []),
    ...(entity
      ? [
          {
            match: `MATCH (${to}_entity:Entity)<-[:RESOLVES_TO]-(${to}_chain:ArticleEntity)-[:IN_ARTICLE]->(${to}:Article)`,
            where: isEntity(`${to}_entity`, entity, param),
          },
        ]
      : []),
    ...isWithin(`${to}.publishedOn`, publishedOn, param),
    ...contains(`${to}.searchText`, text && contentKey(text), param),
  ]
}

builder.queryFields((t) => ({
  article: t.field({
    type: 'Article',
    nullable: true,
    description: 'The article with this id.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    ...root({
      kind: 'one',
      reach: matchById('Article'),
    }),
  }),
  articles: t.field({
    type: 'ArticleConnection',
    description: 'Articles, the latest first.',
    args: {
      filter: t.arg({ type: ArticleFilter, description: 'Which ones.' }),
      orderBy: t.arg({ type: ArticleOrder, description: 'In what order.' }),
      ...pageArgs(t.arg),
    },
    complexity: pageCost,
    ...root({
      kind: 'connection',
      reach: { match: ({ to }) => `MATCH (${to}:Article)`, where: restrictArticles },
      order: articleOrder,
    }),
  }),
}))
