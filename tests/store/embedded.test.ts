import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeBundle } from '../../src/ingest/write-bundle.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open-store.ts'
import { dumpGraph } from '../support/dump-graph.ts'
import { LEE, sampleBundle } from '../support/sample-bundles.ts'
import { graphStoreContract } from './graph-store-contract.ts'

describe('embedded store', () => {
  graphStoreContract(() => openEmbeddedStore({ dataFolder: ':memory:', shuffleUnordered: true }))
})

test('what was written is there after the store was closed; meanwhile nobody else can open it', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'dictum-store-'))
  try {
    const first = await openEmbeddedStore({ dataFolder })
    await writeBundle(first, sampleBundle(LEE))
    const written = await dumpGraph(first)
    await expect(openEmbeddedStore({ dataFolder })).rejects.toMatchObject({ code: 'STORE_BUSY' })
    await first.close()
    const second = await openEmbeddedStore({ dataFolder })
    expect(await dumpGraph(second)).toEqual(written)
    await second.close()
  } finally {
    await rm(dataFolder, { recursive: true })
  }
})
