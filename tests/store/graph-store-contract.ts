/** What every store must do, run on each. An answer that differs is a bug in one of them. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cypher } from '../../src/graph/cypher-text.ts'
import { ID_LABELS } from '../../src/graph/labels.ts'
import { auditOffsets } from '../../src/ingest/audit-offsets.ts'
import { deleteArticle, writeBundle } from '../../src/ingest/write-bundle.ts'
import type { GraphStore } from '../../src/store/graph-store.ts'
import { dumpGraph } from '../support/dump-graph.ts'
import { FAROUK, LEE, OTHER, sampleBundle, sampleBundles } from '../support/sample-bundles.ts'

const PEOPLE = cypher`MATCH (p:Person) RETURN p.name AS name, p.articleCount AS articles, p.statementCount AS statements ORDER BY name LIMIT 100`
const SPOKE_TO = cypher`MATCH (a:Entity)-[r:SPOKE_TO]->(b:Entity)
  RETURN a.name AS a, b.name AS b, r.statements AS statements, r.interactions AS interactions, r.articles AS articles ORDER BY a, b LIMIT 100`

export function graphStoreContract(open: () => Promise<GraphStore>): void {
  let store: GraphStore

  beforeAll(async () => {
    store = await open()
  })
  afterAll(() => store.close())
  beforeEach(() => empty(store))

  describe('reading and writing', () => {
    test('values come back as they were sent', async () => {
      const values = { whole: 7, part: 0.25, text: 'Zoë 🚢', yes: true, list: [1, 2], words: ['a', 'b'] }
      const [row] = await store.read(cypher`RETURN $values AS values`, { values })
      expect(row).toEqual({ values })
    })

    test('a wrong text is QUERY_FAILED and leaves the store usable', async () => {
      await expect(store.read(cypher`MATCH (n:Person RETURN n`)).rejects.toMatchObject({
        code: 'QUERY_FAILED',
      })
      expect(await store.read(cypher`RETURN 1 AS one`)).toEqual([{ one: 1 }])
    })

    test.each([
      ['a number that is none', { x: Number.NaN }],
      ['a date', { x: new Date() as never }],
      ['undefined deep inside', { x: [{ y: undefined as never }] }],
    ])('%s is refused before it is sent', async (_name, params) => {
      await expect(store.read(cypher`RETURN $x AS x`, params)).rejects.toMatchObject({ code: 'QUERY_FAILED' })
    })

    test('a transaction that fails writes nothing, even what went before the error', async () => {
      const failing = store.write(async (tx) => {
        await tx.run(cypher`CREATE (n:Article {id: 'a'})`)
        await tx.run(cypher`CREATE (n:Article {id: 'a'})`)
      })
      await expect(failing).rejects.toMatchObject({ code: 'QUERY_FAILED' })
      expect(await store.read(cypher`MATCH (n:Article) RETURN n.id AS id ORDER BY id LIMIT 10`)).toEqual([])
    })

    test('an error of the work itself rolls back too', async () => {
      const failing = store.write(async (tx) => {
        await tx.run(cypher`CREATE (n:Article {id: 'a'})`)
        throw new Error('no')
      })
      await expect(failing).rejects.toThrow('no')
      expect(await store.read(cypher`MATCH (n:Article) RETURN n.id AS id ORDER BY id LIMIT 10`)).toEqual([])
    })

    test('writes at once come out as one after the other', async () => {
      const merge = () =>
        store.write((tx) =>
          tx.run(
            cypher`MERGE (a:Article {id: 'a'}) MERGE (b:Source {id: 'b'}) MERGE (a)-[:PUBLISHED_BY]->(b)`,
          ),
        )
      await Promise.all(Array.from({ length: 8 }, merge))
      const count = cypher`MATCH (a:Article)-[r:PUBLISHED_BY]->(b:Source) RETURN count(r) AS count ORDER BY count LIMIT 1`
      expect(await store.read(count)).toEqual([{ count: 1 }])
    })

    test('the schema can be asked for twice, and ids are unique', async () => {
      await store.ensureSchema()
      for (const label of ID_LABELS) {
        const twice = store.write((tx) => tx.run(cypher`UNWIND [1, 2] AS n CREATE (x:${label} {id: 'same'})`))
        await expect(twice, label).rejects.toMatchObject({ code: 'QUERY_FAILED' })
      }
    })

    test('it tells that it is well', async () => {
      expect(await store.health()).toMatchObject({ ok: true, version: expect.stringMatching(/\d+\.\d+/) })
    })
  })

  describe('bundles', () => {
    test('the same bundle again is unchanged, and the graph stays as it is', async () => {
      const [bundle] = sampleBundles()
      if (bundle === undefined) throw new Error('no sample')
      expect(await writeBundle(store, bundle)).toBe('committed')
      const before = await dumpGraph(store)
      expect(await writeBundle(store, bundle)).toBe('unchanged')
      expect(await dumpGraph(store)).toEqual(before)
    })

    test('the order of articles does not matter', async () => {
      for (const bundle of sampleBundles()) await writeBundle(store, bundle)
      const forwards = await dumpGraph(store)
      await empty(store)
      for (const bundle of sampleBundles().toReversed()) await writeBundle(store, bundle)
      expect(await dumpGraph(store)).toEqual(forwards)
    })

    test('every span cuts its words out of the stored text', async () => {
      for (const bundle of sampleBundles()) {
        await writeBundle(store, bundle)
        expect(await auditOffsets(store, bundle.article.id)).toEqual([])
      }
    })

    test('people of two articles are joined, and who spoke to whom is counted', async () => {
      await writeBundle(store, sampleBundle(LEE))
      await writeBundle(store, sampleBundle(FAROUK))
      expect(await store.read(PEOPLE)).toEqual([
        { name: 'Ann R. Lee', articles: 2, statements: 1 },
        { name: 'Omar Farouk', articles: 2, statements: 1 },
      ])
      expect(await store.read(SPOKE_TO)).toEqual([
        { a: 'Ann R. Lee', b: 'Omar Farouk', statements: 1, interactions: 2, articles: 2 },
        { a: 'Omar Farouk', b: 'Ann R. Lee', statements: 1, interactions: 2, articles: 2 },
      ])
    })

    test.each([
      ['meet', ['from', 'from'], ['Ann R. Lee > Omar Farouk', 'Omar Farouk > Ann R. Lee']],
      ['meet', ['from', 'to'], ['Ann R. Lee > Omar Farouk', 'Omar Farouk > Ann R. Lee']],
      ['warn', ['from', 'to'], ['Ann R. Lee > Omar Farouk']],
      ['warn', ['from', 'from'], []],
      ['attack', ['from', 'to'], []],
    ] as const)('%s with its sides as %j lets speak %j', async (type, parts, expected) => {
      const bundle = sampleBundle(LEE)
      const people = ['Ann R. Lee', 'Omar Farouk'].map((name) =>
        bundle.entities.find((entity) => entity.name === name),
      )
      const participants = people.flatMap((entity, i) =>
        entity === undefined ? [] : [{ part: parts[i] ?? 'from', entityId: entity.id }],
      )
      await writeBundle(store, {
        ...bundle,
        statements: [],
        interactions: bundle.interactions.map((row) => ({ ...row, type, participants })),
      })
      const found = await store.read<{ a: string; b: string }>(SPOKE_TO)
      expect(found.map(({ a, b }) => `${a} > ${b}`)).toEqual(expected)
    })

    test('a changed article leaves nothing of what it said before', async () => {
      const url = 'https://example.org/a'
      await writeBundle(store, sampleBundle(LEE, { url }))
      await writeBundle(store, sampleBundle(OTHER, { url }))
      const changed = await dumpGraph(store)
      await empty(store)
      await writeBundle(store, sampleBundle(OTHER, { url }))
      expect(changed).toEqual(await dumpGraph(store))
    })

    test('an article taken out leaves the graph as if it had never been', async () => {
      const [lee, farouk] = [sampleBundle(LEE), sampleBundle(FAROUK)]
      await writeBundle(store, lee)
      const before = await dumpGraph(store)
      await writeBundle(store, farouk)
      await deleteArticle(store, farouk.article.id)
      expect(await dumpGraph(store)).toEqual(before)
      await deleteArticle(store, lee.article.id)
      expect(await dumpGraph(store)).toEqual([])
    })

    test.each(['\'"`}){;//', '$x', '\\u0027', '__proto__', 'constructor'])(
      'the name %s is only a name',
      async (hostile) => {
        const bundle = sampleBundle({ ...LEE, speaker: `${hostile} Lee`, title: hostile, content: hostile })
        await writeBundle(store, bundle)
        const titles = await store.read(
          cypher`MATCH (r:Role) RETURN r.title AS title ORDER BY title LIMIT 10`,
        )
        expect(titles).toEqual([{ title: hostile }])
        expect(await auditOffsets(store, bundle.article.id)).toEqual([])
      },
    )
  })

  describe('full text', () => {
    beforeEach(async () => {
      for (const bundle of sampleBundles()) await writeBundle(store, bundle)
    })

    test.each([
      ['entity', 'farouk', 1],
      ['entity', 'LEE', 1],
      ['entity', 'Fàrouk', 1],
      ['statement', 'port', 1],
      ['statement', 'the', 2],
      ['article', 'riga', 2],
      ['article', 'nowhere', 0],
      ['article', '"AND ~ /', 0],
      ['article', '', 0],
    ] as const)('in %s "%s" finds %i', async (index, words, count) => {
      const hits = await store.searchText(index, words, 10)
      expect(hits).toHaveLength(count)
      for (const { score } of hits) expect(score).toBeGreaterThan(0)
    })

    test('gives no more than asked for', async () => {
      expect(await store.searchText('article', 'riga', 1)).toHaveLength(1)
    })
  })
}

/** Takes everything out, schema kept. */
export async function empty(store: GraphStore): Promise<void> {
  await store.write(async (tx) => {
    for (const label of ID_LABELS) await tx.run(cypher`MATCH (n:${label}) DETACH DELETE n`)
  })
}
