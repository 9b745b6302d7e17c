/** The derived edges of everybody that an article touches: who said what, who holds which role, who spoke to whom. */
import { WRITE_QUERIES as Q } from '../graph/write-queries.ts'
import { type ArticleEntityId, type ArticleId, type EntityId, type RoleId, sha256 } from '../model/ids.ts'
import type { Tx } from '../store/graph-store.ts'
import { type Claim, deriveRoles } from './derive-roles.ts'
import { deriveSpokeTo, type SpokenPair } from './derive-spoke-to.ts'
import { runIds, runRows } from './run-batches.ts'

export interface Touched {
  /** Chains whose edges are to be made. */
  readonly chains: readonly ArticleEntityId[]
  readonly entities: readonly EntityId[]
  /** Roles that were held by touched entities before. */
  readonly rolesBefore: readonly RoleId[]
  /** Nobody but the touched spoke to the touched in what changed. */
  readonly pairsWithin: boolean
}

export async function writeDerived(
  tx: Tx,
  { chains, entities, rolesBefore, pairsWithin }: Touched,
): Promise<void> {
  for (const query of [Q.deriveSaid, Q.deriveAddressedTo, Q.deriveAbout, Q.deriveTookPartIn])
    await runIds(tx, query, chains)
  const participants = await writeEventKeys(tx, chains)
  await writeRoles(tx, entities, rolesBefore)
  // A new event key may join two reports, which counts for all who took part, touched or not.
  const speakers = [...new Set([...entities, ...participants])].toSorted()
  await writeSpokeTo(tx, speakers, pairsWithin ? speakers : null)
  await runRows(tx, Q.setCounts, await runIds(tx, Q.countsOfEntities, entities))
  await runIds(tx, Q.removeEntities, entities)
}

/**
 * Reports of one event have one key: type, who took part, and the day; the article stands in where there is none. Returns who
 * took part.
 */
async function writeEventKeys(tx: Tx, chains: readonly ArticleEntityId[]): Promise<EntityId[]> {
  interface Parts {
    readonly id: string
    readonly type: string
    readonly onDate: string | null
    readonly articleId: ArticleId
    readonly entities: readonly EntityId[]
  }
  const found = await runIds<Parts>(tx, Q.partsOfInteractions, chains)
  const keyOf = ({ type, entities, onDate, articleId }: Parts) =>
    sha256(JSON.stringify([type, entities.toSorted(), onDate ?? articleId])).slice(0, 32)
  await runRows(
    tx,
    Q.setEventKeys,
    found.map((parts) => ({ id: parts.id, eventKey: keyOf(parts) })),
  )
  return found.flatMap((parts) => parts.entities)
}

async function writeRoles(
  tx: Tx,
  entities: readonly EntityId[],
  rolesBefore: readonly RoleId[],
): Promise<void> {
  await runIds(tx, Q.removeRoles, rolesBefore)
  const roles = deriveRoles(await runIds<Claim>(tx, Q.claimsOfEntities, entities))
  await runRows(
    tx,
    Q.upsertRoles,
    roles.map(({ props }) => ({ ...props })),
  )
  await runRows(
    tx,
    Q.linkHeld,
    roles.map(({ id, holderId }) => ({ from: holderId, to: id })),
  )
  await runRows(
    tx,
    Q.linkRolePlaces,
    roles.flatMap(({ id, atId }) => (atId === null ? [] : [{ from: id, to: atId }])),
  )
  await runRows(
    tx,
    Q.linkEvidence,
    roles.flatMap(({ id, claims }) => claims.map((claim) => ({ from: id, to: claim }))),
  )
}

async function writeSpokeTo(
  tx: Tx,
  entities: readonly EntityId[],
  others: readonly EntityId[] | null,
): Promise<void> {
  interface Interacting {
    readonly e: EntityId
    readonly o: EntityId
    readonly part: 'from' | 'to'
    readonly mutual: boolean
    readonly key: string
    readonly articleId: ArticleId
    readonly onDate: string | null
  }
  const statements = [
    ...(await runIds<SpokenPair>(tx, Q.addressedPairs, entities, { others })),
    ...(await runIds<SpokenPair>(tx, Q.addressingPairs, entities, { others })),
  ]
  const interactions = (await runIds<Interacting>(tx, Q.interactingPairs, entities, { others })).flatMap(
    ({ e, o, part, mutual, ...rest }): SpokenPair[] => {
      const forth = {
        ...rest,
        of: 'interaction' as const,
        a: part === 'from' ? e : o,
        b: part === 'from' ? o : e,
      }
      return mutual ? [forth, { ...forth, a: forth.b, b: forth.a }] : [forth]
    },
  )
  await runIds(tx, Q.forgetSpokeTo, entities, { others })
  const edges = deriveSpokeTo([...statements, ...interactions])
  await runRows(
    tx,
    Q.linkSpokeTo,
    edges.map(({ from, to, props }) => ({ from, to, props: { ...props } })),
  )
}
