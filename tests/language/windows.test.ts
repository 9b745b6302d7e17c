import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeWindows } from '../../src/language/windows.ts'

/** Sentences of the given numbers of one-piece tokens. */
function windowsOf(lengths: readonly number[]) {
  let end = 0
  const sentences = lengths.map((length, index) => {
    const first = end
    end += length
    return { first, end, index, paragraph: 0 }
  })
  return makeWindows(sentences, () => 1)
}

test('a short text is one window', () => {
  expect(windowsOf([10, 20])).toEqual([
    { first: 0, end: 30, firstSentence: 0, endSentence: 2, owned: { first: 0, end: 30 } },
  ])
})

test('a long text is cut into windows that overlap', () => {
  const ranges = windowsOf(Array.from({ length: 33 }, () => 29)).map(({ first, end, owned }) => [
    first,
    end,
    owned.first,
    owned.end,
  ])
  expect(ranges).toEqual([
    [0, 348, 0, 319],
    [290, 638, 319, 609],
    [580, 928, 609, 899],
    [870, 957, 899, 957],
  ])
})

test('a sentence that fills a window does not make its neighbours be read again and again', () => {
  expect(windowsOf([...Array.from({ length: 140 }, () => 1), 379, 1])).toHaveLength(3)
})

test('every token has one owner, each window fits the model and reaches further than the one before', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 379 }), { maxLength: 60 }), (lengths) => {
      const windows = windowsOf(lengths)
      let owned = 0
      let reached = 0
      for (const window of windows) {
        const sentences = window.endSentence - window.firstSentence
        expect(window.end - window.first + sentences).toBeLessThanOrEqual(380)
        expect(window.end).toBeGreaterThan(reached)
        expect(window.owned.first).toBe(owned)
        expect(window.owned.first).toBeGreaterThanOrEqual(window.first)
        expect(window.owned.end).toBeLessThanOrEqual(window.end)
        reached = window.end
        owned = window.owned.end
      }
      expect(owned).toBe(lengths.reduce((sum, length) => sum + length, 0))
    }),
  )
})
