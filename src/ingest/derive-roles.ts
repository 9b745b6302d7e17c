/** Roles from what articles claim: one holding for each person, title, organization, qualifier and time. Additive: a new claim expires none. */
import type { RoleQualifier, RoleStatus } from '../model/annotation.ts'
import { type EntityId, makeId, type RoleClaimId, type RoleId } from '../model/ids.ts'

export interface Claim {
  readonly id: RoleClaimId
  readonly holderId: EntityId
  readonly atId: EntityId | null
  readonly title: string
  readonly titleKey: string
  readonly status: RoleStatus
  readonly qualifier: RoleQualifier | null
  readonly during: string | null
  /** ISO day of the article. */
  readonly publishedOn: string | null
}

export interface DerivedRole {
  readonly id: RoleId
  readonly holderId: EntityId
  readonly atId: EntityId | null
  readonly claims: readonly RoleClaimId[]
  readonly props: {
    readonly id: RoleId
    readonly title: string
    readonly titleKey: string
    readonly status: RoleStatus
    readonly qualifier: RoleQualifier | null
    readonly during: string | null
    readonly seenFrom: string | null
    readonly seenTo: string | null
    readonly formerSeenFrom: string | null
    readonly evidenceCount: number
  }
}

export function deriveRoles(claims: readonly Claim[]): DerivedRole[] {
  const groups = new Map<RoleId, Claim[]>()
  for (const claim of claims.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const id = makeId('role', [claim.holderId, claim.titleKey, claim.atId, claim.qualifier, claim.during])
    groups.set(id, [...(groups.get(id) ?? []), claim])
  }
  return [...groups].flatMap(([id, of]) => {
    const [first] = of
    return first === undefined ? [] : [toRole(id, first, of)]
  })
}

function toRole(id: RoleId, first: Claim, claims: readonly Claim[]): DerivedRole {
  const days = (status: (claim: Claim) => boolean) =>
    claims
      .filter(status)
      .flatMap(({ publishedOn }) => publishedOn ?? [])
      .toSorted()
  const held = days((claim) => claim.status !== 'former')
  const former = days((claim) => claim.status === 'former')
  return {
    id,
    holderId: first.holderId,
    atId: first.atId,
    claims: claims.map((claim) => claim.id),
    props: {
      id,
      // Of several spellings ("Press Secretary") the one that comes first by code point, whatever the order of articles.
      title: claims.map(({ title }) => title).toSorted()[0] ?? first.title,
      titleKey: first.titleKey,
      status: latestStatus(claims),
      qualifier: first.qualifier,
      during: first.during,
      seenFrom: held[0] ?? null,
      seenTo: held.at(-1) ?? null,
      formerSeenFrom: former[0] ?? null,
      evidenceCount: claims.length,
    },
  }
}

/** What the last dated article says; among undated or equal ones, former before current, as it is the rarer and surer word. */
function latestStatus(claims: readonly Claim[]): RoleStatus {
  const rank: Readonly<Record<RoleStatus, number>> = { former: 3, current: 2, future: 1, unknown: 0 }
  const sorted = claims.toSorted(
    (a, b) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? '') || rank[b.status] - rank[a.status],
  )
  return sorted[0]?.status ?? 'unknown'
}
