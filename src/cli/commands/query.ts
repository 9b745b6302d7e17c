import type { Command } from 'commander'
import { AppError } from '../../model/app-error.ts'
import type { StoreOptions } from '../config.ts'
import { print } from '../output.ts'
import { withStore } from '../resources.ts'
import { withStoreOptions } from '../store-options.ts'

interface Options extends StoreOptions {
  readonly variables?: string
}

export function addQuery(root: Command): void {
  withStoreOptions(
    root
      .command('query')
      .summary('answer a GraphQL query from the store, without a server')
      .description(
        'Answers a GraphQL query from the store and prints the response as JSON. Needs no running server.',
      )
      .argument('<graphql>', 'the query, { people(first: 3) { nodes { name } } }, or - for standard input'),
  )
    .option('--variables <json>', 'values of the variables, as a JSON object')
    .action(query)
}

async function query(source: string, options: Options): Promise<void> {
  const variables = parseVariables(options.variables)
  const text = source === '-' ? await readStdin() : source
  const { executeQuery } = await import('../../graphql/execute.ts')
  const response = await withStore(options, (store) => executeQuery(store, text, variables))
  print(JSON.stringify(response, null, 2))
  if (response.errors !== undefined && response.errors.length > 0) process.exitCode = 1
}

function parseVariables(json: string | undefined): Record<string, unknown> {
  if (json === undefined) return {}
  try {
    const parsed: unknown = JSON.parse(json)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed }
  } catch {
    // Told below, in one message for both ways of being wrong.
  }
  throw new AppError(
    'USAGE',
    `--variables must be a JSON object such as {"name": "Ann Lee"}, not ${json.slice(0, 60)}`,
  )
}

async function readStdin(): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks).toString('utf8')
}
