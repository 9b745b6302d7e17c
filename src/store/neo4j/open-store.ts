/** The graph in a Neo4j server, 5.26 or newer, through the official driver. */
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import type { CypherText } from '../../graph/cypher-text.ts'
import { AppError } from '../../model/app-error.ts'
import { checkParams } from '../check-params.ts'
import type { GraphStore, Params } from '../graph-store.ts'
import { encodeParams } from './encode-params.ts'
import { ensureSchema } from './ensure-schema.ts'
import { searchText } from './search-text.ts'
import { withDeadline } from './with-deadline.ts'

export interface Neo4jOptions {
  /** bolt://host:7687 */
  readonly uri: string
  readonly user: string
  /** Empty where the server asks for none. */
  readonly password: string
  readonly database?: string
}

/** The longest that a call may take where the server is there. Milliseconds. */
const READ_DEADLINE = 30_000
const WRITE_DEADLINE = 120_000
const CONNECT_DEADLINE = 5_000

/** @throws AppError STORE_UNAVAILABLE where nothing answers in time, CONFIGURATION where user or password are wrong. */
export async function openNeo4jStore(options: Neo4jOptions): Promise<GraphStore> {
  const driver = openDriver(options)
  const deadline = (longest: number) => ({ uri: options.uri, longest, isThere: () => isThere(options) })
  const openSession = () =>
    driver.session(options.database === undefined ? {} : { database: options.database })
  const within = async <T>(longest: number, work: (session: Session) => Promise<T>): Promise<T> => {
    const session = openSession()
    try {
      return await withDeadline(work(session), deadline(longest))
    } catch (error) {
      throw toAppError(options.uri, error)
    } finally {
      // A silent server must not hold the answer up once more.
      void session.close().catch(() => undefined)
    }
  }
  const store: GraphStore = {
    read: (query, params = {}) =>
      within(READ_DEADLINE, (session) =>
        session.executeRead((transaction) => run(transaction, query, params)),
      ),
    write: (work) =>
      within(WRITE_DEADLINE, (session) =>
        session.executeWrite((transaction) =>
          work({ run: (query, params = {}) => run(transaction, query, params) }),
        ),
      ),
    searchText: (index, words, limit) =>
      within(READ_DEADLINE, (session) => searchText(session, index, words, limit)),
    ensureSchema: () => within(WRITE_DEADLINE, ensureSchema),
    health: async () => {
      const info = await withDeadline(driver.getServerInfo(), deadline(CONNECT_DEADLINE)).catch(() => null)
      return { ok: info !== null, kind: 'neo4j', version: info?.agent?.replace(/^Neo4j\//, '') ?? 'unknown' }
    },
    close: () => driver.close(),
  }
  try {
    await withDeadline(driver.verifyConnectivity(), deadline(CONNECT_DEADLINE))
    await store.ensureSchema()
    return store
  } catch (error) {
    void driver.close().catch(() => undefined)
    throw toAppError(options.uri, error)
  }
}

function openDriver({ uri, user, password }: Neo4jOptions): Driver {
  return neo4j.driver(uri, password === '' ? undefined : neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 20,
    connectionAcquisitionTimeout: CONNECT_DEADLINE,
    connectionTimeout: CONNECT_DEADLINE,
    maxConnectionLifetime: 50 * 60_000,
    connectionLivenessCheckTimeout: 30_000,
    fetchSize: 500,
    maxTransactionRetryTime: 15_000,
    userAgent: 'dictum',
  })
}

/** Asks over a driver of its own: the pool may be full of calls that wait. */
async function isThere(options: Neo4jOptions): Promise<boolean> {
  const driver = openDriver(options)
  try {
    await driver.verifyConnectivity()
    return true
  } catch {
    return false
  } finally {
    void driver.close().catch(() => undefined)
  }
}

async function run<Row>(transaction: ManagedTransaction, query: CypherText, params: Params): Promise<Row[]> {
  checkParams(params)
  const { records } = await transaction.run(query, encodeParams(params))
  return records.map((record) => record.toObject() as Row)
}

function toAppError(uri: string, error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error
  const { code, message } = error
  if (code.startsWith('Neo.ClientError.Security'))
    return new AppError('CONFIGURATION', `Neo4j at ${uri} refuses NEO4J_USER and NEO4J_PASSWORD`, {
      cause: error,
    })
  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || code.startsWith('Neo.TransientError'))
    return new AppError('STORE_UNAVAILABLE', `cannot reach Neo4j at ${uri}; is it running?`, { cause: error })
  return new AppError('QUERY_FAILED', `the store refuses a query: ${message}`, { cause: error })
}
