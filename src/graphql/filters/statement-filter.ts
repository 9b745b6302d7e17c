/** Which statements: the argument, and the way to them. */
import type { Restriction, Scope } from '../../query-plan/plan.ts'
import { contentKey } from '../../text/content-key.ts'
import { builder } from '../builder.ts'
import { ChannelEnum, CueClassEnum, StatementFormEnum } from '../enums.ts'
import { atLeast, contains, equals, isIn } from './conditions.ts'
import { DateRange, isWithin } from './date-range.ts'
import { EntityMatch, isEntity } from './entity-match.ts'

export const StatementFilter = builder.inputType('StatementFilter', {
  description: 'Which statements. All conditions must hold.',
  fields: (t) => ({
    on: t.field({ type: DateRange, description: 'Said within these days.' }),
    article: t.id({ description: 'Reported by this article.' }),
    source: t.string({ description: 'Reported by articles of the source with this name or domain.' }),
    speaker: t.field({ type: EntityMatch, description: 'Said by this entity.' }),
    addressee: t.field({ type: EntityMatch, description: 'Said to this entity.' }),
    about: t.field({ type: EntityMatch, description: 'Naming this entity in what is said.' }),
    text: t.string({
      description: 'Holding these words, side by side. Case, accents and punctuation do not matter.',
    }),
    form: t.field({ type: StatementFormEnum, description: 'In this form.' }),
    cueClass: t.field({ type: [CueClassEnum], description: 'With a cue of one of these classes.' }),
    channel: t.field({ type: [ChannelEnum], description: 'Said by one of these means.' }),
    minConfidence: t.float({ description: 'Found with at least this confidence, from 0 to 1.' }),
  }),
})

export interface StatementArgs {
  readonly filter?: typeof StatementFilter.$inferInput | null
}

/** Conditions on the statement `to`. Where it is tied to an entity, the entity is the start. */
export function restrictStatements({ to, args, param }: Scope<StatementArgs>): readonly Restriction[] {
  const filter = args.filter ?? {}
  const { speaker, addressee, about, source } = filter
  return [
    ...(speaker
      ? [
          {
            match: `MATCH (${to}_speaker:Entity)-[:SAID]->(${to}:Statement)`,
            where: isEntity(`${to}_speaker`, speaker, param),
          },
        ]
      : []),
    ...(addressee
      ? [
          {
            match: `MATCH (${to}:Statement)-[:ADDRESSED_TO]->(${to}_addressee:Entity)`,
            where: isEntity(`${to}_addressee`, addressee, param),
          },
        ]
      : []),
    ...(about
      ? [
          {
            match: `MATCH (${to}:Statement)-[:ABOUT]->(${to}_about:Entity)`,
            where: isEntity(`${to}_about`, about, param),
          },
        ]
      : []),
    ...(source
      ? [
          {
            match: `MATCH (${to}:Statement)-[:IN_ARTICLE]->(${to}_article:Article)-[:PUBLISHED_BY]->(${to}_source:Source)`,
            where: `${to}_source.name = ${param(source)} OR ${to}_source.domain = ${param(source)}`,
          },
        ]
      : []),
    ...isWithin(`${to}.onDate`, filter.on, param),
    ...equals(`${to}.articleId`, filter.article, param),
    ...contains(`${to}.contentKey`, filter.text && contentKey(filter.text), param),
    ...equals(`${to}.form`, filter.form, param),
    ...isIn(`${to}.cueClass`, filter.cueClass, param),
    ...isIn(`${to}.channel`, filter.channel, param),
    ...atLeast(`${to}.confidence`, filter.minConfidence, param),
  ]
}
