import { expect, test } from 'vitest'
import { readCalibration } from '../../src/cli/read-calibration.ts'
import { temporaryFile } from '../support/temporary-file.ts'

function fileWith(statements: unknown): Promise<string> {
  const curves = { statements, pronouns: [], roles: [], interactions: [] }
  return temporaryFile('calibration.json', JSON.stringify(curves))
}

test('reads the curves of the weights', async () => {
  const points = [
    [0.5, 0.4],
    [0.9, 0.95],
  ]
  expect((await readCalibration(await fileWith(points))).statements).toEqual(points)
})

test.each([
  ['that falls', [[0.5, 0.4], [0.9, 0.3]]], // biome-ignore format: one case a line
  ['beyond a certainty', [[0.5, 1.4]]],
  ['that is none', 'high'],
])('a curve %s is told, with its file', async (_name, statements) => {
  const file = await fileWith(statements)
  await expect(readCalibration(file)).rejects.toMatchObject({
    code: 'MODEL_MISSING',
    message: expect.stringContaining(file),
  })
})

test('a missing file is told', async () => {
  await expect(readCalibration('nowhere/calibration.json')).rejects.toMatchObject({ code: 'MODEL_MISSING' })
})
