/** Who is who across articles, for everybody that an article touches: entities, and which chain means which. */
import { WRITE_QUERIES as Q } from '../graph/write-queries.ts'
import type { EntityKind } from '../model/annotation.ts'
import type { ArticleEntityId, ArticleId, EntityId } from '../model/ids.ts'
import { type Candidate, type ResolvedEntity, resolveEntities } from '../resolve/resolve-entities.ts'
import type { Tx } from '../store/graph-store.ts'
import { contentKey } from '../text/content-key.ts'
import { type Row, runIds, runRows } from './run-batches.ts'

/** What candidates are found by: people by their surname, all others by their name key. */
export interface NameBlock {
  readonly kind: EntityKind
  readonly nameKey: string
  readonly surnameKey: string | null
}

interface StoredCandidate extends Candidate {
  readonly entityId: EntityId | null
}

export interface Resolution {
  /** Whether a chain of any article now means somebody else. */
  readonly hasMoved: boolean
  /** Chains whose derived edges must be made (again). */
  readonly affected: readonly ArticleEntityId[]
  /** Entities that chains were or are resolved to. */
  readonly touched: readonly EntityId[]
}

export interface Resolving {
  readonly articleId: ArticleId
  readonly blocks: readonly NameBlock[]
  /** Tells the chains of the article that is being written: all of their derived edges are yet to be made. */
  isOwn(id: ArticleEntityId): boolean
}

export async function writeResolution(tx: Tx, { articleId, blocks, isOwn }: Resolving): Promise<Resolution> {
  const candidates = await readCandidates(tx, articleId, blocks)
  const before = new Map(candidates.map(({ id, entityId }) => [id, entityId]))
  const entities = resolveEntities(candidates)
  const moves = entities.flatMap((entity) =>
    entity.members.flatMap((member) =>
      before.get(member) === entity.id ? [] : [{ from: member, to: entity.id }],
    ),
  )
  // New chains have nothing to forget.
  const moved = moves.map(({ from }) => from).filter((id) => before.get(id) != null)
  for (const query of [
    Q.forgetMovedSpeech,
    Q.forgetMovedAddress,
    Q.forgetMovedSubject,
    Q.forgetMovedPart,
    Q.forgetResolution,
  ])
    await runIds(tx, query, moved)
  await writeEntities(tx, entities)
  await runRows(tx, Q.linkResolution, moves)

  const ids = candidates.map(({ id }) => id)
  return {
    hasMoved: moved.length > 0,
    // Where a chain moved, another of the same statement may still mean the old entity: all are made again.
    affected: moved.length > 0 ? ids : ids.filter(isOwn),
    touched: entities
      .filter((entity) => moved.length > 0 || entity.members.some(isOwn))
      .map(({ id }) => id)
      .concat(moved.flatMap((id) => before.get(id) ?? [])),
  }
}

async function readCandidates(
  tx: Tx,
  articleId: ArticleId,
  blocks: readonly NameBlock[],
): Promise<StoredCandidate[]> {
  // People of one name key have one surname.
  const keys = blocks.flatMap(({ kind, nameKey }) =>
    kind === 'person' ? [] : [{ kind, nameKey, articleId }],
  )
  const surnames = [...new Set(blocks.flatMap(({ surnameKey }) => surnameKey ?? []))].toSorted()
  const found = [
    ...(await runIds<StoredCandidate>(tx, Q.othersByKey, keys)),
    ...(await runIds<StoredCandidate>(tx, Q.peopleBySurname, surnames)),
  ]
  return [...new Map(found.map((candidate) => [candidate.id, candidate])).values()]
}

async function writeEntities(tx: Tx, entities: readonly ResolvedEntity[]): Promise<void> {
  const queries = {
    person: Q.upsertPeople,
    organization: Q.upsertOrganizations,
    place: Q.upsertPlaces,
    group: Q.upsertGroups,
  }
  for (const kind of Object.keys(queries) as EntityKind[])
    await runRows(tx, queries[kind], entities.filter((entity) => entity.kind === kind).map(entityRow))
}

function entityRow({ members: _, ...entity }: ResolvedEntity): Row {
  return {
    ...entity,
    searchText: contentKey([entity.name, ...entity.aliases].join(' ')),
    reviewStatus: 'unreviewed',
  }
}
