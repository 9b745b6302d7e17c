/** Opens what a command works with and closes it again. The heavy parts are loaded here, when used: `--help` needs none of them. */
import type { GraphStore } from '../store/graph-store.ts'
import type { Config, Settings } from './config.ts'
import type { Pipeline, PipelineOptions } from './pipeline.ts'

export async function withStore<T>(
  settings: Settings,
  work: (store: GraphStore, config: Config) => Promise<T>,
): Promise<T> {
  const [{ readConfig }, { openStore }] = await Promise.all([
    import('./config.ts'),
    import('../store/open-store.ts'),
  ])
  const config = readConfig(settings)
  const store = await openStore(config)
  try {
    return await work(store, config)
  } finally {
    await store.close()
  }
}

export async function withPipeline<T>(
  options: PipelineOptions,
  work: (pipeline: Pipeline) => Promise<T>,
): Promise<T> {
  const { openPipeline } = await import('./pipeline.ts')
  const pipeline = await openPipeline(options)
  try {
    return await work(pipeline)
  } finally {
    await pipeline.close()
  }
}
