/**
 * Which ArticleEntities are one Entity: a pure function of the candidates, whatever order they come in.
 *
 * Equal kind and name key are one entity; a group stays within its article. A person known by surname alone is the
 * full-named person of that surname if there is exactly one and something speaks for it (the same article or the same role);
 * else an entity of its own, marked partial.
 */
import type { EntityKind, Gender } from '../model/annotation.ts'
import { type ArticleEntityId, type ArticleId, type EntityId, makeId } from '../model/ids.ts'
import { surnameKey } from '../text/name-key.ts'

export interface Candidate {
  readonly id: ArticleEntityId
  readonly articleId: ArticleId
  readonly kind: EntityKind
  readonly name: string
  readonly nameKey: string
  readonly gender: Gender | null
  readonly forms: readonly string[]
  /** Keys of the role titles that the article gives it. */
  readonly titleKeys: readonly string[]
}

export interface ResolvedEntity {
  readonly id: EntityId
  readonly kind: EntityKind
  readonly name: string
  readonly nameKey: string
  readonly gender: Gender | null
  /** Every form seen, the name itself left out, sorted. */
  readonly aliases: readonly string[]
  /** Known by surname only. */
  readonly isPartial: boolean
  readonly members: readonly ArticleEntityId[]
}

export function resolveEntities(candidates: readonly Candidate[]): ResolvedEntity[] {
  const sorted = candidates.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const full = new Map<EntityId, Candidate[]>()
  for (const candidate of sorted.filter((one) => !isSurnameOnly(one)))
    push(full, entityId(candidate), candidate)

  const bySurname = new Map<string, EntityId[]>()
  for (const [id, members] of full) {
    const [first] = members
    if (first?.kind === 'person') push(bySurname, surnameKey(first.name), id)
  }
  const all = new Map([...full].map(([id, members]) => [id, [...members]]))
  for (const candidate of sorted.filter(isSurnameOnly)) {
    const [only, another] = bySurname.get(candidate.nameKey) ?? []
    const isTheOne = only !== undefined && another === undefined && speaksFor(candidate, full.get(only) ?? [])
    push(all, isTheOne ? only : entityId(candidate), candidate)
  }
  return [...all].map(([id, members]) => toEntity(id, members)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function isSurnameOnly({ kind, nameKey }: Candidate): boolean {
  return kind === 'person' && !nameKey.includes(' ')
}

function entityId({ kind, nameKey, articleId }: Candidate): EntityId {
  return makeId('entity', kind === 'group' ? [kind, nameKey, '', articleId] : [kind, nameKey, ''])
}

function speaksFor(candidate: Candidate, members: readonly Candidate[]): boolean {
  if (
    members.some(({ gender }) => gender !== null && candidate.gender !== null && gender !== candidate.gender)
  )
    return false
  return members.some(
    (member) =>
      member.articleId === candidate.articleId ||
      member.titleKeys.some((key) => candidate.titleKeys.includes(key)),
  )
}

function toEntity(id: EntityId, members: readonly Candidate[]): ResolvedEntity {
  const isPartial = members.every(isSurnameOnly)
  // "Prime Minister Lee" has more words than "Ann Lee" and says less.
  const named = isPartial ? members : members.filter((member) => !isSurnameOnly(member))
  const { kind, name, nameKey } = named.reduce((best, one) => (byFullness(one, best) < 0 ? one : best))
  const aliases = new Set(members.flatMap((member) => [member.name, ...member.forms]))
  aliases.delete(name)
  const genders = new Set(members.flatMap(({ gender }) => gender ?? []))
  const [gender] = genders
  return {
    id,
    kind,
    name,
    nameKey,
    gender: genders.size === 1 && gender !== undefined ? gender : null,
    aliases: [...aliases].toSorted(),
    isPartial,
    members: members.map((member) => member.id),
  }
}

/** More words first, then longer, then by code point: the same name wins whatever the order of the articles. */
function byFullness({ name: a }: Candidate, { name: b }: Candidate): number {
  if (a === b) return 0
  return b.split(' ').length - a.split(' ').length || b.length - a.length || (a < b ? -1 : 1)
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
