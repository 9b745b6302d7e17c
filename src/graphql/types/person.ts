/** One human being. */
import { property } from '../../query-plan/plan.ts'
import { planned } from '../../query-plan/planned.ts'
import { builder } from '../builder.ts'
import { addConnection, pageArgs, pageCost } from '../connection.ts'
import { GenderEnum } from '../enums.ts'
import { PersonFilter, restrictPeople } from '../filters/entity-filter.ts'
import { matchOne, mostNamed } from '../look-up.ts'
import { EntityOrder, entityOrder, RoleOrder, roleOrder } from '../orders.ts'
import { root } from '../root.ts'

addConnection('Person', 'people')

builder.objectType('Person', {
  description: 'One human being.',
  interfaces: ['Node', 'Entity'],
  fields: (t) => ({
    gender: t.field({
      type: GenderEnum,
      nullable: true,
      description: 'The gender that the words of the articles tell.',
      ...planned(property('gender')),
    }),
    roles: t.field({
      type: 'RoleConnection',
      description: 'The roles that they hold or held, by title.',
      args: { orderBy: t.arg({ type: RoleOrder, description: 'In what order.' }), ...pageArgs(t.arg) },
      complexity: pageCost,
      ...planned({
        kind: 'connection',
        reach: { match: ({ from, to }) => `MATCH (${from})-[:HELD]->(${to}:Role)` },
        order: roleOrder,
      }),
    }),
  }),
})

builder.queryFields((t) => ({
  person: t.field({
    type: 'Person',
    nullable: true,
    description:
      'The person with this id, or with this name: the one whom most articles name. Give one of the two.',
    args: {
      id: t.arg.id({ description: 'The id.' }),
      name: t.arg.string({
        description: 'Any of the names. Case, accents, honorifics and initials do not matter.',
      }),
    },
    ...root({ kind: 'one', reach: matchOne('Person'), order: mostNamed }),
  }),
  people: t.field({
    type: 'PersonConnection',
    description: 'People, by name.',
    args: {
      filter: t.arg({ type: PersonFilter, description: 'Which ones.' }),
      orderBy: t.arg({ type: EntityOrder, description: 'In what order.' }),
      ...pageArgs(t.arg),
    },
    complexity: pageCost,
    ...root({
      kind: 'connection',
      reach: { match: ({ to }) => `MATCH (${to}:Person)`, where: restrictPeople },
      order: entityOrder,
    }),
  }),
}))
