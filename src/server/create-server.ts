/** The HTTP server: GraphQL at `/graphql`, a sign of life at `/health`. Built without listening. */
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createYoga } from 'graphql-yoga'
import type { Logger } from 'pino'
import { type Context, DEFAULT_LIMITS, type QueryLimits } from '../graphql/context.ts'
import { schema } from '../graphql/schema.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { giveCodes, maskError } from './error-codes.ts'
import { EXAMPLE_TABS } from './example-tabs.ts'
import { noIntrospection } from './no-introspection.ts'
import { queryLimits, TEXT_LIMITS, type TextLimits } from './query-limits.ts'
import { onlyJson, onlyPost } from './request-doors.ts'

/** `open` has a playground and tells about its schema; `locked` does neither and takes POST alone. */
export type Profile = 'open' | 'locked'

export interface ServerOptions {
  readonly store: GraphStore
  readonly log: Logger
  readonly profile: Profile
  readonly limits?: Partial<QueryLimits & TextLimits>
}

export interface Server {
  /** Port 0 takes a free one. */
  listen(at: { readonly host: string; readonly port: number }): Promise<{ readonly port: number }>
  /** Takes no new requests and waits for the running ones. The store stays open: it is its owner's to close. */
  close(): Promise<void>
}

/** Bytes of a request body. */
const LARGEST_BODY = 1_000_000

export function createServer({ store, log, profile, limits = {} }: ServerOptions): Server {
  const context: Context = { store, limits: { ...DEFAULT_LIMITS, ...limits } }
  const isOpen = profile === 'open'
  const yoga = createYoga({
    schema,
    context,
    graphqlEndpoint: '/graphql',
    maxRequestBodySize: LARGEST_BODY,
    maskedErrors: { maskError: maskError(log) },
    logging: false,
    cors: false,
    multipart: false,
    landingPage: false,
    graphiql: isOpen && { title: 'Dictum', defaultTabs: [...EXAMPLE_TABS] },
    // From this package and not from a CDN. Megabytes, so only for whoever opens the page.
    renderGraphiQL: async (options) =>
      (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(options),
    plugins: [
      onlyJson,
      ...(isOpen ? [] : [onlyPost, ...noIntrospection]),
      ...queryLimits({ ...TEXT_LIMITS, ...limits }),
      giveCodes,
    ],
  })
  const server = createHttpServer((request, response) => {
    if (request.url === '/health') void answerHealth(store, response)
    else void answer(request, response)
  })
  const answer = (request: IncomingMessage, response: ServerResponse) => yoga(request, response)
  return {
    listen: ({ host, port }) =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => {
          server.off('error', reject)
          resolve({ port: (server.address() as AddressInfo).port })
        })
      }),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeIdleConnections()
      }),
  }
}

/** 200 while the store answers, else 503. */
async function answerHealth(store: GraphStore, response: ServerResponse): Promise<void> {
  const isWell = await store.health().then(
    ({ ok }) => ok,
    () => false,
  )
  response
    .writeHead(isWell ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify({ ok: isWell }))
}
