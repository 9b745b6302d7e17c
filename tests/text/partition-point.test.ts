import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partitionPoint } from '../../src/text/partition-point.ts'

test('a sorted list is parted where the first number is too great', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 })),
      fc.integer({ min: -1, max: 21 }),
      (values, most) => {
        const sorted = values.toSorted((a, b) => a - b)
        const passes = (i: number) => (sorted[i] ?? 0) <= most
        expect(partitionPoint(sorted.length, passes)).toBe(sorted.filter((value) => value <= most).length)
      },
    ),
  )
})

test('a long list is asked a few times', () => {
  let asked = 0
  const point = partitionPoint(1_000_000, (i) => {
    asked++
    return i < 700_000
  })
  expect(point).toBe(700_000)
  expect(asked).toBeLessThanOrEqual(20)
})
