import { expect, test } from 'vitest'
import { findBlocks } from '../../src/article/find-blocks.ts'

const kinds = (text: string) =>
  findBlocks(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

test.each([
  ['one line a paragraph', 'First.\nSecond.', ['paragraph: First.', 'paragraph: Second.']],
  ['blank lines and indents', '\n  First. \n\n\tSecond.\n', ['paragraph: First.', 'paragraph: Second.']],
  [
    'what scrapers leave',
    '[ad_1]\nText here.\n[ad_2]\nSource link\nAdvertisement',
    [
      'residue: [ad_1]',
      'paragraph: Text here.',
      'residue: [ad_2]',
      'residue: Source link',
      'residue: Advertisement',
    ],
  ],
  [
    'a sentence about a source link',
    'The source link was broken.',
    ['paragraph: The source link was broken.'],
  ],
  ['nothing', ' \n\t\n', []],
])('%s', (_name, text, expected) => {
  expect(kinds(text)).toEqual(expected)
})

test('lines broken at a column are one paragraph up to the blank line', () => {
  const wrapped = [
    'The committee met on Tuesday in a room above the library and talked until it',
    'was dark outside, and then it decided, by a show of hands, to talk once more on',
    'the following Tuesday, when more of its members were expected to be in the town',
    'again and the heating had been mended.',
    '',
    'Nobody objected.',
  ].join('\n')
  expect(findBlocks(wrapped)).toHaveLength(2)
})
