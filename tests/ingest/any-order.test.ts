import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deleteArticle, writeBundle } from '../../src/ingest/write-bundle.ts'
import type { Bundle } from '../../src/model/bundle.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open-store.ts'
import type { GraphStore } from '../../src/store/graph-store.ts'
import { dumpGraph } from '../support/dump-graph.ts'
import { randomBundles } from '../support/random-bundles.ts'

async function graphAfter(work: (store: GraphStore) => Promise<void>): Promise<string[]> {
  const store = await openEmbeddedStore({ dataFolder: ':memory:', shuffleUnordered: true })
  try {
    await work(store)
    return await dumpGraph(store)
  } finally {
    await store.close()
  }
}

async function writeAll(store: GraphStore, bundles: readonly Bundle[]): Promise<void> {
  for (const bundle of bundles) await writeBundle(store, bundle)
}

test('whatever the order of articles, the graph is the same', async () => {
  const shuffled = randomBundles(['The Sample', 'the sample', 'Other']).chain((bundles) =>
    fc.tuple(fc.constant(bundles), fc.shuffledSubarray(bundles, { minLength: bundles.length })),
  )
  await fc.assert(
    fc.asyncProperty(shuffled, async ([bundles, others]) => {
      const expected = await graphAfter((store) => writeAll(store, bundles))
      expect(await graphAfter((store) => writeAll(store, others))).toEqual(expected)
    }),
    { numRuns: 25 },
  )
})

test('an article taken out, or replaced, leaves the graph as if it had never been', async () => {
  await fc.assert(
    fc.asyncProperty(randomBundles(['The Sample', 'Other']), async ([first, second, ...rest]) => {
      if (first === undefined || second === undefined) throw new Error('there are at least two')
      const expected = await graphAfter((store) => writeAll(store, rest))
      const taken = await graphAfter(async (store) => {
        await writeAll(store, [first, ...rest, second])
        await deleteArticle(store, first.article.id)
        await deleteArticle(store, second.article.id)
      })
      expect(taken).toEqual(expected)
    }),
    { numRuns: 25 },
  )
})
