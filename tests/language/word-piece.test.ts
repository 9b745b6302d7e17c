import { expect, test } from 'vitest'
import { createWordPieces, MOST_PIECES } from '../../src/language/word-piece.ts'

const PIECES = ['[UNK]', 'net', '##any', '##ahu', 'cafe', 'u', '.', 's', 'a', '##a', '漢', '字', '##字', '“']
const wordPieces = createWordPieces(new Map(PIECES.map((piece, i) => [piece, i])))
const cut = (word: string) => wordPieces(word).map((number) => PIECES[number])

test.each([
  ['the longest pieces first', 'Netanyahu', ['net', '##any', '##ahu']],
  ['accents stripped', 'Café', ['cafe']],
  ['accents of decomposed letters too', 'cafe\u0301', ['cafe']],
  ['punctuation apart', 'U.S.', ['u', '.', 's', '.']],
  ['Chinese characters apart', '漢字', ['漢', '字']],
  ['control characters dropped', 'ca\u0007fe\u00ad', ['cafe']],
  ['unknown words', 'xyz', ['[UNK]']],
  ['a run that is only partly known', 'netq', ['[UNK]']],
  ['nothing left', '\u200d', ['[UNK]']],
  ['a lone surrogate', '\ud800', ['[UNK]']],
])('cuts %s', (_name, word, expected) => {
  expect(cut(word)).toEqual(expected)
})

test('a long word is cut short', () => {
  expect(cut('aaaaaaaaaaaa')).toHaveLength(MOST_PIECES)
  expect(cut('.'.repeat(50_000))).toHaveLength(MOST_PIECES)
  expect(cut('a'.repeat(101))).toEqual(['[UNK]'])
})
