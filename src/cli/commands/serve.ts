import type { Command } from 'commander'
import type { StoreOptions } from '../config.ts'
import { withStore } from '../resources.ts'
import { withStoreOptions } from '../store-options.ts'

export function addServe(root: Command): void {
  withStoreOptions(
    root
      .command('serve')
      .summary('answer GraphQL over HTTP')
      .description(
        'Answers GraphQL at http://$DICTUM_HOST:$DICTUM_PORT/graphql (127.0.0.1:4000), with a playground that needs no network. DICTUM_PROFILE=locked turns playground and introspection off.',
      ),
  ).action(serve)
}

async function serve(options: StoreOptions): Promise<void> {
  const { serveUntilStopped } = await import('../serve-until-stopped.ts')
  await withStore(options, serveUntilStopped)
}
