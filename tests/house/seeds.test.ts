import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const FOLDER = 'seeds/articles'
const files = readdirSync(FOLDER)
const texts = files.map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'))

test('there are five sample articles', () => {
  expect(files).toHaveLength(5)
})

// The first start shows a graph that grows together: that needs people who are in two articles.
test.each(['Miriam Castellane', 'Ruth Delgado', 'Daniel Okafor', 'Helena Brandt', 'Paula Hargrove'])(
  '%s is in two sample articles',
  (name) => {
    expect(texts.filter((text) => text.includes(name))).toHaveLength(2)
  },
)

test.each([
  ['residue of scrapers', /^\[ad_1\]$/m],
  ['curly quotation marks', /“[^”]+”/],
  ['straight quotation marks', /"[^"]+"/],
  ['a quotation over two paragraphs', /“[^”]+\n\n“[^”]+”/],
  ['an unnamed source', /Two officials briefed on the talks/],
  ['a former role', /\bformer\b/],
  ['an acting role', /\bacting\b/i],
  ['a contributor line', /contributed reporting/],
  ['a statement on Twitter', /wrote on Twitter/],
  ['a source after its statement', /according to/],
])('the sample articles show %s', (_name, pattern) => {
  expect(texts.some((text) => pattern.test(text))).toBe(true)
})
