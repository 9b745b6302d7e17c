import { expect, test } from 'vitest'
import { calibrated } from '../../src/annotate/calibrate.ts'

const CURVE = [
  [0.4, 0.2],
  [0.8, 0.6],
] as const

test.each([
  [0, 0.2],
  [0.4, 0.2],
  [0.6, 0.4],
  [0.8, 0.6],
  [1, 0.6],
])('%d stated is %d', (stated, right) => {
  expect(calibrated(CURVE, stated)).toBeCloseTo(right)
})

test('without points nothing changes', () => {
  expect(calibrated([], 0.7)).toBe(0.7)
})
