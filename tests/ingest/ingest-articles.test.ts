import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeArticle } from '../../src/article/make-article.ts'
import { openDeadLetters } from '../../src/ingest/dead-letters.ts'
import { ingestArticles } from '../../src/ingest/ingest-articles.ts'
import { AppError } from '../../src/model/app-error.ts'
import type { Article } from '../../src/model/article.ts'
import type { Incoming } from '../../src/model/incoming.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open-store.ts'
import type { GraphStore } from '../../src/store/graph-store.ts'
import { dumpGraph } from '../support/dump-graph.ts'
import { LEE, OTHER, sampleBundle } from '../support/sample-bundles.ts'

let folder = ''
let store: GraphStore
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dictum-ingest-'))
  store = await openEmbeddedStore({ dataFolder: ':memory:' })
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const bundles = [sampleBundle(LEE), sampleBundle(OTHER)]
const read = (text: string): Incoming => ({
  outcome: 'read',
  from: 'a.txt',
  article: makeArticle({ text, source: 'The Sample' }, { format: 'text', from: 'a.txt' }),
})
const unreadable: Incoming = {
  outcome: 'unreadable',
  from: 'b.bin',
  error: new AppError('BAD_INPUT', 'b.bin: is binary'),
}
const texts = bundles.map(({ article }) => article.text)

async function* list(incoming: readonly Incoming[]) {
  yield* incoming
}

let extracted = 0
async function extract(article: Article) {
  extracted++
  const bundle = bundles.find((one) => one.article.id === article.id)
  if (bundle === undefined) throw new Error('the engine stumbled')
  return bundle
}

const run = (incoming: readonly Incoming[], from: GraphStore = store) =>
  ingestArticles({
    incoming: list(incoming),
    extract,
    store: from,
    pipelineVersion: 'test-1',
    deadLetters: openDeadLetters(join(folder, 'dead.jsonl')),
  })

test('what cannot be read or extracted is dead, and the rest is committed', async () => {
  const report = await run([
    read(texts[0] ?? ''),
    unreadable,
    read('Nobody knows this text.'),
    read(texts[1] ?? ''),
  ])
  expect(report).toEqual({ seen: 4, committed: 2, unchanged: 0, dead: 2 })
  const letters = (await readFile(join(folder, 'dead.jsonl'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(letters).toMatchObject([
    { from: 'b.bin', code: 'BAD_INPUT', message: 'b.bin: is binary' },
    { from: 'a.txt', message: 'a.txt: cannot be extracted: the engine stumbled' },
  ])
})

test('a second run extracts nothing and changes nothing', async () => {
  await run(texts.map(read))
  const before = await dumpGraph(store)
  extracted = 0
  expect(await run(texts.map(read))).toEqual({ seen: 2, committed: 0, unchanged: 2, dead: 0 })
  expect(extracted).toBe(0)
  expect(await dumpGraph(store)).toEqual(before)
})

test('a store that is gone stops the run with its error: no article is blamed', async () => {
  const gone = { ...store, read: () => Promise.reject(new AppError('STORE_UNAVAILABLE', 'gone')) }
  await expect(run(texts.map(read), gone)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
})
