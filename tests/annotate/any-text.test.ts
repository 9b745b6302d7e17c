import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sliceCodePoints } from '../../src/text/code-points.ts'
import { readText } from '../support/read-text.ts'

const word = fc.constantFrom(
  'said',
  'Ann Lee',
  'she',
  '“',
  '”',
  '"',
  ',',
  '.',
  'told',
  'him',
  'the envoy',
  '🚢',
  'Mr.',
  'that',
  'met',
  '\n',
  '—',
  '\uD800',
  'مرحبا',
  '(',
  'I',
)
const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '))

test('any text becomes a bundle whose spans cut their words', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(text, async (some) => {
      const { bundle } = await readText(`Start. ${some}`)
      for (const { start, end, text: words } of bundle.mentions)
        expect(sliceCodePoints(bundle.article.text, start, end)).toBe(words)
      for (const { contentSpans, contentRaw } of bundle.statements) {
        const pieces: string[] = []
        for (let i = 0; i + 1 < contentSpans.length; i += 2)
          pieces.push(sliceCodePoints(bundle.article.text, contentSpans[i] ?? 0, contentSpans[i + 1] ?? 0))
        expect(pieces.join(' ')).toBe(contentRaw)
      }
    }),
    { numRuns: 60 },
  )
})
