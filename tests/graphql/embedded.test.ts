import { openEmbeddedStore } from '../../src/store/embedded/open-store.ts'
import { graphqlContract } from './graphql-contract.ts'

graphqlContract(() => openEmbeddedStore({ dataFolder: ':memory:', shuffleUnordered: true }))
