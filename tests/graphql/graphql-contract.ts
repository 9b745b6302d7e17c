/** What GraphQL must answer, on any store. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/graphql/context.ts'
import { executeQuery } from '../../src/graphql/execute.ts'
import type { GraphStore } from '../../src/store/graph-store.ts'
import { QUERIES } from './queries.ts'
import { fillStore } from './sample-graph.ts'
import { watched } from './watched-store.ts'

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is the query's
type Answer = any

/** Without haste: on a busy machine Neo4j takes seconds to plan a text that it has not seen before. */
function execute(store: GraphStore, query: string, variables: Readonly<Record<string, unknown>> = {}) {
  return executeQuery(store, query, variables, { ...DEFAULT_LIMITS, deadline: 60_000 })
}

export function graphqlContract(open: () => Promise<GraphStore>): void {
  let store: GraphStore

  beforeAll(async () => {
    store = await open()
    await fillStore(store)
  })
  afterAll(() => store.close())

  async function ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const { data, errors } = await execute(store, query, variables)
    expect(errors).toBeUndefined()
    return data
  }

  async function codeOf(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
    const { errors } = await execute(store, query, variables)
    return errors?.[0]?.extensions['code']
  }

  test.each(Object.entries(QUERIES))('%s: answered by one statement', async (_name, query) => {
    const watch = watched(store)
    const { data, errors } = await execute(watch.store, query)
    expect(errors).toBeUndefined()
    expect(watch.texts).toHaveLength(1)
    expect(Object.keys(data ?? {})).toHaveLength(1)
  })

  describe('what is found', () => {
    test('a person by a form of the name, with role, organization and evidence', async () => {
      const { person } = await ask(
        '{ person(name: "Ms. Ann LEE") { name kind roles { nodes { title organization { __typename name } evidence { quote sentence } } } } }',
      )
      expect(person).toEqual({
        name: 'Ann R. Lee',
        kind: 'PERSON',
        roles: {
          nodes: [
            {
              title: 'mayor',
              organization: { __typename: 'Place', name: 'Riga' },
              evidence: [
                {
                  quote: 'mayor',
                  sentence: 'Ann R. Lee, the mayor of Riga, told Omar Farouk: “The port is open.”',
                },
              ],
            },
          ],
        },
      })
    })

    test('a quote is exact, also behind characters beyond the basic plane', async () => {
      const { statements } = await ask(
        '{ statements(filter: { text: "ships wait" }) { nodes { content evidence { quote start end article { text } } } } }',
      )
      const { content, evidence } = statements.nodes[0]
      expect(content).toBe('Ships “wait” 🚢 at sea.')
      expect([...evidence.article.text].slice(evidence.start, evidence.end).join('')).toBe(evidence.quote)
      expect(evidence.quote).toContain('🚢')
    })

    test.each([
      ['speaker and addressee', '{ speaker: { name: "Ada Berg" }, addressee: { name: "farouk" } }', 1],
      ['speaker', '{ speaker: { name: "ada berg" } }', 1],
      ['an accent', '{ speaker: { name: "Bo Celik" } }', 1],
      ['words', '{ text: "Word, number" }', 8],
      ['words that nobody said', '{ text: "no such words" }', 0],
      ['days', '{ on: { from: "2023-06-02", to: "2023-06-02" } }', 2],
      ['what it is about', '{ about: { name: "Riga" } }', 1],
      ['confidence', '{ minConfidence: 0.95 }', 0],
      ['a source', '{ source: "Nobody" }', 0],
    ])('statements by %s', async (_name, filter, expected) => {
      const { statements } = await ask(`{ statements(filter: ${filter}) { totalCount nodes { id } } }`)
      expect(statements.totalCount).toBe(expected)
      expect(statements.nodes).toHaveLength(expected)
    })

    test('who spoke to whom, with all that it rests on', async () => {
      const { whoSpokeToWhom } = await ask(
        '{ whoSpokeToWhom(filter: { from: { name: "Iris Novak" } }) { totalCount nodes { to { name } grades evidence { grade statement { content } interaction { type } evidence { quote } } } } }',
      )
      expect(whoSpokeToWhom.totalCount).toBe(1)
      const [pair] = whoSpokeToWhom.nodes
      expect(pair.grades).toEqual(['ADDRESSED', 'INTERACTED'])
      expect(pair.to.name).toBe('Paul Moreau')
      expect(pair.evidence).toHaveLength(2)
      expect(pair.evidence).toContainEqual({
        grade: 'ADDRESSED',
        statement: { content: 'The case is closed.' },
        interaction: null,
        evidence: { quote: '“The case is closed.”' },
      })
      expect(pair.evidence).toContainEqual({
        grade: 'INTERACTED',
        statement: null,
        interaction: { type: 'MEET' },
        evidence: { quote: 'met' },
      })
    })

    test.each([
      '',
      ', filter: {}',
      ', filter: { grades: [ADDRESSED, INTERACTED] }',
      ', filter: { minConfidence: 0 }',
    ])(
      'whoSpokeToWhom(first: 50%s): every pair that is cached, each with evidence of what is counted',
      async (filter) => {
        const { whoSpokeToWhom } = await ask(
          `{ whoSpokeToWhom(first: 50${filter}) { totalCount nodes { from { name } to { name } grades statementCount interactionCount evidence { grade } } } }`,
        )
        expect(whoSpokeToWhom.totalCount).toBe(22)
        expect(whoSpokeToWhom.nodes).toHaveLength(22)
        for (const { grades, statementCount, interactionCount, evidence } of whoSpokeToWhom.nodes) {
          expect(grades.includes('ADDRESSED')).toBe(statementCount > 0)
          expect(grades.includes('INTERACTED')).toBe(interactionCount > 0)
          expect(new Set(evidence.map(({ grade }: Answer) => grade))).toEqual(new Set(grades))
        }
      },
    )

    test('what is planned or denied only shows on request', async () => {
      const query = (filter: string) =>
        `{ whoSpokeToWhom(filter: { from: { name: "Omar Farouk" }, to: { name: "Paul Moreau" } ${filter} }) { nodes { grades evidence { grade } } } }`
      expect((await ask(query(''))).whoSpokeToWhom.nodes).toEqual([])
      expect((await ask(query(', grades: [DENIED]'))).whoSpokeToWhom.nodes).toEqual([
        { grades: ['DENIED'], evidence: [{ grade: 'DENIED' }] },
      ])
      expect((await ask(query(', grades: [PLANNED]'))).whoSpokeToWhom.nodes).toEqual([])
    })

    test('evidence of a conversation is held against the filter it was found by', async () => {
      const { whoSpokeToWhom } = await ask(
        '{ whoSpokeToWhom(filter: { on: { from: "2023-06-02", to: "2023-06-02" } }) { nodes { evidence { statement { date { on } } } } } }',
      )
      expect(whoSpokeToWhom.nodes).toHaveLength(2)
      for (const { evidence } of whoSpokeToWhom.nodes)
        expect(evidence).toEqual([{ statement: { date: { on: '2023-06-02' } } }])
    })

    test('each entity’s counts agree with its lists', async () => {
      const { people } = await ask(
        '{ people(first: 50) { nodes { name articleCount statementCount articles { totalCount } statements { totalCount } } } }',
      )
      expect(people.nodes.length).toBeGreaterThan(10)
      for (const one of people.nodes) {
        expect(one.articleCount).toBe(one.articles.totalCount)
        expect(one.statementCount).toBe(one.statements.totalCount)
      }
    })

    test('search finds entities, statements and articles, best first', async () => {
      const { search } = await ask('{ search(text: "port") { score node { __typename } } }')
      const scores = search.map(({ score }: { score: number }) => score)
      expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a))
      expect(new Set(search.map((hit: Answer) => hit.node.__typename))).toEqual(
        new Set(['Statement', 'Article']),
      )
      const names = await ask(
        '{ search(text: "novak", types: [ENTITY]) { node { ... on Person { name } } } }',
      )
      expect(names.search).toEqual([{ node: { name: 'Iris Novak' } }])
      expect((await ask('{ search(text: "…") { score } }')).search).toEqual([])
    })
  })

  describe('by id', () => {
    test('nodes of several types come in the order of their ids, by one statement', async () => {
      const { people, statements, articles, roles, interactions } = await ask(
        '{ people(first: 1) { nodes { id } } statements(first: 1) { nodes { id } } articles(first: 1) { nodes { id } } roles(first: 1) { nodes { id } } interactions(first: 1) { nodes { id } } }',
      )
      const ids = [statements, people, roles, articles, interactions].map(({ nodes }) => nodes[0].id)
      const watch = watched(store)
      const { data } = await execute(
        watch.store,
        'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Statement { content } ... on Entity { name } } }',
        { ids: [...ids, 'ent_nobody', ids[0]] },
      )
      expect(watch.texts).toHaveLength(1)
      const nodes = (data as Answer).nodes
      expect(nodes.map((node: Answer) => node?.id)).toEqual([...ids, undefined, ids[0]])
      expect(nodes.map((node: Answer) => node?.__typename)).toEqual([
        'Statement',
        'Person',
        'Role',
        'Article',
        'Interaction',
        undefined,
        'Statement',
      ])
      for (const id of ids)
        expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toEqual({ id })
    })

    test.each([
      '{ node(id: "nonsense") { id } }',
      '{ node(id: "ent_nobody") { id } }',
      '{ person(id: "ent_nobody") { id } }',
      '{ statement(id: "st_no") { id } }',
      '{ article(id: "art_no") { id } }',
      '{ interaction(id: "int_no") { id } }',
    ])('%s is null', async (query) => {
      expect(Object.values(await ask(query))).toEqual([null])
    })

    test('a person by id is that person, and no organization', async () => {
      const { person } = await ask('{ person(name: "Ann Lee") { id } }')
      const again = await ask(
        'query ($id: ID!) { person(id: $id) { id } organization(id: $id) { id } }',
        person,
      )
      expect(again).toEqual({ person, organization: null })
    })
  })

  describe('selections', () => {
    test('aliases, fragments and directives give what they name', async () => {
      const { a, b } = await ask(
        `query ($no: Boolean = false, $yes: Boolean = true) {
          a: person(name: "Ann Lee") { n: name name @skip(if: $yes) ...Said ... on Entity { statements(first: 1) { c: totalCount } } }
          b: people(first: 1) { list: nodes { name } nodes { id: name } edges { x: node { kind } y: node { kind @include(if: $no) __typename } } }
        }
        fragment Said on Person { said: statements(first: 1) { nodes { who: speaker { ... on Person { is: name } ... on Group { is: name } } } } statements(first: 1) { nodes { content } } }`,
      )
      expect(a).toEqual({
        n: 'Ann R. Lee',
        said: { nodes: [{ who: { is: 'Ann R. Lee' } }] },
        statements: { c: 1, nodes: [{ content: 'The port is open.' }] },
      })
      expect(b).toEqual({
        list: [{ name: 'Ada Berg' }],
        nodes: [{ id: 'Ada Berg' }],
        edges: [{ x: { kind: 'PERSON' }, y: { __typename: 'Person' } }],
      })
    })

    test('one response key may mean another thing for each type', async () => {
      const { article } = await ask(
        `query ($id: ID!) { article(id: $id) { entities { nodes {
          ... on Person { roles(first: 1) { totalCount } count: statementCount }
          ... on Place { roles(first: 2) { totalCount } count: articleCount } } } } }`,
        (await ask('{ articles(filter: { text: "the port is open" }) { nodes { id } } }')).articles.nodes[0],
      )
      expect(
        article.entities.nodes.toSorted((a: Answer, b: Answer) => a.roles.totalCount - b.roles.totalCount),
      ).toEqual([
        { roles: { totalCount: 1 }, count: 1 },
        { roles: { totalCount: 1 }, count: 2 },
        { roles: { totalCount: 10 }, count: 12 },
      ])
    })

    test('names of object prototypes are aliases like any other', async () => {
      const { people } = await ask(
        '{ people(first: 1) { nodes { __proto__: name constructor: kind toString: id } } }',
      )
      const [node] = people.nodes
      expect(Object.getOwnPropertyDescriptor(node, '__proto__')?.value).toBe('Ada Berg')
      expect(node.constructor).toBe('PERSON')
    })
  })

  describe('pages', () => {
    const orders = fc.record({
      field: fc.constantFrom('DATE', 'CONFIDENCE', 'POSITION'),
      direction: fc.constantFrom('ASC', 'DESC'),
    })

    test('put together they are the list, forwards and backwards', async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 7 }), orders, async (size, orderBy) => {
          const whole = await ask(
            'query ($orderBy: StatementOrder) { statements(first: 100, orderBy: $orderBy) { totalCount nodes { id } } }',
            { orderBy },
          )
          const ids = whole.statements.nodes.map(({ id }: { id: string }) => id)
          expect(ids).toHaveLength(whole.statements.totalCount)

          const forwards: string[] = []
          let after: string | null = null
          do {
            const { statements }: Answer = await ask(
              'query ($first: Int, $after: String, $orderBy: StatementOrder) { statements(first: $first, after: $after, orderBy: $orderBy) { nodes { id } pageInfo { hasNextPage endCursor } } }',
              { first: size, after, orderBy },
            )
            forwards.push(...statements.nodes.map(({ id }: { id: string }) => id))
            after = statements.pageInfo.hasNextPage ? statements.pageInfo.endCursor : null
          } while (after !== null)
          expect(forwards).toEqual(ids)

          const backwards: string[] = []
          let before: string | null = null
          do {
            const { statements }: Answer = await ask(
              'query ($last: Int, $before: String, $orderBy: StatementOrder) { statements(last: $last, before: $before, orderBy: $orderBy) { nodes { id } pageInfo { hasPreviousPage startCursor } } }',
              { last: size, before, orderBy },
            )
            backwards.unshift(...statements.nodes.map(({ id }: { id: string }) => id))
            before = statements.pageInfo.hasPreviousPage ? statements.pageInfo.startCursor : null
          } while (before !== null)
          expect(backwards).toEqual(ids)
        }),
        { numRuns: 12 },
      )
    })

    test('nested ones too, and those of pairs', async () => {
      const query = `query ($after: String, $pair: String) {
        place(name: "Riga") { roles(first: 3, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage } } }
        whoSpokeToWhom(first: 4, after: $pair) { edges { cursor node { from { id } to { id } } } pageInfo { hasNextPage } } }`
      const roles = new Set<string>()
      const pairs = new Set<string>()
      let after: string | undefined
      let pair: string | undefined
      for (let more = true; more; ) {
        const data = await ask(query, { after, pair })
        const { edges, pageInfo } = data.place.roles
        for (const { node } of edges) roles.add(node.id)
        for (const { node } of data.whoSpokeToWhom.edges) pairs.add(`${node.from.id} ${node.to.id}`)
        after = edges.at(-1)?.cursor ?? after
        pair = data.whoSpokeToWhom.edges.at(-1)?.cursor ?? pair
        more = pageInfo.hasNextPage || data.whoSpokeToWhom.pageInfo.hasNextPage
      }
      const counts = await ask(
        '{ place(name: "Riga") { roles { totalCount } } whoSpokeToWhom { totalCount } }',
      )
      expect(roles.size).toBe(counts.place.roles.totalCount)
      expect(pairs.size).toBe(counts.whoSpokeToWhom.totalCount)
    })

    test('a cursor only goes on in its own query', async () => {
      const { statements } = await ask('{ statements(first: 1) { pageInfo { endCursor } } }')
      const variables = { after: statements.pageInfo.endCursor }
      const withArgs = (args: string) =>
        `query ($after: String) { statements(after: $after ${args}) { nodes { id } } }`
      expect(await codeOf(withArgs(''), variables)).toBeUndefined()
      expect(await codeOf(withArgs(', filter: { text: "port" }'), variables)).toBe('BAD_CURSOR')
      expect(await codeOf(withArgs(', orderBy: { field: DATE, direction: ASC }'), variables)).toBe(
        'BAD_CURSOR',
      )
      expect(
        await codeOf('query ($after: String) { people(after: $after) { nodes { id } } }', variables),
      ).toBe('BAD_CURSOR')
      expect(await codeOf(withArgs(''), { after: 'nonsense' })).toBe('BAD_CURSOR')
    })
  })

  describe('what is refused', () => {
    test.each([
      ['a page over 100', '{ people(first: 101) { nodes { id } } }', 'BAD_PAGE'],
      ['a page of nothing', '{ people(first: 0) { nodes { id } } }', 'BAD_PAGE'],
      ['both ends at once', '{ people(first: 1, last: 1) { nodes { id } } }', 'BAD_PAGE'],
      ['a nested list over 100', '{ statements { nodes { about(first: 101) { id } } } }', 'BAD_PAGE'],
      ['a person by nothing', '{ person { id } }', 'BAD_LOOKUP'],
      ['a person by two things', '{ person(id: "a", name: "b") { id } }', 'BAD_LOOKUP'],
      [
        'more rows than may be',
        '{ people(first: 100) { edges { node { statements(first: 70) { nodes { speaker { id } article { id } } } } } } }',
        'QUERY_TOO_LARGE',
      ],
    ])('%s, before the store is asked', async (_name, query, code) => {
      const watch = watched(store)
      const { errors } = await execute(watch.store, query)
      expect(errors?.[0]?.extensions['code']).toBe(code)
      expect(watch.texts).toEqual([])
    })

    test('names that would be Cypher are only names', async () => {
      const watch = watched(store)
      const hostile = `'"\`})]; MATCH (n) DETACH DELETE n //`
      const query =
        'query ($name: String!) { person(name: $name) { id } statements(filter: { text: $name, speaker: { name: $name } }) { totalCount } }'
      const { data } = await execute(watch.store, query, { name: hostile })
      expect(data).toEqual({ person: null, statements: { totalCount: 0 } })
      for (const text of watch.texts) expect(text).not.toContain('DELETE')
      expect((await ask('{ people { totalCount } }')).people.totalCount).toBeGreaterThan(0)
    })
  })
}
