import { expect, test } from 'vitest'
import { cypher } from '../../src/graph/cypher-text.ts'
import { type Row, runIds, runRows } from '../../src/ingest/run-batches.ts'
import type { Params, Tx } from '../../src/store/graph-store.ts'

const query = cypher`UNWIND $rows AS row MERGE (n:Role {id: row.id}) SET n = row`

/** A transaction that notes what it is given and answers each call with one row. */
function noting() {
  const sent: Params[] = []
  const tx: Tx = {
    run: (_query, params = {}) => {
      sent.push(params)
      return Promise.resolve([])
    },
  }
  return { sent, tx }
}

test.each<[string, Row]>([
  ['a node without an id', { id: null }],
  ['a node with an empty id', { id: '' }],
  ['an edge that leads nowhere', { from: 'a' }],
  ['a map as a property', { id: 'a', b: { c: 1 } }],
  ['a map within the properties of an edge', { from: 'a', to: 'b', props: { c: { d: 1 } } }],
  ['a list that holds null', { id: 'a', b: [1, null] }],
  ['a list of different things', { id: 'a', b: [1, 'b'] }],
  ['a list of lists', { id: 'a', b: [[1]] }],
])('%s is refused before the store sees it', async (_name, row) => {
  const { sent, tx } = noting()
  await expect(runRows(tx, query, [row])).rejects.toMatchObject({ code: 'QUERY_FAILED' })
  expect(sent).toEqual([])
})

test('nulls are left out, in the properties of an edge too', async () => {
  const { sent, tx } = noting()
  await runRows(tx, query, [{ from: 'a', to: 'b', part: null, props: { on: null, count: 1 } }])
  expect(sent).toEqual([{ rows: [{ from: 'a', to: 'b', props: { count: 1 } }] }])
})

test('many rows go in batches of a thousand', async () => {
  const { sent, tx } = noting()
  const ids = Array.from({ length: 2_500 }, (_, i) => `role_${i}`)
  await runRows(
    tx,
    query,
    ids.map((id) => ({ id })),
  )
  await runIds(tx, query, ids, { others: null })
  const sizes = sent.map(({ rows, ids: some }) => ((rows ?? some) as readonly unknown[]).length)
  expect(sizes).toEqual([1_000, 1_000, 500, 1_000, 1_000, 500])
})
