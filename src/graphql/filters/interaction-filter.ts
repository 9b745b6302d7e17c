/** Which interactions: the argument, and the way to them. */
import type { Restriction, Scope } from '../../query-plan/plan.ts'
import { builder } from '../builder.ts'
import { InteractionTypeEnum, ModalityEnum, PolarityEnum } from '../enums.ts'
import { atLeast, equals, isIn } from './conditions.ts'
import { DateRange, isWithin } from './date-range.ts'
import { EntityMatch, type EntityMatchArgs, isEntity } from './entity-match.ts'

export const InteractionFilter = builder.inputType('InteractionFilter', {
  description: 'Which interactions. All conditions must hold.',
  fields: (t) => ({
    on: t.field({ type: DateRange, description: 'Within these days.' }),
    article: t.id({ description: 'Reported by this article.' }),
    from: t.field({ type: EntityMatch, description: 'Going out from this entity.' }),
    to: t.field({ type: EntityMatch, description: 'Going to this entity.' }),
    participant: t.field({ type: EntityMatch, description: 'With this entity on either side.' }),
    type: t.field({ type: [InteractionTypeEnum], description: 'Of one of these types.' }),
    modality: t.field({ type: [ModalityEnum], description: 'That took place, is planned, and so on.' }),
    polarity: t.field({ type: PolarityEnum, description: 'Affirmed or denied by the text.' }),
    minConfidence: t.float({ description: 'Found with at least this confidence, from 0 to 1.' }),
  }),
})

export interface InteractionArgs {
  readonly filter?: typeof InteractionFilter.$inferInput | null
}

/** Conditions on the interaction `to`. Where it is tied to an entity, the entity is the start. */
export function restrictInteractions(scope: Scope<InteractionArgs>): readonly Restriction[] {
  const { to, args, param } = scope
  const filter = args.filter ?? {}
  return [
    ...participates(scope, 'from', filter.from),
    ...participates(scope, 'to', filter.to),
    ...participates(scope, 'any', filter.participant),
    ...isWithin(`${to}.onDate`, filter.on, param),
    ...equals(`${to}.articleId`, filter.article, param),
    ...isIn(`${to}.type`, filter.type, param),
    ...isIn(`${to}.modality`, filter.modality, param),
    ...equals(`${to}.polarity`, filter.polarity, param),
    ...atLeast(`${to}.confidence`, filter.minConfidence, param),
  ]
}

function participates(
  { to, param }: Scope<InteractionArgs>,
  part: 'from' | 'to' | 'any',
  match: EntityMatchArgs | null | undefined,
): readonly Restriction[] {
  if (!match) return []
  const entity = `${to}_${part}`
  const edge = `${entity}_part`
  const isPart = part === 'any' ? '' : ` AND ${edge}.part = '${part}'`
  return [
    {
      match: `MATCH (${entity}:Entity)-[${edge}:TOOK_PART_IN]->(${to}:Interaction)`,
      where: `(${isEntity(entity, match, param)})${isPart}`,
    },
  ]
}
