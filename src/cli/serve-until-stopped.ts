/** Serves until SIGINT or SIGTERM; running requests are finished first. */
import { pino } from 'pino'
import { AppError } from '../model/app-error.ts'
import { createServer } from '../server/create-server.ts'
import type { GraphStore } from '../store/graph-store.ts'
import type { Config } from './config.ts'
import { note } from './output.ts'

export async function serveUntilStopped(store: GraphStore, config: Config): Promise<void> {
  const log = pino({ level: process.env['LOG_LEVEL'] ?? 'warn' }, pino.destination(2))
  const server = createServer({ store, log, profile: config.profile })
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  const { port } = await server.listen({ host: config.host, port: config.port }).catch((cause: unknown) => {
    throw new AppError(
      'CONFIGURATION',
      `cannot listen on ${config.host}:${config.port}; is another server running there? DICTUM_PORT sets another port`,
      { cause },
    )
  })
  const shown = config.host.includes(':') ? `[${config.host}]` : config.host
  note(`GraphQL is served at http://${shown}:${port}/graphql – stop with Ctrl-C`)
  await stopped
  await server.close()
}
