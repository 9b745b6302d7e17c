/** The job: articles through extraction into the store. One that fails is set aside; the rest goes on. */
import { randomUUID } from 'node:crypto'
import { WRITE_QUERIES as Q } from '../graph/write-queries.ts'
import { AppError } from '../model/app-error.ts'
import type { Article } from '../model/article.ts'
import type { Bundle } from '../model/bundle.ts'
import type { Incoming } from '../model/incoming.ts'
import type { GraphStore } from '../store/graph-store.ts'
import type { DeadLetters } from './dead-letters.ts'
import { inputHash } from './input-hash.ts'
import { runRows } from './run-batches.ts'
import { writeBundle } from './write-bundle.ts'

/** The law of every run: `seen = committed + unchanged + dead`. */
export interface IngestReport {
  readonly seen: number
  readonly committed: number
  readonly unchanged: number
  readonly dead: number
}

export interface IngestOptions {
  readonly incoming: AsyncIterable<Incoming>
  extract(article: Article): Promise<Bundle>
  readonly store: GraphStore
  readonly pipelineVersion: string
  readonly deadLetters: DeadLetters
  onProgress?(report: IngestReport, from: string): void
  onDead?(error: AppError): void
}

type Outcome = Exclude<keyof IngestReport, 'seen'>

/**
 * @throws AppError STORE_UNAVAILABLE, STORE_BUSY or DISK, which no other article would fare better with; LAW_BROKEN
 * where the counts do not add up.
 */
export async function ingestArticles(options: IngestOptions): Promise<IngestReport> {
  const { incoming, store, pipelineVersion, onProgress } = options
  const startedAt = new Date().toISOString()
  const report = { seen: 0, committed: 0, unchanged: 0, dead: 0 }
  for await (const one of incoming) {
    report.seen++
    report[await ingestOne(one, options)]++
    onProgress?.({ ...report }, one.from)
  }
  const { seen, committed, unchanged, dead } = report
  if (seen !== committed + unchanged + dead)
    throw new AppError(
      'LAW_BROKEN',
      `${seen} seen, but ${committed} committed + ${unchanged} unchanged + ${dead} dead`,
    )
  // A run that wrote nothing leaves no trace: a second start of the same job must not change the graph.
  if (committed > 0) {
    const run = {
      id: `run_${randomUUID()}`,
      startedAt,
      finishedAt: new Date().toISOString(),
      pipelineVersion,
      ...report,
    }
    await store.write((tx) => runRows(tx, Q.upsertRun, [run]))
  }
  return report
}

async function ingestOne(
  incoming: Incoming,
  { store, extract, pipelineVersion, deadLetters, onDead }: IngestOptions,
): Promise<Outcome> {
  try {
    if (incoming.outcome === 'unreadable') throw incoming.error
    const { article } = incoming
    const [stored] = await store.read<{ inputSha256: string }>(Q.storedArticle, { id: article.id })
    if (stored?.inputSha256 === inputHash(article, article.source, pipelineVersion)) return 'unchanged'
    return await writeBundle(store, await extract(article))
  } catch (cause) {
    const error = toAppError(incoming.from, cause)
    if (STOPPING.has(error.code)) throw error
    await deadLetters.add(incoming.from, error)
    onDead?.(error)
    return 'dead'
  }
}

/** These are not the article's fault. */
const STOPPING: ReadonlySet<AppError['code']> = new Set([
  'STORE_UNAVAILABLE',
  'STORE_BUSY',
  'DISK',
  'CONFIGURATION',
  'MODEL_MISSING',
])

function toAppError(from: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  return new AppError('BAD_INPUT', `${from}: cannot be extracted: ${message}`, { cause })
}
