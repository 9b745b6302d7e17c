import type { Command } from 'commander'
import { openStore } from '../../store/open-store.ts'
import { readConfig, type StoreOptions } from '../config.ts'
import { deadLettersFileOf } from '../dead-letters-file.ts'
import { firstAnswers } from '../first-answers.ts'
import { print } from '../output.ts'
import { openPipeline, PACKAGE_FOLDER } from '../pipeline.ts'
import { describeReport, runIngest } from '../run-ingest.ts'
import { serveUntilStopped } from '../serve-until-stopped.ts'
import { withStoreOptions } from '../store-options.ts'

export function addStart(root: Command): void {
  withStoreOptions(
    root
      .command('start')
      .summary('read the sample articles, tell what was found, and serve')
      .description(
        'Reads the sample articles into the graph (what is there already is left as it is), tells what was found, and serves GraphQL until it is stopped.',
      ),
  ).action(start)
}

async function start(options: StoreOptions): Promise<void> {
  const config = readConfig(options)
  const store = await openStore(config)
  try {
    const pipeline = await openPipeline()
    const report = await runIngest({
      store,
      pipeline,
      inputs: [`${PACKAGE_FOLDER}seeds/articles`],
      operatorDay: null,
      deadLettersFile: deadLettersFileOf(config),
    }).finally(() => pipeline.close())
    print(describeReport(report))
    print(await firstAnswers(store))
    await serveUntilStopped(store, config)
  } finally {
    await store.close()
  }
}
