/** That somebody holds an office or a position. */
import type { Restriction, Scope } from '../../query-plan/plan.ts'
import { property } from '../../query-plan/plan.ts'
import { planned } from '../../query-plan/planned.ts'
import { contentKey } from '../../text/content-key.ts'
import { builder } from '../builder.ts'
import { addConnection, listArgs, pageArgs, pageCost } from '../connection.ts'
import { RoleQualifierEnum, RoleStatusEnum } from '../enums.ts'
import { contains, equals } from '../filters/conditions.ts'
import { EntityMatch, isEntity } from '../filters/entity-match.ts'
import { RoleOrder, roleOrder } from '../orders.ts'
import { byPosition } from '../reaches.ts'
import { root } from '../root.ts'

addConnection('Role', 'roles')

builder.objectType('Role', {
  description: 'That somebody holds an office or a position. A newer one never ends an older one.',
  interfaces: ['Node'],
  fields: (t) => ({
    title: t.string({ description: 'Its title, “press secretary”.', ...planned(property('title')) }),
    status: t.field({
      type: RoleStatusEnum,
      description: 'When it is held, as the latest article has it.',
      ...planned(property('status')),
    }),
    qualifier: t.field({
      type: RoleQualifierEnum,
      nullable: true,
      description: 'In what way it is held.',
      ...planned(property('qualifier')),
    }),
    during: t.string({
      nullable: true,
      description: 'The time that the text ties it to, “Obama administration”.',
      ...planned(property('during')),
    }),
    organization: t.field({
      type: 'Entity',
      nullable: true,
      description:
        'The organization or place that it is held at, or what has no name but is called “the panel”.',
      ...planned({
        kind: 'one',
        reach: { match: ({ from, to }) => `MATCH (${from})-[:AT]->(${to}:Entity)` },
      }),
    }),
    holder: t.field({
      type: 'Entity',
      description: 'Who holds it.',
      ...planned({
        kind: 'one',
        reach: { match: ({ from, to }) => `MATCH (${to}:Entity)-[:HELD]->(${from})` },
      }),
    }),
    seenFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of the first article that has it held.',
      ...planned(property('seenFrom')),
    }),
    seenTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of the last article that has it held.',
      ...planned(property('seenTo')),
    }),
    evidenceCount: t.int({
      description: 'How often articles tell of it.',
      ...planned(property('evidenceCount')),
    }),
    evidence: t.field({
      type: ['Evidence'],
      description: 'Where articles tell of it.',
      args: listArgs(t.arg),
      complexity: pageCost,
      ...planned({
        kind: 'list',
        reach: { match: ({ from, to }) => `MATCH (${from})-[:EVIDENCED_BY]->(${to}:RoleClaim)` },
        order: byPosition,
      }),
    }),
  }),
})

const RoleFilter = builder.inputType('RoleFilter', {
  description: 'Which roles. All conditions must hold.',
  fields: (t) => ({
    title: t.string({ description: 'With these words in the title.' }),
    status: t.field({ type: RoleStatusEnum, description: 'Held at this time.' }),
    qualifier: t.field({ type: RoleQualifierEnum, description: 'Held in this way.' }),
    holder: t.field({ type: EntityMatch, description: 'Held by this person.' }),
    organization: t.field({ type: EntityMatch, description: 'Held at this organization or place.' }),
  }),
})

function restrictRoles({
  to,
  args,
  param,
}: Scope<{ readonly filter?: typeof RoleFilter.$inferInput | null }>): readonly Restriction[] {
  const { title, status, qualifier, holder, organization } = args.filter ?? {}
  return [
    ...(holder
      ? [
          {
            match: `MATCH (${to}_holder:Entity)-[:HELD]->(${to}:Role)`,
            where: isEntity(`${to}_holder`, holder, param),
          },
        ]
      : []),
    ...(organization
      ? [
          {
            match: `MATCH (${to}:Role)-[:AT]->(${to}_at:Entity)`,
            where: isEntity(`${to}_at`, organization, param),
          },
        ]
      : []),
    ...contains(`${to}.titleKey`, title && contentKey(title), param),
    ...equals(`${to}.status`, status, param),
    ...equals(`${to}.qualifier`, qualifier, param),
  ]
}

builder.queryField('roles', (t) =>
  t.field({
    type: 'RoleConnection',
    description: 'Roles, by title.',
    args: {
      filter: t.arg({ type: RoleFilter, description: 'Which ones.' }),
      orderBy: t.arg({ type: RoleOrder, description: 'In what order.' }),
      ...pageArgs(t.arg),
    },
    complexity: pageCost,
    ...root({
      kind: 'connection',
      reach: { match: ({ to }) => `MATCH (${to}:Role)`, where: restrictRoles },
      order: roleOrder,
    }),
  }),
)
