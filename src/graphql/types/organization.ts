/** A company, an agency, a party, a court, a team. */
import { planned } from '../../query-plan/planned.ts'
import { builder } from '../builder.ts'
import { addConnection, pageArgs, pageCost } from '../connection.ts'
import { EntityFilter, restrictEntities } from '../filters/entity-filter.ts'
import { matchOne, mostNamed } from '../look-up.ts'
import { EntityOrder, entityOrder, roleOrder } from '../orders.ts'
import { rolesAt } from '../reaches.ts'
import { root } from '../root.ts'

addConnection('Organization', 'organizations')

builder.objectType('Organization', {
  description: 'A company, an agency, a party, a court, a team.',
  interfaces: ['Node', 'Entity'],
  fields: (t) => ({
    roles: t.field({
      type: 'RoleConnection',
      description: 'The roles that people hold or held at it, by title.',
      args: pageArgs(t.arg),
      complexity: pageCost,
      ...planned({ kind: 'connection', reach: rolesAt, order: roleOrder }),
    }),
  }),
})

builder.queryFields((t) => ({
  organization: t.field({
    type: 'Organization',
    nullable: true,
    description:
      'The organization with this id, or with this name: the one that most articles name. Give one of the two.',
    args: {
      id: t.arg.id({ description: 'The id.' }),
      name: t.arg.string({
        description: 'Any of the names. Case, accents and legal forms do not matter.',
      }),
    },
    ...root({ kind: 'one', reach: matchOne('Organization'), order: mostNamed }),
  }),
  organizations: t.field({
    type: 'OrganizationConnection',
    description: 'Organizations, by name.',
    args: {
      filter: t.arg({ type: EntityFilter, description: 'Which ones.' }),
      orderBy: t.arg({ type: EntityOrder, description: 'In what order.' }),
      ...pageArgs(t.arg),
    },
    complexity: pageCost,
    ...root({
      kind: 'connection',
      reach: { match: ({ to }) => `MATCH (${to}:Organization)`, where: restrictEntities },
      order: entityOrder,
    }),
  }),
}))
