import { expect, test } from 'vitest'
import type { Reading } from '../../src/annotate/draft.ts'
import { indexChannels } from '../../src/annotate/told-channels.ts'
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts'

const lexicon = await loadLexicon('seeds/lexicon')

/** Words parted by blanks, all of them nouns. */
function toldIn(words: string, first = 0, isOut?: (token: number) => boolean) {
  const tokens = words.split(' ').map((form, index) => ({ index, form, upos: 'NOUN' }))
  const index = indexChannels({ lexicon, doc: { tokens } } as unknown as Reading)
  return [...index.toldIn({ first, end: tokens.length }, isOut)]
}

test('phrases and words of scenes tell of channels', () => {
  expect(toldIn('Jurors heard the witness')).toEqual([['court', 2]])
  expect(toldIn('she said so In A Statement')).toEqual([['statement', 2]])
  expect(toldIn('the bridge is late')).toEqual([])
})

test('only in the range that is asked for, and not where that is left out', () => {
  expect(toldIn('jurors heard the host', 1)).toEqual([['interview', 1]])
  expect(toldIn('jurors heard the host', 0, (token) => token === 0)).toEqual([['interview', 1]])
})
