import type { Command } from 'commander'
import { printedSchema } from '../../graphql/schema.ts'
import { print } from '../output.ts'

export function addSchema(root: Command): void {
  root
    .command('schema')
    .summary('print the GraphQL schema')
    .description('Prints the GraphQL schema in the schema definition language.')
    .action(() => print(printedSchema().trimEnd()))
}
