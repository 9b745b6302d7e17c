import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointOffsets, sliceCodePoints } from '../../src/text/code-points.ts'
import { contentKey } from '../../src/text/content-key.ts'
import { normaliseText } from '../../src/text/normalise.ts'

test('code-point offsets cut the same words as UTF-16 offsets', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
      const points = Array.from(text)
      const [from, to] = [a % (points.length + 1), b % (points.length + 1)].toSorted((x, y) => x - y) as [
        number,
        number,
      ]
      const start = points.slice(0, from).join('').length
      const end = points.slice(0, to).join('').length
      const point = codePointOffsets(text)
      expect(sliceCodePoints(text, point(start), point(end))).toBe(text.slice(start, end))
    }),
  )
})

test.each([
  ['line ends', 'a\r\nb\rc', 'a\nb\nc'],
  ['a byte order mark', '\uFEFFa', 'a'],
  ['a composed letter', 'e\u0301', 'é'],
  ['a NUL and a lone surrogate', 'a\0b\uD800', 'ab\uFFFD'],
])('normalising knows %s', (_name, raw, expected) => {
  expect(normaliseText(raw)).toBe(expected)
})

test('reprints of a statement have one key, whatever their quotation marks', () => {
  expect(contentKey('“It’s  over,”')).toBe(contentKey('"Its over"'))
})
