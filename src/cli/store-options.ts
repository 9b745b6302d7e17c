/** The two options by which a command is told its store. */
import type { Command } from 'commander'

export function withStoreOptions(command: Command): Command {
  return command
    .option(
      '--data <folder>',
      'folder of the embedded store, or :memory: (default: $DICTUM_DATA, else .dictum)',
    )
    .option(
      '--neo4j <uri>',
      'a Neo4j server instead, bolt://host:7687; user and password come from $NEO4J_USER and $NEO4J_PASSWORD',
    )
}
