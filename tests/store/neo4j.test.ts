import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { writeBundle } from '../../src/ingest/write-bundle.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open-store.ts'
import type { GraphStore } from '../../src/store/graph-store.ts'
import { openNeo4jStore } from '../../src/store/neo4j/open-store.ts'
import { graphqlContract } from '../graphql/graphql-contract.ts'
import { dumpGraph } from '../support/dump-graph.ts'
import { answers, ingestSamples } from '../support/flow.ts'
import { sampleBundles } from '../support/sample-bundles.ts'
import { empty, graphStoreContract } from './graph-store-contract.ts'

// All suites that need the server stand in this file: it has one database, and files run side by side.
const server = inject('neo4j')
const open = () => openNeo4jStore(server ?? { uri: '', user: '', password: '' })

describe.skipIf(server === null)('Neo4j store (a real server)', () => {
  graphStoreContract(open)
})

describe.skipIf(server === null)('GraphQL on Neo4j', () => {
  graphqlContract(async () => {
    const store = await open()
    await empty(store)
    return store
  })
})

describe.skipIf(server === null)('both stores', () => {
  let stores: GraphStore[] = []
  beforeAll(async () => {
    stores = [await open(), await openEmbeddedStore({ dataFolder: ':memory:' })]
    for (const store of stores) await empty(store)
  })
  afterAll(() => Promise.all(stores.map((store) => store.close())))

  test('hold the same graph after the same bundles', async () => {
    const dumps: string[][] = []
    for (const store of stores) {
      for (const bundle of sampleBundles()) await writeBundle(store, bundle)
      dumps.push(await dumpGraph(store))
    }
    expect(dumps[0]?.length).toBeGreaterThan(20)
    expect(dumps[0]).toEqual(dumps[1])
  })

  test('answer alike over GraphQL after reading the sample articles, byte for byte', async () => {
    const told: string[][] = []
    for (const store of stores) {
      await empty(store)
      expect(await ingestSamples(store)).toMatchObject({ committed: 5, dead: 0 })
      told.push(await answers(store))
    }
    expect(told[0]).toEqual(told[1])
  })
})

test('a server that is not there is STORE_UNAVAILABLE', async () => {
  const nowhere = openNeo4jStore({ uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: '' })
  await expect(nowhere).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
    message: expect.stringContaining('127.0.0.1:1'),
  })
})
