/** How fast several worker threads are together. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Backend } from '../src/language/run-model.ts'
import type { ReadPasses, WorkerData } from './engine-worker.ts'
import type { BenchText } from './texts.ts'

/** Each number of workers is measured so often, in turns; the quickest counts. */
const TURNS = 2

export interface WorkerOptions {
  readonly folder: string
  readonly backend: Backend
  readonly texts: readonly BenchText[]
  /** How long each number of workers is measured, about. */
  readonly seconds: number
  /** Milliseconds that one thread needs for one pass over all texts. */
  readonly passTime: number
}

/** Milliseconds of one pass over all texts, by one worker and by two. */
export async function measureWorkers(options: WorkerOptions): Promise<{ one: number; two: number }> {
  const { passTime, seconds } = options
  const next = new Int32Array(new SharedArrayBuffer(4))
  const workers = await Promise.all([startWorker(options, next), startWorker(options, next)])
  const passes = Math.ceil((seconds * 1000) / TURNS / passTime)
  const best = { one: Number.POSITIVE_INFINITY, two: Number.POSITIVE_INFINITY }
  for (let turn = 0; turn < TURNS; turn++) {
    best.one = Math.min(best.one, await readTogether(workers.slice(0, 1), next, passes))
    best.two = Math.min(best.two, await readTogether(workers, next, passes * 2))
  }
  await Promise.all(workers.map((worker) => worker.terminate()))
  return best
}

/** A worker whose engine is open and warm. */
async function startWorker(options: WorkerOptions, next: WorkerData['next']): Promise<Worker> {
  const { folder, backend, texts, seconds } = options
  const workerData: WorkerData = { folder, backend, texts, warmUpSeconds: seconds / 2, next }
  const worker = new Worker(new URL('start-worker.mjs', import.meta.url), { workerData })
  await once(worker, 'message')
  return worker
}

/** Milliseconds of one of the passes, which the workers share text by text. */
async function readTogether(
  workers: readonly Worker[],
  next: WorkerData['next'],
  passes: number,
): Promise<number> {
  Atomics.store(next, 0, 0)
  const start = performance.now()
  await Promise.all(
    workers.map(async (worker) => {
      const done = once(worker, 'message')
      worker.postMessage({ passes } satisfies ReadPasses)
      await done
    }),
  )
  return (performance.now() - start) / passes
}
