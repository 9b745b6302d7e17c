/** On a small schema of its own: the plan knows no application. */
import {
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLSchema,
  GraphQLString,
  graphql,
} from 'graphql'
import { expect, test } from 'vitest'
import { answer } from '../../src/query-plan/answer.ts'
import { type FieldPlan, property } from '../../src/query-plan/plan.ts'
import { planned } from '../../src/query-plan/planned.ts'

const field = (type: GraphQLOutputType, plan: FieldPlan) => ({ type, args: paging, ...planned(plan) })
const paging = {
  first: { type: GraphQLInt },
  after: { type: GraphQLString },
  last: { type: GraphQLInt },
  before: { type: GraphQLString },
}
const byName = { by: (at: string) => `${at}.name`, descending: false }

const Animal = new GraphQLInterfaceType({
  name: 'Animal',
  extensions: { plan: { typename: (at: string) => `${at}.kind` } },
  fields: () => ({ name: { type: GraphQLString } }),
})
const shared = { name: field(GraphQLString, property('name')) }
const Cat: GraphQLObjectType = new GraphQLObjectType({
  name: 'Cat',
  interfaces: [Animal],
  fields: () => ({
    ...shared,
    friends: field(Friends, {
      kind: 'connection',
      reach: { match: ({ from, to }) => `MATCH (${from})-[:LIKES]->(${to}:Animal)` },
      order: () => byName,
    }),
  }),
})
const Dog = new GraphQLObjectType({
  name: 'Dog',
  interfaces: [Animal],
  fields: () => ({ ...shared, bone: field(GraphQLString, property('bone')) }),
})
const Friends = new GraphQLObjectType({
  name: 'Friends',
  fields: () => ({
    nodes: { type: new GraphQLList(Animal), ...planned({ kind: 'same' }) },
    total: { type: GraphQLInt, ...planned({ kind: 'total' }) },
  }),
})

interface Asked {
  readonly text: string
  readonly params: Readonly<Record<string, unknown>>
}

async function run(source: string, result: unknown, mostRows = 1_000) {
  const asked: Asked[] = []
  const ask = (text: string, params: Asked['params']) => {
    asked.push({ text, params })
    return Promise.resolve([{ result }])
  }
  const animals: FieldPlan = {
    kind: 'list',
    reach: { match: ({ to }) => `MATCH (${to}:Animal)` },
    order: byName,
  }
  const Query = new GraphQLObjectType({
    name: 'Query',
    fields: {
      animals: {
        type: new GraphQLList(Animal),
        args: paging,
        extensions: { plan: animals },
        resolve: (_root, _args, _context, info) => answer(info, { ask, mostRows }),
      },
    },
  })
  const schema = new GraphQLSchema({ query: Query, types: [Cat, Dog] })
  return { ...(await graphql({ schema, source })), asked }
}

const FELIX = { t: 'Cat', k0: 'Felix' }
const REX = { t: 'Dog', k0: 'Rex', k1: 'old' }

test('one statement, each value a parameter, each row under its own columns', async () => {
  const { data, asked } = await run('{ animals(first: 2) { n: name ... on Dog { bone } } }', [FELIX, REX])
  expect(data).toEqual({ animals: [{ n: 'Felix' }, { n: 'Rex', bone: 'old' }] })
  expect(asked).toEqual([
    {
      text: [
        'CALL () {',
        '  MATCH (n0:Animal)',
        '  WITH n0, n0.name AS n0_order',
        '  ORDER BY n0_order, n0.id',
        '  LIMIT $p0',
        '  WITH n0_order, n0.id AS n0_id, {t: n0.kind, k0: n0.name, k1: n0.bone} AS n0_row',
        '  ORDER BY n0_order, n0_id',
        '  RETURN collect(n0_row) AS c0',
        '}',
        'RETURN c0 AS result',
      ].join('\n'),
      params: { p0: 2 },
    },
  ])
})

test('what is counted is only counted when selected, and rows only read when selected', async () => {
  const friends = (selection: string) => `{ animals { ... on Cat { friends(first: 3) { ${selection} } } } }`
  const counted = await run(friends('total'), [{ t: 'Cat', k0: { rows: [], total: 4 } }])
  expect(counted.data).toEqual({ animals: [{ friends: { total: 4 } }] })
  expect(counted.asked[0]?.text).toContain('count(*)')
  expect(counted.asked[0]?.text).not.toContain('_row AS')
  expect(counted.asked[0]?.params).toEqual({ p0: 20 })

  const listed = await run(friends('nodes { name }'), [
    { t: 'Cat', k0: { rows: [{ o: 'Rex', i: '1', v0: REX }], total: null } },
  ])
  expect(listed.data).toEqual({ animals: [{ friends: { nodes: [{ name: 'Rex' }] } }] })
  expect(listed.asked[0]?.text).not.toContain('count(')
  expect(listed.asked[0]?.params).toEqual({ p0: 20, p1: 4 })
})

test.each([
  // 4 cats, each with 2 + 1 friends (one more than the page, to know whether there are more)
  ['{ animals(first: 4) { ... on Cat { friends(first: 2) { nodes { name } } } } }', 4 * (1 + 3)],
  // … and a count
  ['{ animals(first: 4) { ... on Cat { friends(first: 2) { total nodes { name } } } } }', 4 * (1 + 3 + 1)],
  ['{ animals(first: 4) { name } }', 4],
  ['{ animals(first: 4) { name ... on Cat @skip(if: true) { friends { nodes { name } } } } }', 4],
])('the most rows of %s are %i', async (source, rows) => {
  const within = await run(source, [], rows)
  expect(within.errors).toBeUndefined()
  const over = await run(source, [], rows - 1)
  expect(over.errors?.[0]?.extensions).toEqual({ code: 'QUERY_TOO_LARGE' })
  expect(over.asked).toEqual([])
})
