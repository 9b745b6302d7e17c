import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { AppError } from '../../model/app-error.ts'
import { EXIT_DEAD_LETTERS } from '../exit-code.ts'
import { withMinConfidence } from '../min-confidence.ts'
import { note, print } from '../output.ts'
import type { Pipeline } from '../pipeline.ts'
import { withPipeline } from '../resources.ts'

interface Options {
  readonly eval?: boolean
  readonly minConfidence?: number
}

export function addExtract(root: Command): void {
  const command = root
    .command('extract')
    .summary('print what is found in an article, without a store')
    .description(
      'Prints the bundle of each article (entities, mentions, statements, interactions, role claims; offsets in code points) as JSON: one article indented, several one a line.',
    )
    .argument('[inputs...]', 'files, folders, or -')
  withMinConfidence(command, '0')
    .option(
      '--eval',
      'read {"id", "text"} as JSON Lines from standard input and print predictions for the scorers, one a line',
    )
    .action(extract)
}

async function extract(inputs: string[], options: Options): Promise<void> {
  if (options.eval !== true && inputs.length === 0)
    throw new AppError('USAGE', 'give a file, a folder, or - (or --eval)')
  await withPipeline(options, (pipeline) =>
    options.eval === true ? extractForScorers(pipeline) : extractBundles(pipeline, inputs),
  )
}

async function extractBundles(pipeline: Pipeline, inputs: readonly string[]): Promise<void> {
  const { readArticles } = await import('../../article/read-articles.ts')
  const isOne = inputs.length === 1 && !/\.(?:jsonl|ndjson)$/i.test(inputs[0] ?? '')
  for await (const incoming of readArticles(inputs)) {
    if (incoming.outcome === 'unreadable') {
      note(`dictum: ${incoming.error.message}`)
      process.exitCode = EXIT_DEAD_LETTERS
      continue
    }
    const { bundle } = await pipeline.extract(incoming.article)
    print(JSON.stringify(bundle, null, isOne ? 2 : 0))
  }
}

async function extractForScorers(pipeline: Pipeline): Promise<void> {
  const [{ parseEvalLine }, { predict }] = await Promise.all([
    import('../eval-lines.ts'),
    import('../predict.ts'),
  ])
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const { id, text, date } = parseEvalLine(line, number)
    print(JSON.stringify(predict(id, text, await pipeline.annotate(text, date ?? null))))
  }
}
