import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ROOT, repairTree } from '../../src/language/repair-tree.ts'

/** Scores by "word<head", 0 for all others. */
const scored = (table: Record<string, number>) => (word: number, head: number) =>
  table[`${word}<${head}`] ?? 0

test.each([
  ['a tree stays', [1, ROOT, 1], {}, [1, ROOT, 1]],
  ['the better of two roots stays', [ROOT, ROOT], { '1<-1': 2, '0<-1': 1 }, [1, ROOT]],
  ['without a root the best one is made', [1, 0], { '1<-1': 1 }, [1, ROOT]],
  ['a cycle is opened where it costs least', [ROOT, 2, 1], { '1<2': 1, '2<1': 1, '2<0': 0.5 }, [ROOT, 2, 0]],
  ['what hangs on a cycle stays', [ROOT, 2, 1, 2], { '1<0': 1 }, [ROOT, 0, 1, 2]],
  ['nothing', [], {}, []],
])('%s', (_name, proposed, table, expected) => {
  expect(repairTree(proposed, scored(table))).toEqual(expected)
})

test('whatever is proposed, there is one root and no cycle', () => {
  const sentence = fc
    .integer({ min: 1, max: 30 })
    .chain((size) => fc.array(fc.integer({ min: ROOT, max: size - 1 }), { minLength: size, maxLength: size }))
  fc.assert(
    fc.property(sentence, fc.integer(), (proposed, seed) => {
      const heads = repairTree(proposed, (word, head) => Math.sin(seed + word * 31 + head * 17))
      expect(heads.filter((head) => head === ROOT)).toHaveLength(1)
      for (const start of heads.keys()) {
        let steps = 0
        for (let at = start; at !== ROOT; at = heads[at] ?? ROOT) {
          steps++
          expect(steps).toBeLessThanOrEqual(heads.length)
        }
      }
    }),
  )
})
