/**
 * How good the findings are on the test part of our news corpus, which no weights see. When weights or stages get better, the floors rise
 * with `npm run quality -- --write-floors`.
 */
import { beforeAll, expect, test } from 'vitest'
import { openPipeline } from '../../src/cli/pipeline.ts'
import { percent } from './figure.ts'
import { isKept, limitsFor, readLimits } from './limits.ts'
import { scoreTestPart, type TestPart } from './score-test-part.ts'

const limits = readLimits()
let part: TestPart

/** Milliseconds. Some twenty thousand words, on a machine that may be busy. */
const LONG = 1_800_000

beforeAll(async () => {
  const pipeline = await openPipeline()
  part = await scoreTestPart(pipeline)
  await pipeline.close()
}, LONG)

test('the test part is large enough to measure on', () => {
  expect(part.articles).toBeGreaterThanOrEqual(50)
  expect(part.words).toBeGreaterThanOrEqual(15_000)
})

test('every figure has its floor', () => {
  const labels = (of: typeof limits) => Object.entries(of).map(([group, all]) => [group, Object.keys(all)])
  expect(labels(limits)).toEqual(labels(limitsFor(part.scores.figures)))
})

test.each(
  Object.entries(limits).flatMap(([group, labels]) =>
    Object.entries(labels).map(([label, limit]) => ({ group, label, limit })),
  ),
)('$group: $label keeps its floor', ({ group, label, limit }) => {
  const figure = part.scores.figures[group]?.[label]
  const measured = figure === undefined ? null : percent(figure)
  expect(isKept(limit, measured), `${measured?.toFixed(1)} against ${JSON.stringify(limit)}`).toBe(true)
})
