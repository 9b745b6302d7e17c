/**
 * `npm run bench [FOLDER]`: how fast a text becomes a bundle, on one core, and where the time goes. All figures come from one run over the
 * same texts, so that they can be compared. The texts are read forty times: the first time, before the compilers know the code, and the last,
 * as a job of thousands of articles runs, are told.
 */
import { annotate } from '../src/annotate/annotate.ts'
import { readArticles } from '../src/article/read-articles.ts'
import { readRankers } from '../src/cli/read-rankers.ts'
import { makeBundle } from '../src/facts/make-bundle.ts'
import { type Engine, openEngine } from '../src/language/open-engine.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'
import type { Article } from '../src/model/article.ts'

const PASSES = 40

const folder = process.argv[2] ?? 'seeds/articles'
const lexicon = await loadLexicon('seeds/lexicon')
const { rank } = await readRankers('models/en/rankers.json')
const articles: Article[] = []
for await (const incoming of readArticles([folder]))
  if (incoming.outcome === 'read') articles.push(incoming.article)
const words = articles.reduce((sum, { wordCount }) => sum + wordCount, 0)
console.log(`${articles.length} articles, ${words} words, from ${folder}`)

const perSecond: number[] = []
for (const backend of ['native', 'wasm'] as const) {
  const opening = performance.now()
  const engine = await openEngine({ folder: 'models/en', backend })
  const opened = performance.now() - opening
  tell(`${backend}, first`, await pass(engine))
  for (let i = 2; i < PASSES; i++) await pass(engine)
  perSecond.push(tell(`${backend}, last`, await pass(engine)))
  console.log(
    `${backend}: opened in ${Math.round(opened)} ms, ${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
  )
  await engine.close()
}
const [native = 0, wasm = 1] = perSecond
console.log(`native : WebAssembly = ${(native / wasm).toFixed(2)}`)

/** Milliseconds of each part over all articles. */
interface Times {
  readonly engine: number
  readonly stages: number
  readonly facts: number
}

/** Prints a line; returns the words a second. */
function tell(what: string, { engine, stages, facts }: Times): number {
  const total = engine + stages + facts
  const share = (part: number) => `${((100 * part) / total).toFixed(1)} %`
  const speed = words / (total / 1000)
  console.log(
    `${what.padEnd(13)} ${Math.round(speed)} words/s · engine ${share(engine)}, stages ${share(stages)}, facts ${share(facts)}`,
  )
  return speed
}

async function pass(engine: Engine): Promise<Times> {
  const time = { engine: 0, stages: 0, facts: 0 }
  for (const article of articles) {
    const start = performance.now()
    const doc = await engine.read(
      article.text,
      article.blocks.filter(({ kind }) => kind === 'paragraph'),
    )
    const read = performance.now()
    const annotations = annotate(doc, { lexicon, rank }, article.dateAnchor)
    const annotated = performance.now()
    makeBundle(article, doc, annotations, 'bench')
    time.engine += read - start
    time.stages += annotated - read
    time.facts += performance.now() - annotated
  }
  return time
}
