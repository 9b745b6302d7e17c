import { type Command, InvalidArgumentError } from 'commander'
import type { Settings } from '../config.ts'
import { EXIT_DEAD_LETTERS, EXIT_OK } from '../exit-code.ts'
import { withMinConfidence } from '../min-confidence.ts'
import { note, print } from '../output.ts'
import { withPipeline, withStore } from '../resources.ts'
import { withStoreOptions } from '../store-options.ts'

interface Options extends Settings {
  readonly date?: string
  readonly deadLetters?: string
  readonly json?: boolean
}

export function addIngest(root: Command): void {
  const command = root
    .command('ingest')
    .summary('read articles into the graph')
    .description(
      'Reads articles into the graph: text files (with an optional "---" head of title, url, published, source), JSON Lines ({"text", "title"?, …}), folders of them, or - for standard input. What was read before and has not changed is left as it is; with another --min-confidence it is read again.',
    )
    .argument('<inputs...>', 'files, folders, or -')
  withMinConfidence(withStoreOptions(command), '$DICTUM_MIN_CONFIDENCE, else 0')
    .option(
      '--date <day>',
      'day (YYYY-MM-DD) that "Wednesday" is counted from in articles that do not tell theirs',
      day,
    )
    .option(
      '--dead-letters <file>',
      'where to note what could not be read (default: dead-letters.jsonl in the data folder)',
    )
    .option('--json', 'print the counts as JSON')
    .action(ingest)
}

async function ingest(inputs: string[], options: Options): Promise<void> {
  const [{ describeReport, runIngest }, { deadLettersFileOf }] = await Promise.all([
    import('../run-ingest.ts'),
    import('../dead-letters-file.ts'),
  ])
  await withStore(options, (store, config) =>
    withPipeline(config, async (pipeline) => {
      const deadLettersFile = options.deadLetters ?? deadLettersFileOf(config)
      const report = await runIngest({
        store,
        pipeline,
        inputs,
        operatorDay: options.date ?? null,
        deadLettersFile,
      })
      print(options.json === true ? JSON.stringify(report) : describeReport(report))
      if (report.dead > 0) note(`dictum: what could not be read is noted in ${deadLettersFile}`)
      process.exitCode = report.dead > 0 ? EXIT_DEAD_LETTERS : EXIT_OK
    }),
  )
}

function day(value: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value)
  if (isDay !== true) throw new InvalidArgumentError('expected a day such as 2023-05-04')
  return value
}
