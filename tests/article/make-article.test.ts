import { expect, test } from 'vitest'
import { makeArticle } from '../../src/article/make-article.ts'

const make = (raw: Parameters<typeof makeArticle>[0], operatorDay: string | null = null) =>
  makeArticle(raw, { format: 'text', from: 'test', operatorDay })

test.each([
  ['metadata', { text: 'A b.', published: '2023-05-04T23:30:00-05:00' }, '2023-05-05', 'metadata'],
  ['a dateline with a year', { text: 'LONDON, May 12, 2021 (Agency) — A b.' }, '2021-05-12', 'dateline'],
  ['a dateline without a year', { text: 'LONDON, May 12 (Agency) — A b.' }, null, 'none'],
  [
    'the address',
    { text: 'A b.', url: 'https://example.org/2021/05/12/world/talks.html' },
    '2021-05-12',
    'url',
  ],
  [
    'an address that only looks like it',
    { text: 'A b.', url: 'https://example.org/2021/15/42/x' },
    null,
    'none',
  ],
  ['nothing', { text: 'A b.' }, null, 'none'],
] as const)('the date anchor comes from %s', (_name, raw, day, basis) => {
  expect(make(raw)).toMatchObject({ dateAnchor: day, dateAnchorBasis: basis })
})

test('the operator’s day counts only where the article tells none', () => {
  expect(make({ text: 'A b.' }, '2020-01-02').dateAnchorBasis).toBe('operator')
  expect(make({ text: 'A b.', published: '2023-05-04' }, '2020-01-02').dateAnchor).toBe('2023-05-04')
})

test('one address in two spellings is one article', () => {
  const a = make({ text: 'A b.', url: 'https://Example.org/a/?utm_source=x#top' })
  const b = make({ text: 'Another text.', url: 'https://example.org/a' })
  expect(a.id).toBe(b.id)
})

test('without address or id the text itself is the identity', () => {
  expect(make({ text: 'A b.' }).id).toBe(make({ text: 'A b.', title: 'T' }).id)
  expect(make({ text: 'A b.' }).id).not.toBe(make({ text: 'A c.' }).id)
})

test('a text without prose is refused with its name', () => {
  expect(() => make({ text: ' \n[ad_1]\n' })).toThrow(/test: the text is empty/)
})
