/** One article's bundle into the store: one transaction, and the same graph however often it is run. */
import { WRITE_QUERIES as Q } from '../graph/write-queries.ts'
import type { Bundle } from '../model/bundle.ts'
import { type ArticleEntityId, type ArticleId, type EntityId, type RoleId, sha256 } from '../model/ids.ts'
import type { GraphStore, Tx } from '../store/graph-store.ts'
import { surnameKey } from '../text/name-key.ts'
import { canonicalJson } from './canonical-json.ts'
import { inputHash } from './input-hash.ts'
import { runIds } from './run-batches.ts'
import { writeDerived } from './write-derived.ts'
import { removeEvidence, writeEvidence } from './write-evidence.ts'
import { type NameBlock, writeResolution } from './write-resolution.ts'

export async function writeBundle(store: GraphStore, bundle: Bundle): Promise<'committed' | 'unchanged'> {
  const { article, source } = bundle
  const hashes = {
    bundleSha256: sha256(canonicalJson(bundle)),
    inputSha256: inputHash(article, source, article.pipelineVersion),
  }
  const [stored] = await store.read<{ bundleSha256: string }>(Q.storedArticle, { id: article.id })
  if (stored?.bundleSha256 === hashes.bundleSha256) return 'unchanged'
  await store.write((tx) =>
    replaceArticle(tx, article.id, {
      blocks: bundle.entities.map(({ kind, nameKey, name }) => ({
        kind,
        nameKey,
        surnameKey: kind === 'person' ? surnameKey(name) : null,
      })),
      chains: bundle.entities.map(({ id }) => id),
      write: () => writeEvidence(tx, bundle, hashes),
    }),
  )
  return 'committed'
}

/** Takes an article and all that only it gave out of the graph. */
export async function deleteArticle(store: GraphStore, id: ArticleId): Promise<void> {
  await store.write((tx) =>
    replaceArticle(tx, id, {
      blocks: [],
      chains: [],
      write: async () => {
        await tx.run(Q.removeArticle, { id })
      },
    }),
  )
}

interface Replacement {
  readonly blocks: readonly NameBlock[]
  readonly chains: readonly ArticleEntityId[]
  write(): Promise<void>
}

async function replaceArticle(tx: Tx, id: ArticleId, { blocks, chains, write }: Replacement): Promise<void> {
  const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id)
  const entitiesBefore = ids(await tx.run(Q.entitiesOfArticle, { id })) as EntityId[]
  const blocksBefore = await tx.run<NameBlock>(Q.blocksOfArticle, { id })
  const publishersBefore = ids(await tx.run(Q.publishersOfArticle, { id }))
  await removeEvidence(tx, id)
  await write()
  await runIds(tx, Q.removeLoneSources, publishersBefore)

  const own = new Set(chains)
  const resolution = await writeResolution(tx, {
    articleId: id,
    blocks: distinct([...blocksBefore, ...blocks]),
    isOwn: (chain) => own.has(chain),
  })
  const entities = [...new Set([...entitiesBefore, ...resolution.touched])].toSorted()
  const rolesBefore = ids(await runIds(tx, Q.rolesOfEntities, entities)) as RoleId[]
  await writeDerived(tx, {
    chains: resolution.affected,
    entities,
    rolesBefore,
    pairsWithin: !resolution.hasMoved,
  })
}

function distinct(blocks: readonly NameBlock[]): NameBlock[] {
  const unique = new Map(
    blocks.map((block) => [`${block.kind} ${block.nameKey} ${block.surnameKey ?? ''}`, block]),
  )
  return [...unique.values()].toSorted((a, b) =>
    `${a.kind} ${a.nameKey}` < `${b.kind} ${b.nameKey}` ? -1 : 1,
  )
}
