import { expect, inject, test } from 'vitest'
import { cypher } from '../../src/graph/cypher-text.ts'
import { openNeo4jStore } from '../../src/store/neo4j/open-store.ts'
import { openProxy } from '../support/proxy.ts'

const server = inject('neo4j')
const query = cypher`UNWIND [1] AS one RETURN one ORDER BY one LIMIT 1`

// In a file of its own, as it takes long and touches no data.
test.skipIf(server === null)(
  'a Neo4j that falls silent is STORE_UNAVAILABLE, and the next call is fine once it speaks again',
  async () => {
    const proxy = await openProxy(server?.uri ?? '')
    const store = await openNeo4jStore({ ...(server ?? { user: '', password: '' }), uri: proxy.uri })
    try {
      proxy.freeze()
      await expect(store.read(query)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
      await expect(store.write((tx) => tx.run(query))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
      expect(await store.health()).toMatchObject({ ok: false })
      proxy.thaw()
      expect(await store.read(query)).toEqual([{ one: 1 }])
      expect(await store.health()).toMatchObject({ ok: true })
    } finally {
      await store.close()
      await proxy.close()
    }
  },
  60_000,
)
