/** A store that remembers which texts it was asked. */
import type { GraphStore } from '../../src/store/graph-store.ts'

export function watched(store: GraphStore): { readonly store: GraphStore; readonly texts: string[] } {
  const texts: string[] = []
  return {
    texts,
    store: {
      ...store,
      read: (query, params) => {
        texts.push(query)
        return store.read(query, params)
      },
    },
  }
}
