import { afterAll, beforeAll, expect, test } from 'vitest'
import { executeQuery } from '../../src/graphql/execute.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open-store.ts'
import type { GraphStore } from '../../src/store/graph-store.ts'
import { dumpGraph } from '../support/dump-graph.ts'
import { answers, ingestSamples } from '../support/flow.ts'

let store: GraphStore
beforeAll(async () => {
  store = await openEmbeddedStore({ dataFolder: ':memory:', shuffleUnordered: true })
  expect(await ingestSamples(store)).toEqual({ seen: 5, committed: 5, unchanged: 0, dead: 0 })
})
afterAll(() => store.close())

async function ask(query: string): Promise<unknown> {
  const { data, errors } = await executeQuery(store, query)
  expect(errors).toBeUndefined()
  return data
}

test('a second run writes nothing new', async () => {
  const before = await dumpGraph(store)
  expect(await ingestSamples(store)).toEqual({ seen: 5, committed: 0, unchanged: 5, dead: 0 })
  expect(await dumpGraph(store)).toEqual(before)
})

test('the same graph answers the same, whatever order its rows come in', async () => {
  expect(await answers(store)).toEqual(await answers(store))
})

test('a person of two articles is one, with roles and what they said', async () => {
  const data = await ask(
    '{ person(name: "Ms. Castellane") { name gender articles(first: 5) { totalCount } roles(first: 5) { nodes { title organization { name } } } statements(first: 3) { totalCount } } }',
  )
  expect(data).toMatchObject({
    person: {
      name: 'Miriam Castellane',
      gender: 'FEMALE',
      articles: { totalCount: 2 },
      statements: { totalCount: expect.any(Number) },
    },
  })
  const { person } = data as {
    person: { roles: { nodes: { title: string; organization: { name: string } | null }[] } }
  }
  expect(person.roles.nodes).toContainEqual(
    expect.objectContaining({ organization: { name: 'United States' } }),
  )
})

test('who spoke to whom comes with the words that say so', async () => {
  const data = await ask(
    '{ whoSpokeToWhom(filter: { from: { name: "Miriam Castellane" }, to: { name: "Selin Aydemir" } }) { nodes { grades evidence { evidence { quote sentence } } } } }',
  )
  expect(data).toMatchObject({
    whoSpokeToWhom: {
      nodes: [
        {
          grades: ['INTERACTED'],
          evidence: [
            {
              evidence: {
                quote: 'spoken',
                sentence: expect.stringContaining('had spoken with Selin Aydemir'),
              },
            },
          ],
        },
      ],
    },
  })
})

test('an unnamed source is a group of its article, and no person', async () => {
  const data = await ask(
    '{ statements(first: 5, filter: { text: "the gap was narrower" }) { nodes { speaker { __typename name } } } }',
  )
  expect(data).toMatchObject({
    statements: { nodes: [{ speaker: { __typename: 'Group', name: 'Two officials briefed on the talks' } }] },
  })
})

test('what scrapers left is nobody', async () => {
  expect(await ask('{ person(name: "Source link") { name } }')).toEqual({ person: null })
})
