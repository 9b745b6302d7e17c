import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrate } from './calibration.ts'

const finding = (confidence: number, isRight: boolean) => ({ confidence, isRight })

test('a bin has its lower end, the last one its upper end too', () => {
  const { bins } = calibrate([0, 0.49, 0.5, 0.89, 0.9, 1].map((one) => finding(one, true)))
  expect(bins.map(({ from, to, count }) => [from, to, count])).toEqual([
    [0, 0.5, 2],
    [0.5, 0.6, 1],
    [0.6, 0.7, 0],
    [0.7, 0.8, 0],
    [0.8, 0.9, 1],
    [0.9, 1, 2],
  ])
})

test('the error is the distance of stated and right, weighed by how many there are', () => {
  // 0.2 off for three findings of four, right on for the other.
  const { error, all } = calibrate([
    ...[true, true, false].map((isRight) => finding(2 / 3 + 0.2, isRight)),
    finding(1, true),
  ])
  expect(error).toBeCloseTo(0.15)
  expect(all).toMatchObject({ count: 4, right: 0.75 })
})

test('an empty bin tells nothing, and nothing at all has no error', () => {
  const { bins, error } = calibrate([])
  expect(error).toBeNull()
  expect(bins.every(({ stated, right }) => stated === null && right === null)).toBe(true)
})

test('every finding is in one bin, and no error is greater than 1', () => {
  const findings = fc.array(
    fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), isRight: fc.boolean() }),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(findings, (judged) => {
      const { bins, error } = calibrate(judged)
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(judged.length)
      expect(error).toBeGreaterThanOrEqual(0)
      expect(error).toBeLessThanOrEqual(1)
    }),
  )
})
