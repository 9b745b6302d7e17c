import { auditServer } from 'graphql-http'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../../src/model/app-error.ts'
import { createServer, type Profile, type Server } from '../../src/server/create-server.ts'
import { EXAMPLE_TABS } from '../../src/server/example-tabs.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open-store.ts'
import type { GraphStore } from '../../src/store/graph-store.ts'
import { fillStore } from '../graphql/sample-graph.ts'

const silent = pino({ level: 'silent' })
const open: { server: Server; url: string }[] = []
let store: GraphStore
let urls: Readonly<Record<Profile, string>>

beforeAll(async () => {
  store = await openEmbeddedStore({ dataFolder: ':memory:' })
  await fillStore(store)
  urls = { open: await serve({ profile: 'open' }), locked: await serve({ profile: 'locked' }) }
})
afterAll(async () => {
  for (const { server } of open) await server.close()
  await store.close()
})

async function serve(options: Partial<Parameters<typeof createServer>[0]>): Promise<string> {
  const server = createServer({ store, log: silent, profile: 'open', ...options })
  const { port } = await server.listen({ host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${port}`
  open.push({ server, url })
  return url
}

async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text) }
}

/** A query of so many levels, a multiple of three. */
function deep(depth: number): string {
  const pair = (inside: string) => `speaker { statements(first: 1) { nodes { ${inside} } } }`
  let query = 'content'
  for (let levels = 3; levels < depth; levels += 3) query = pair(query)
  return `{ statements(first: 1) { nodes { ${query} } } }`
}

describe('both profiles', () => {
  test.each(['open', 'locked'] as const)('%s answers a query', async (profile) => {
    const { status, json } = await post(urls[profile], { query: '{ people(first: 1) { nodes { name } } }' })
    expect(status).toBe(200)
    expect(json).toEqual({ data: { people: { nodes: [{ name: 'Ada Berg' }] } } })
  })

  test.each([
    ['depth', deep(15), 'GRAPHQL_VALIDATION_FAILED'],
    ['tokens', `{ ${'__typename '.repeat(2_001)} }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'aliases',
      `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['directives', `{ __typename ${'@skip(if: false) '.repeat(7)} }`, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'complexity',
      '{ people(first: 100) { nodes { statements(first: 100) { nodes { about(first: 100) { id } } } } } }',
      'QUERY_TOO_COMPLEX',
    ],
    ['variables', '{ people(first: "x") { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('too much or wrong: %s', async (_name, query, code) => {
    for (const url of Object.values(urls)) {
      const { json } = await post(url, { query })
      expect(json.data ?? null).toBeNull()
      expect(json.errors[0].extensions.code).toBe(code)
    }
  })

  test('a depth of 12 is allowed', async () => {
    const { json } = await post(urls.locked, { query: deep(12) })
    expect(json.errors).toBeUndefined()
  })

  test('a body over 1 MB is refused', async () => {
    const { status } = await post(urls.open, { query: `# ${'x'.repeat(1_000_001)}\n{ __typename }` })
    expect(status).toBe(413)
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
  ])('a body that a form can send, %s, is refused', async (type) => {
    const { status } = await post(urls.open, '{"query":"{ __typename }"}', { 'content-type': type })
    expect(status).toBe(415)
  })

  test('no other origin may read', async () => {
    const { headers } = await post(
      urls.open,
      { query: '{ __typename }' },
      { origin: 'https://elsewhere.example' },
    )
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('the open profile', () => {
  test('has a playground that asks no other host for anything', async () => {
    const response = await fetch(`${urls.open}/graphql`, { headers: { accept: 'text/html' } })
    const html = await response.text()
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(html).toContain('whoSpokeToWhom')
    // Scripts and styles stand in the page itself; links of its texts are not loaded.
    expect(
      html.match(/<(?:script|link|img|iframe)[^>]*(?:src|href)\s*=\s*["']?(?:https?:)?\/\/[^>]*>/gi),
    ).toBeNull()
    expect(html.match(/@import\s+["'(]|url\(\s*["']?https?:/gi)).toBeNull()
    expect(html.match(/unpkg\.com|jsdelivr|cdnjs|esm\.sh|googleapis/gi)).toBeNull()
  })

  test.each(EXAMPLE_TABS.map((tab) => [tab.query.split('\n')[0] ?? '', tab] as const))(
    'its example works: %s',
    async (_title, tab) => {
      // The words of the example are from the sample articles; this graph has others.
      const variables = 'variables' in tab ? { ...JSON.parse(tab.variables), text: 'Riga' } : {}
      const { json } = await post(urls.open, { query: tab.query, variables })
      expect(json.errors).toBeUndefined()
      expect(JSON.stringify(json.data)).toContain('"name":')
    },
  )

  test('tells about its schema', async () => {
    const { json } = await post(urls.open, { query: '{ __schema { queryType { name } } }' })
    expect(json.data.__schema.queryType.name).toBe('Query')
  })

  test('passes the audit of GraphQL over HTTP', async () => {
    const results = await auditServer({ url: `${urls.open}/graphql` })
    expect(results.length).toBeGreaterThan(50)
    expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual([])
  })
})

describe('the locked profile', () => {
  test('has no playground and takes no GET', async () => {
    const page = await fetch(`${urls.locked}/graphql`, { headers: { accept: 'text/html' } })
    expect(page.status).toBe(405)
    expect((await fetch(`${urls.locked}/graphql?query={__typename}`)).status).toBe(405)
  })

  test.each(['{ __schema { queryType { name } } }', '{ __type(name: "Person") { name } }'])(
    'does not answer %s',
    async (query) => {
      const { json } = await post(urls.locked, { query })
      expect(json.data).toBeUndefined()
      expect(json.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    },
  )

  test('suggests no names', async () => {
    const { text } = await post(urls.locked, { query: '{ peopl { totalCount } }' })
    expect(text).not.toMatch(/did you mean/i)
  })
})

describe('a store in trouble', () => {
  const broken = (error: Error): GraphStore => ({
    ...store,
    read: () => Promise.reject(error),
    health: () => Promise.resolve({ ok: false, kind: 'embedded', version: '0' }),
  })

  test.each([
    [new AppError('STORE_UNAVAILABLE', 'Neo4j at bolt://db.internal does not answer'), 'STORE_UNAVAILABLE'],
    [new AppError('QUERY_FAILED', 'MATCH (n) is wrong at db.internal'), 'INTERNAL_ERROR'],
    [new TypeError('x of undefined in db.internal'), 'INTERNAL_ERROR'],
  ])('%s is masked, with a code', async (error, code) => {
    const url = await serve({ store: broken(error), profile: 'locked' })
    const { json, text } = await post(url, { query: '{ people { totalCount } }' })
    expect(json.errors[0].extensions).toEqual({ code })
    expect(text).not.toContain('db.internal')
    expect(text).not.toContain('MATCH')
  })

  test('a store that is silent is not waited for', async () => {
    const silentStore: GraphStore = { ...store, read: () => new Promise(() => undefined) }
    const url = await serve({ store: silentStore, limits: { deadline: 20 } })
    const { json } = await post(url, { query: '{ people { totalCount } }' })
    expect(json.errors[0].extensions.code).toBe('DEADLINE')
  })

  test('health tells whether the store answers', async () => {
    const ill = await serve({ store: broken(new Error('no')) })
    expect((await fetch(`${ill}/health`)).status).toBe(503)
    const well = await fetch(`${urls.open}/health`)
    expect([well.status, await well.json()]).toEqual([200, { ok: true }])
  })
})

test('a server that closes lets the running request end', async () => {
  const [asked, tellAsked] = gate()
  const [mayGoOn, goOn] = gate()
  const slow: GraphStore = {
    ...store,
    read: async (query, params) => {
      tellAsked()
      await mayGoOn
      return store.read(query, params)
    },
  }
  const server = createServer({ store: slow, log: silent, profile: 'open' })
  const { port } = await server.listen({ host: '127.0.0.1', port: 0 })
  const query = { query: '{ people { totalCount } }' }
  const running = post(`http://127.0.0.1:${port}`, query, { connection: 'close' })
  await asked
  const closed = server.close()
  goOn()
  expect((await running).status).toBe(200)
  await closed
})

/** A promise, and what fulfils it. */
function gate(): readonly [Promise<void>, () => void] {
  let open: () => void = () => undefined
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return [passed, () => open()]
}
