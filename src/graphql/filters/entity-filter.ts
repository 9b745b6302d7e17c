/** Which entities of a kind: the argument, and its conditions. */
import type { Restriction, Scope } from '../../query-plan/plan.ts'
import { contentKey } from '../../text/content-key.ts'
import { builder } from '../builder.ts'
import { GenderEnum } from '../enums.ts'
import { atLeast, contains, equals } from './conditions.ts'

export const EntityFilter = builder.inputType('EntityFilter', {
  description: 'Which organizations or places. All conditions must hold.',
  fields: (t) => ({
    name: t.string({
      description: 'With these words in one of the names. Case and accents do not matter.',
    }),
    minStatements: t.int({ description: 'Who made at least so many statements.' }),
    minArticles: t.int({ description: 'Named by at least so many articles.' }),
  }),
})

export const PersonFilter = builder.inputType('PersonFilter', {
  description: 'Which people. All conditions must hold.',
  fields: (t) => ({
    name: t.string({
      description: 'With these words in one of the names. Case and accents do not matter.',
    }),
    minStatements: t.int({ description: 'Who made at least so many statements.' }),
    minArticles: t.int({ description: 'Named by at least so many articles.' }),
    gender: t.field({ type: GenderEnum, description: 'Of this gender.' }),
    role: t.string({ description: 'Who hold or held a role with these words in its title.' }),
  }),
})

type EntityArgs = { readonly filter?: typeof EntityFilter.$inferInput | null }
type PersonArgs = { readonly filter?: typeof PersonFilter.$inferInput | null }

export function restrictEntities({ to, args, param }: Scope<EntityArgs>): readonly Restriction[] {
  const { name, minStatements, minArticles } = args.filter ?? {}
  return [
    ...contains(`${to}.searchText`, name && contentKey(name), param),
    ...atLeast(`${to}.statementCount`, minStatements, param),
    ...atLeast(`${to}.articleCount`, minArticles, param),
  ]
}

export function restrictPeople(scope: Scope<PersonArgs>): readonly Restriction[] {
  const { to, args, param } = scope
  const { gender, role } = args.filter ?? {}
  return [
    ...(role
      ? [
          {
            match: `MATCH (${to}:Person)-[:HELD]->(${to}_role:Role)`,
            where: `${to}_role.titleKey CONTAINS ${param(contentKey(role))}`,
          },
        ]
      : []),
    ...restrictEntities(scope),
    ...equals(`${to}.gender`, gender, param),
  ]
}
