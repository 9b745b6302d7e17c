import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { RANKERS_FILE } from '../../src/cli/pipeline.ts'
import { readRankers } from '../../src/cli/read-rankers.ts'
import { temporaryFile } from '../support/temporary-file.ts'

const shipped = JSON.parse(await readFile(RANKERS_FILE, 'utf8')) as Record<string, object>

function fileWith(content: unknown): Promise<string> {
  return temporaryFile('rankers.json', JSON.stringify(content))
}

test('other weights make another version', async () => {
  const { version } = await readRankers(RANKERS_FILE)
  const other = await readRankers(
    await fileWith({ ...shipped, persons: { ...shipped['persons'], noneBias: 1 } }),
  )
  expect(version).toMatch(/^[0-9a-f]{16}$/)
  expect(other.version).not.toBe(version)
})

test.each([
  ['without a network', { persons: shipped['persons'] }, /others/],
  [
    'with a word for a number',
    { ...shipped, others: { ...shipped['others'], noneBias: 'high' } },
    /noneBias/,
  ],
  [
    'for other features',
    { ...shipped, places: { ...shipped['places'], features: { pair: [], own: [] } } },
    /other features/,
  ],
])('weights %s are told, with their file', async (_name, content, why) => {
  const file = await fileWith(content)
  const reading = readRankers(file)
  await expect(reading).rejects.toMatchObject({
    code: 'MODEL_MISSING',
    message: expect.stringContaining(file),
  })
  await expect(reading).rejects.toThrow(why)
})

test('a missing file is told', async () => {
  await expect(readRankers('nowhere/rankers.json')).rejects.toMatchObject({ code: 'MODEL_MISSING' })
})
