/** The whole flow, as the command line runs it: sample articles into a store, and the questions that are asked of it. */
import { expect } from 'vitest'
import { readArticles } from '../../src/article/read-articles.ts'
import { openPipeline } from '../../src/cli/pipeline.ts'
import { executeQuery } from '../../src/graphql/execute.ts'
import { auditOffsets } from '../../src/ingest/audit-offsets.ts'
import { type IngestReport, ingestArticles } from '../../src/ingest/ingest-articles.ts'
import type { GraphStore } from '../../src/store/graph-store.ts'

/** Reads the sample articles and audits every one that was written. */
export async function ingestSamples(store: GraphStore): Promise<IngestReport> {
  const pipeline = await openPipeline()
  const ids: string[] = []
  try {
    const report = await ingestArticles({
      incoming: readArticles(['seeds/articles']),
      extract: async (article) => {
        ids.push(article.id)
        return (await pipeline.extract(article)).bundle
      },
      store,
      pipelineVersion: pipeline.version,
      deadLetters: { add: (_from, error) => Promise.reject(error) },
    })
    for (const id of ids)
      expect(await auditOffsets(store, id as Parameters<typeof auditOffsets>[1])).toEqual([])
    return report
  } finally {
    await pipeline.close()
  }
}

const QUESTIONS = [
  `{ people(first: 100) { totalCount nodes { id name aliases gender roles(first: 10) { nodes { title status qualifier during organization { name } } } } } }`,
  `{ statements(first: 100) { totalCount nodes { id form content cue cueClass channel confidence speaker { name } addressees { name } about { name } date { on expression } evidence { quote start end sentence rule article { title } } } } }`,
  `{ whoSpokeToWhom(first: 50) { totalCount nodes { from { name } to { name } grades statementCount interactionCount evidence { grade evidence { quote sentence } } } } }`,
  `{ organizations(first: 100) { nodes { name } } places(first: 100) { nodes { name } } articles(first: 10) { nodes { title publishedOn wordCount } } }`,
  `{ interactions(first: 100) { nodes { type modality polarity trigger participants { part entity { name } } } } }`,
]

/** The answers to fixed questions; every list of the schema has an order, so equal graphs give equal text. */
export async function answers(store: GraphStore): Promise<string[]> {
  const out: string[] = []
  for (const question of QUESTIONS) {
    const { data, errors } = await executeQuery(store, question)
    expect(errors).toBeUndefined()
    out.push(JSON.stringify(data, null, 1))
  }
  return out
}
