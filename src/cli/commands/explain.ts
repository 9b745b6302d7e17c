import type { Command } from 'commander'
import { EXIT_DEAD_LETTERS } from '../exit-code.ts'
import type { Paint } from '../explain-text.ts'
import { note, print, styled } from '../output.ts'
import { withPipeline } from '../resources.ts'

interface Options {
  readonly json?: boolean
}

export function addExplain(root: Command): void {
  root
    .command('explain')
    .summary('show an article with each finding, where it comes from and how sure')
    .description(
      'Shows each paragraph of an article and under it what was found there: who said what, which head of the engine or which rule says so, and how sure it is.',
    )
    .argument('<inputs...>', 'files, folders, or -')
    .option('--json', 'print the findings as JSON (offsets in UTF-16 units)')
    .action(explain)
}

async function explain(inputs: string[], options: Options): Promise<void> {
  const [{ explainText }, { readArticles }] = await Promise.all([
    import('../explain-text.ts'),
    import('../../article/read-articles.ts'),
  ])
  await withPipeline(async (pipeline) => {
    for await (const incoming of readArticles(inputs)) {
      if (incoming.outcome === 'unreadable') {
        note(`dictum: ${incoming.error.message}`)
        process.exitCode = EXIT_DEAD_LETTERS
        continue
      }
      const { article, annotations } = await pipeline.extract(incoming.article)
      print(
        options.json === true
          ? JSON.stringify(annotations, null, 2)
          : explainText(article, annotations, paint),
      )
    }
  })
}

const paint: Paint = (what, text) => {
  switch (what) {
    case 'name':
      return styled('bold', text)
    case 'statement':
      return styled('green', text)
    case 'role':
      return styled('magenta', text)
    case 'interaction':
      return styled('cyan', text)
    case 'quiet':
      return styled('dim', text)
    default:
      return what satisfies never
  }
}
