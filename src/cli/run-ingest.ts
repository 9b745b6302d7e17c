/** The ingest job as the command line runs it: progress on standard error, dead letters in a file. */
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { readArticles } from '../article/read-articles.ts'
import { openDeadLetters } from '../ingest/dead-letters.ts'
import { type IngestReport, ingestArticles } from '../ingest/ingest-articles.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { note, progressLine } from './output.ts'
import type { Pipeline } from './pipeline.ts'

export interface RunIngestOptions {
  readonly store: GraphStore
  readonly pipeline: Pipeline
  readonly inputs: readonly string[]
  readonly operatorDay: string | null
  readonly deadLettersFile: string
}

export async function runIngest(options: RunIngestOptions): Promise<IngestReport> {
  const { store, pipeline, inputs, operatorDay, deadLettersFile } = options
  await mkdir(dirname(deadLettersFile), { recursive: true })
  const line = progressLine()
  try {
    return await ingestArticles({
      incoming: readArticles(inputs, { operatorDay }),
      extract: async (article) => (await pipeline.extract(article)).bundle,
      store,
      pipelineVersion: pipeline.version,
      deadLetters: openDeadLetters(deadLettersFile),
      onProgress: (report, from) => line.show(`${describeReport(report)} – ${from}`),
      onDead: (error) => note(`dictum: ${error.message}`),
    })
  } finally {
    line.end()
  }
}

export function describeReport({ seen, committed, unchanged, dead }: IngestReport): string {
  return `${seen} seen = ${committed} committed + ${unchanged} unchanged + ${dead} dead`
}
