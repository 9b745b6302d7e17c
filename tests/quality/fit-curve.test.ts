import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitCurve } from './fit-curve.ts'

const findings = (confidence: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ confidence, isRight: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, isRight: false })),
]

test('without findings there is no curve', () => {
  expect(fitCurve([])).toEqual([])
})

test('a point stands where findings are, as high as they are right, one right and one wrong added', () => {
  expect(fitCurve([...findings(0.5, 38, 60), ...findings(0.9, 48, 0)])).toEqual([
    [0.5, 0.39],
    [0.9, 0.98],
  ])
})

test('few findings join their neighbours', () => {
  expect(fitCurve([...findings(0.5, 24, 24), ...findings(0.9, 1, 0)])).toHaveLength(1)
})

test('the curve rises, and never falls in the share that is right', () => {
  const anywhere = fc.double({ min: 0, max: 1, noNaN: true })
  const nearlySure = fc.double({ min: 0.999, max: 1, noNaN: true })
  const judged = fc.record({ confidence: fc.oneof(anywhere, nearlySure), isRight: fc.boolean() })
  fc.assert(
    fc.property(fc.array(judged, { maxLength: 400 }), (all) => {
      const curve = fitCurve(all)
      for (const [i, [stated, right]] of curve.entries()) {
        expect(stated).toBeGreaterThan(curve[i - 1]?.[0] ?? -1)
        expect(right).toBeGreaterThanOrEqual(curve[i - 1]?.[1] ?? 0)
        expect(right).toBeLessThanOrEqual(1)
      }
    }),
  )
})
