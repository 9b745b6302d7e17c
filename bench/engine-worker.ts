/** One worker thread with an engine of its own. It takes the next text from a counter that all workers share, until all passes are done. */
import { parentPort, workerData } from 'node:worker_threads'
import { openEngine } from '../src/language/open-engine.ts'
import type { Backend } from '../src/language/run-model.ts'
import { warmUp } from './passes.ts'
import type { BenchText } from './texts.ts'

export interface WorkerData {
  readonly folder: string
  readonly backend: Backend
  readonly texts: readonly BenchText[]
  readonly warmUpSeconds: number
  /** One number: which text is next. */
  readonly next: Int32Array<SharedArrayBuffer>
}

/** The message that starts the reading. It is answered, like the opening, by `null` when it is done. */
export interface ReadPasses {
  readonly passes: number
}

const { folder, backend, texts, warmUpSeconds, next } = workerData as WorkerData
const engine = await openEngine({ folder, backend })
await warmUp(engine, texts, warmUpSeconds)

parentPort?.on('message', ({ passes }: ReadPasses) => {
  void readPasses(passes).then(() => parentPort?.postMessage(null))
})
parentPort?.postMessage(null)

async function readPasses(passes: number): Promise<void> {
  for (let i = Atomics.add(next, 0, 1); i < passes * texts.length; i = Atomics.add(next, 0, 1)) {
    const text = texts[i % texts.length]
    if (text !== undefined) await engine.read(text.text, text.blocks)
  }
}
