import { relative } from 'node:path'
import type { Command } from 'commander'
import type { Settings } from '../config.ts'
import { withMinConfidence } from '../min-confidence.ts'
import { print } from '../output.ts'
import { withPipeline, withStore } from '../resources.ts'
import { withStoreOptions } from '../store-options.ts'

export function addStart(root: Command): void {
  const command = root
    .command('start')
    .summary('read the sample articles, tell what was found, and serve')
    .description(
      'Reads the sample articles into the graph (what is there already is left as it is), tells what was found, and serves GraphQL until it is stopped.',
    )
  withMinConfidence(withStoreOptions(command), '$DICTUM_MIN_CONFIDENCE, else 0').action(start)
}

async function start(options: Settings): Promise<void> {
  const [
    { PACKAGE_FOLDER },
    { describeReport, runIngest },
    { deadLettersFileOf },
    { firstAnswers },
    { serveUntilStopped },
  ] = await Promise.all([
    import('../pipeline.ts'),
    import('../run-ingest.ts'),
    import('../dead-letters-file.ts'),
    import('../first-answers.ts'),
    import('../serve-until-stopped.ts'),
  ])
  await withStore(options, async (store, config) => {
    const inputs = [relative('.', `${PACKAGE_FOLDER}seeds/articles`)]
    const deadLettersFile = deadLettersFileOf(config)
    const report = await withPipeline(config, (pipeline) =>
      runIngest({ store, pipeline, inputs, operatorDay: null, deadLettersFile }),
    )
    print(describeReport(report))
    print(await firstAnswers(store))
    await serveUntilStopped(store, config)
  })
}
