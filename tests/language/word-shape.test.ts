import { expect, test } from 'vitest'
import { wordShape } from '../../src/language/word-shape.ts'

test.each([
  ['said', 1],
  ["n't", 1],
  ['Paris', 2],
  ["O'neil", 2],
  ['NATO', 3],
  ['U.S.', 3],
  ['McDonald', 4],
  ['iPhone', 4],
  ['漢字', 4],
  ['1,200', 5],
  ['“', 6],
  ['A', 7],
])('%s has shape %i', (word, shape) => {
  expect(wordShape(word)).toBe(shape)
})
