import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { RANKERS_FILE } from '../../src/cli/pipeline.ts'
import { readRankers } from '../../src/cli/read-rankers.ts'

const shipped = JSON.parse(await readFile(RANKERS_FILE, 'utf8')) as Record<string, object>

async function fileWith(content: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dictum-rankers-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'rankers.json')
  await writeFile(file, JSON.stringify(content))
  return file
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
