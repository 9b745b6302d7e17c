import { expect, test } from 'vitest'
import { executeQuery } from '../../src/graphql/execute.ts'
import type { GraphStore } from '../../src/store/graph-store.ts'
import { denied, lint, unlabelledNodes } from '../support/check-cypher.ts'
import { QUERIES } from './queries.ts'
import { watched } from './watched-store.ts'

/** Finds one thing of each sort, so that `search` has something to load. */
const hollow: GraphStore = {
  read: () => Promise.resolve([]),
  write: () => Promise.reject(new Error('nothing is written here')),
  searchText: (index) =>
    Promise.resolve([{ id: `${{ entity: 'ent', statement: 'st', article: 'art' }[index]}_1`, score: 1 }]),
  ensureSchema: () => Promise.resolve(),
  health: () => Promise.resolve({ ok: true, kind: 'embedded', version: '0' }),
  close: () => Promise.resolve(),
}

test.each(Object.entries(QUERIES))(
  '%s: right for Neo4j and in the subset of both stores',
  async (_name, query) => {
    const watch = watched(hollow)
    await executeQuery(watch.store, query)
    expect(watch.texts).toHaveLength(1)
    for (const text of watch.texts) {
      expect(lint(text)).toEqual([])
      expect(denied(text)).toEqual([])
      expect(unlabelledNodes(text)).toEqual([])
    }
  },
)

test('the text tells nothing of what the sender named or sent', async () => {
  const ask = async (query: string, variables: Record<string, unknown>) => {
    const watch = watched(hollow)
    await executeQuery(watch.store, query, variables)
    return watch.texts
  }
  const one = await ask(
    'query ($a: String) { one: people(first: 3, filter: { name: $a }) { nodes { n: name } } }',
    { a: 'x' },
  )
  const two = await ask(
    'query ($b: String) { two: people(first: 9, filter: { name: $b }) { nodes { m: name } } }',
    { b: 'y' },
  )
  expect(one).toHaveLength(1)
  expect(one).toEqual(two)
})
