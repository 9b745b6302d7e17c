import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RANKER_FILE } from '../../src/cli/pipeline.ts'
import { readRanker } from '../../src/cli/read-ranker.ts'

const shipped = JSON.parse(await readFile(RANKER_FILE, 'utf8')) as Record<string, object>

async function fileWith(content: unknown): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'dictum-ranker-')), 'antecedents.json')
  await writeFile(file, JSON.stringify(content))
  return file
}

test('other weights make another version', async () => {
  const { version } = await readRanker(RANKER_FILE)
  const other = await readRanker(
    await fileWith({ ...shipped, persons: { ...shipped['persons'], noneBias: 1 } }),
  )
  expect(version).toMatch(/^[0-9a-f]{16}$/)
  expect(other.version).not.toBe(version)
})

test.each([
  ['without a network', { features: shipped['features'], persons: shipped['persons'] }, /others/],
  [
    'with a word for a number',
    { ...shipped, others: { ...shipped['others'], noneBias: 'high' } },
    /noneBias/,
  ],
  ['for other features', { ...shipped, features: { pair: [], mention: [] } }, /other features/],
])('weights %s are told, with their file', async (_name, content, why) => {
  const file = await fileWith(content)
  const reading = readRanker(file)
  await expect(reading).rejects.toMatchObject({
    code: 'MODEL_MISSING',
    message: expect.stringContaining(file),
  })
  await expect(reading).rejects.toThrow(why)
})

test('a missing file is told', async () => {
  await expect(readRanker('nowhere/antecedents.json')).rejects.toMatchObject({ code: 'MODEL_MISSING' })
})
