/** The evidence of one article: what was there goes, what the bundle has comes. Nodes first, then relationships, each sorted. */
import { WRITE_QUERIES as Q } from '../graph/write-queries.ts'
import type { Bundle } from '../model/bundle.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Tx } from '../store/graph-store.ts'
import { contentKey } from '../text/content-key.ts'
import { surnameKey } from '../text/name-key.ts'
import { type Row, runRows } from './run-batches.ts'

/** Full text searches no further than this: the rest of a long text is background. In code units. */
const SEARCHED_LENGTH = 100_000

export async function removeEvidence(tx: Tx, id: ArticleId): Promise<void> {
  // Chains last: the others are found through them or name them.
  await tx.run(Q.removeMentions, { id })
  await tx.run(Q.removeStatements, { id })
  await tx.run(Q.removeInteractions, { id })
  await tx.run(Q.removeRoleClaims, { id })
  await tx.run(Q.removeArticleEntities, { id })
  await tx.run(Q.removePublisher, { id })
}

export async function writeEvidence(
  tx: Tx,
  bundle: Bundle,
  hashes: { bundleSha256: string; inputSha256: string },
): Promise<void> {
  const { article, source, entities, mentions, statements, interactions, roleClaims } = bundle
  const searchText = contentKey(`${article.title ?? ''} ${article.text.slice(0, SEARCHED_LENGTH)}`)
  await runRows(tx, Q.upsertArticles, [{ ...article, ...hashes, searchText, ingestedAt: now() }])
  if (source !== null) await runRows(tx, Q.upsertSources, [{ ...source }])
  await runRows(
    tx,
    Q.upsertArticleEntities,
    entities.map((row) => ({ ...row, surnameKey: row.kind === 'person' ? surnameKey(row.name) : null })),
  )
  await runRows(
    tx,
    Q.upsertMentions,
    mentions.map(({ entityId: _, ...row }) => row),
  )
  await runRows(
    tx,
    Q.upsertStatements,
    statements.map(({ speakerId: _s, addresseeIds: _a, aboutIds: _b, ...row }) => ({
      ...row,
      reviewStatus: 'unreviewed',
    })),
  )
  await runRows(
    tx,
    Q.upsertInteractions,
    interactions.map(({ participants: _, ...row }) => ({ ...row, reviewStatus: 'unreviewed' })),
  )
  await runRows(
    tx,
    Q.upsertRoleClaims,
    roleClaims.map(({ holderId: _h, atId: _a, ...row }) => row),
  )

  const inArticle = (rows: readonly { readonly id: string }[]): Row[] =>
    rows.map(({ id }) => ({ from: id, to: article.id }))
  if (source !== null) await runRows(tx, Q.linkPublishers, [{ from: article.id, to: source.id }])
  await runRows(tx, Q.linkEntitiesToArticle, inArticle(entities))
  await runRows(tx, Q.linkStatementsToArticle, inArticle(statements))
  await runRows(tx, Q.linkInteractionsToArticle, inArticle(interactions))
  await runRows(tx, Q.linkRoleClaimsToArticle, inArticle(roleClaims))
  await runRows(
    tx,
    Q.linkMentions,
    mentions.map(({ id, entityId }) => ({ from: id, to: entityId })),
  )
  await runRows(
    tx,
    Q.linkSpeakers,
    statements.flatMap(({ id, speakerId }) => (speakerId === null ? [] : [{ from: id, to: speakerId }])),
  )
  await runRows(
    tx,
    Q.linkAddressees,
    statements.flatMap(({ id, addresseeIds }) => addresseeIds.map((to) => ({ from: id, to }))),
  )
  await runRows(
    tx,
    Q.linkSubjects,
    statements.flatMap(({ id, aboutIds }) => aboutIds.map((to) => ({ from: id, to }))),
  )
  await runRows(
    tx,
    Q.linkParticipants,
    interactions.flatMap(({ id, participants }) =>
      participants.map(({ part, entityId }) => ({ from: id, to: entityId, part })),
    ),
  )
  await runRows(
    tx,
    Q.linkHolders,
    roleClaims.map(({ id, holderId }) => ({ from: id, to: holderId })),
  )
  await runRows(
    tx,
    Q.linkClaimPlaces,
    roleClaims.flatMap(({ id, atId }) => (atId === null ? [] : [{ from: id, to: atId }])),
  )
}

function now(): string {
  return new Date().toISOString()
}
