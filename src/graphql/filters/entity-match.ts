/** Picks entities by id or by name, as an argument and as a condition. */
import { nameKey } from '../../text/name-key.ts'
import { builder } from '../builder.ts'

export interface EntityMatchArgs {
  readonly id?: string | null | undefined
  readonly name?: string | null | undefined
}

export const EntityMatch = builder.inputType('EntityMatch', {
  description: 'Picks an entity.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'By its id.' }),
    name: t.string({
      description:
        'By any of its names. Case, accents, honorifics, initials and legal forms do not matter: “Dr. Ana M. Ruíz” finds “Ana Ruiz”, and so does “Ruiz”. Several entities may bear one name.',
    }),
  }),
})

const KINDS = ['person', 'organization', 'place', 'group'] as const

/** Condition on an entity: it has this id, or bears this name. */
export function isEntity(at: string, match: EntityMatchArgs, param: (value: unknown) => string): string {
  if (typeof match.id === 'string') return `${at}.id = ${param(match.id)}`
  return bearsName(at, match.name ?? '', param)
}

/** One of its names, or of a person the surname alone: “Ruiz” finds “Ana Ruiz”. */
function bearsName(at: string, name: string, param: (value: unknown) => string): string {
  const keys = [...new Set(KINDS.map((kind) => nameKey(name, kind)))]
  const words = param(name.trim().toLowerCase())
  const surname = param(` ${nameKey(name, 'person')}`)
  return [
    `${at}.nameKey IN ${param(keys)}`,
    `any(alias IN coalesce(${at}.aliases, []) WHERE toLower(alias) = ${words})`,
    `(${at}.kind = 'person' AND ${at}.nameKey ENDS WITH ${surname})`,
  ].join(' OR ')
}
