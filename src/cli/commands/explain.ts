import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { AppError } from '../../model/app-error.ts'
import { EXIT_DEAD_LETTERS } from '../exit-code.ts'
import type { ExplainedArticle } from '../explain/html.ts'
import type { Paint } from '../explain/text.ts'
import { withMinConfidence } from '../min-confidence.ts'
import { note, print, styled } from '../output.ts'
import type { Extraction, Pipeline } from '../pipeline.ts'
import { withPipeline } from '../resources.ts'

interface Options {
  readonly json?: boolean
  /** True for standard output. */
  readonly html?: string | true
  readonly minConfidence?: number
}

export function addExplain(root: Command): void {
  const command = root
    .command('explain')
    .summary('show an article with each finding, where it comes from and how sure')
    .description(
      'Shows each paragraph of an article and under it what was found there: who said what, which head of the engine or which rule says so, and how sure it is.',
    )
    .argument('<inputs...>', 'files, folders, or -')
    .option('--json', 'print the findings as JSON (offsets in UTF-16 units)')
    .option(
      '--html [out.html]',
      'one page that stands alone, every word that a finding rests on marked; to standard output without a file',
    )
  withMinConfidence(command, '0').action(explain)
}

async function explain(inputs: string[], options: Options): Promise<void> {
  const { html, json, minConfidence } = options
  if (html !== undefined && json === true) throw new AppError('USAGE', 'give --html or --json, not both')
  // "--html article.txt" would else write over the article.
  if (typeof html === 'string' && !/\.html?$/i.test(html))
    throw new AppError(
      'USAGE',
      `--html writes a file that ends in .html, not ${html}; inputs stand before it`,
    )
  await withPipeline({ minConfidence }, async (pipeline) => {
    if (html !== undefined) await explainAsPage(pipeline, inputs, { ...options, html })
    else if (json === true)
      await readEach(pipeline, inputs, ({ annotations }) => print(JSON.stringify(annotations, null, 2)))
    else await explainAsText(pipeline, inputs)
  })
}

async function explainAsText(pipeline: Pipeline, inputs: readonly string[]): Promise<void> {
  const [{ explainFindings }, { explainText }] = await Promise.all([
    import('../explain/findings.ts'),
    import('../explain/text.ts'),
  ])
  await readEach(pipeline, inputs, ({ article, annotations }) =>
    print(explainText(article, explainFindings(article, annotations), paint)),
  )
}

/** All articles on one page; none where nothing could be read. */
async function explainAsPage(
  pipeline: Pipeline,
  inputs: readonly string[],
  { html, minConfidence = 0 }: Options,
): Promise<void> {
  const [{ explainFindings }, { explainHtml }] = await Promise.all([
    import('../explain/findings.ts'),
    import('../explain/html.ts'),
  ])
  const articles: ExplainedArticle[] = []
  await readEach(pipeline, inputs, ({ article, annotations }) => {
    const explanation = explainFindings(article, annotations)
    articles.push({ article, explanation, pipelineVersion: pipeline.version })
  })
  if (articles.length === 0) return
  const page = explainHtml(articles, minConfidence)
  if (typeof html !== 'string') {
    print(page.trimEnd())
    return
  }
  await writeFile(html, page).catch((cause: unknown) => {
    throw new AppError('DISK', `cannot write ${html}`, { cause })
  })
}

async function readEach(
  pipeline: Pipeline,
  inputs: readonly string[],
  show: (extraction: Extraction) => void,
): Promise<void> {
  const { readArticles } = await import('../../article/read-articles.ts')
  for await (const incoming of readArticles(inputs)) {
    if (incoming.outcome === 'unreadable') {
      note(`dictum: ${incoming.error.message}`)
      process.exitCode = EXIT_DEAD_LETTERS
      continue
    }
    show(await pipeline.extract(incoming.article))
  }
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
