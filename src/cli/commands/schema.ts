import type { Command } from 'commander'
import { print } from '../output.ts'

export function addSchema(root: Command): void {
  root
    .command('schema')
    .summary('print the GraphQL schema')
    .description('Prints the GraphQL schema in the schema definition language.')
    .action(async () => {
      const { printedSchema } = await import('../../graphql/schema.ts')
      print(printedSchema().trimEnd())
    })
}
