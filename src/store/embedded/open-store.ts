/** The graph in this process: `@grafeo-db/js`, in one file of the data folder or in memory. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { GrafeoDB } from '@grafeo-db/js'
import type { CypherText } from '../../graph/cypher-text.ts'
import { AppError } from '../../model/app-error.ts'
import { checkParams } from '../check-params.ts'
import type { GraphStore, Params } from '../graph-store.ts'
import { decodeRows } from './decode-rows.ts'
import { ensureSchema } from './ensure-schema.ts'
import { searchText } from './search-text.ts'
import { writeQueue } from './write-queue.ts'

export interface EmbeddedOptions {
  /** Folder, made if it is not there, or `:memory:`. */
  readonly dataFolder: string
  /** Rows without ORDER BY come in random order: for tests. */
  readonly shuffleUnordered?: boolean
}

/** @throws AppError STORE_BUSY where another process has the store open. */
export async function openEmbeddedStore(options: EmbeddedOptions): Promise<GraphStore> {
  const db = await openDatabase(options)
  const enqueue = writeQueue()
  const store: GraphStore = {
    read: (query, params = {}) => run(query, params, (text, checked) => db.executeCypher(text, checked)),
    write: (work) =>
      enqueue(async () => {
        const transaction = db.beginTransaction()
        let failed = false
        try {
          const result = await work({
            run: async (query, params = {}) => {
              // The engine would go on after an error, and commit without the failed statement.
              if (failed)
                throw new AppError(
                  'QUERY_FAILED',
                  'the transaction is over: a statement before this one failed',
                )
              try {
                return await run(query, params, (text, checked) => transaction.executeCypher(text, checked))
              } catch (error) {
                failed = true
                throw error
              }
            },
          })
          if (failed) throw new AppError('QUERY_FAILED', 'a statement of the transaction failed')
          transaction.commit()
          return result
        } catch (error) {
          if (transaction.isActive) transaction.rollback()
          throw error
        }
      }),
    searchText: (index, words, limit) => searchText(db, index, words, limit),
    ensureSchema: () => enqueue(() => ensureSchema(db)),
    health: () => Promise.resolve({ ok: true, kind: 'embedded', version: db.version() }),
    close: () =>
      enqueue(() => {
        db.close()
        return Promise.resolve()
      }),
  }
  await store.ensureSchema()
  return store
}

async function openDatabase({ dataFolder, shuffleUnordered = false }: EmbeddedOptions): Promise<GrafeoDB> {
  // Loaded here and not at the top: the addon is native, and a command that needs no store should not pay for it.
  const { GrafeoDB: Database } = (await import('@grafeo-db/js')).default
  if (dataFolder === ':memory:') return Database.create(null, { shuffleUnordered })
  try {
    await mkdir(dataFolder, { recursive: true })
    return Database.create(join(dataFolder, 'graph.grafeo'), { shuffleUnordered })
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    if (/lock|in use|another process|already open/i.test(message))
      throw new AppError(
        'STORE_BUSY',
        `the store in ${dataFolder} is open in another process; stop it, give another folder with --data, or use Neo4j for several processes`,
        { cause },
      )
    throw new AppError('DISK', `the store in ${dataFolder} cannot be opened: ${message}`, { cause })
  }
}

async function run<Row>(
  query: CypherText,
  params: Params,
  execute: (text: string, params: Params) => Promise<{ toArray(): Record<string, unknown>[] }>,
): Promise<Row[]> {
  checkParams(params)
  try {
    return decodeRows<Row>((await execute(query, params)).toArray())
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('QUERY_FAILED', `the store refuses a query: ${message}`, { cause })
  }
}
