/** Opens the store that the settings name: Neo4j where there is an address, else the embedded engine. */
import { openEmbeddedStore } from './embedded/open-store.ts'
import type { GraphStore } from './graph-store.ts'
import type { Neo4jOptions } from './neo4j/open-store.ts'

export interface StoreSettings {
  readonly neo4j?: Neo4jOptions | null
  /** Folder of the embedded store, or `:memory:`. */
  readonly dataFolder: string
}

export async function openStore({ neo4j, dataFolder }: StoreSettings): Promise<GraphStore> {
  if (neo4j == null) return openEmbeddedStore({ dataFolder })
  // The driver is loaded only where it is used: it doubles the start-up time of every other command.
  const { openNeo4jStore } = await import('./neo4j/open-store.ts')
  return openNeo4jStore(neo4j)
}
