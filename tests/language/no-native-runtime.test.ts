import { expect, test, vi } from 'vitest'
import { openEngine } from '../../src/language/open-engine.ts'

vi.mock('onnxruntime-node', () => {
  throw new Error('no binary for this platform')
})

test('without a native run time WebAssembly is used', async () => {
  const engine = await openEngine({ folder: 'models/en' })
  expect(engine.backend).toBe('wasm')
  await engine.close()
})

test('who asks for the native one is told that there is none', async () => {
  await expect(openEngine({ folder: 'models/en', backend: 'native' })).rejects.toMatchObject({
    code: 'MODEL_MISSING',
    message: expect.stringContaining('WebAssembly'),
  })
})
