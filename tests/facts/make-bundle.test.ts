import { expect, test } from 'vitest'
import type { Bundle } from '../../src/model/bundle.ts'
import { sliceCodePoints } from '../../src/text/code-points.ts'
import { FAROUK, LEE, sampleBundle } from '../support/sample-bundles.ts'

/** Every span of a bundle with the words it must cut. */
function spans({
  mentions,
  statements,
  interactions,
  roleClaims,
}: Bundle): [start: number, end: number, words: string][] {
  return [
    ...mentions.map(({ start, end, text }): [number, number, string] => [start, end, text]),
    ...interactions.map(({ start, end, trigger }): [number, number, string] => [start, end, trigger]),
    ...roleClaims.map(({ start, end, title }): [number, number, string] => [start, end, title]),
    ...statements.map(({ contentSpans: [start = 0, end = 0], contentRaw }): [number, number, string] => [
      start,
      end,
      contentRaw,
    ]),
    ...statements.map(({ cueStart, cueEnd, cue }): [number, number, string] => [
      cueStart ?? 0,
      cueEnd ?? 0,
      cue ?? '',
    ]),
  ]
}

test('offsets count code points, also behind a character beyond the Basic Multilingual Plane', () => {
  const bundle = sampleBundle(FAROUK)
  expect(bundle.article.text).toContain('🚢')
  const found = spans(bundle)
  expect(found.length).toBeGreaterThan(8)
  for (const [start, end, words] of found)
    expect(sliceCodePoints(bundle.article.text, start, end)).toBe(words)
})

test('the same article gives the same bundle, another one other ids', () => {
  expect(sampleBundle(LEE)).toEqual(sampleBundle(LEE))
  const ids = (bundle: Bundle) => bundle.mentions.map(({ id }) => id)
  expect(ids(sampleBundle(LEE))).not.toEqual(ids(sampleBundle(LEE, { url: 'https://example.org/other' })))
})

test('every list is sorted by id, and what it refers to is in the bundle', () => {
  const bundle = sampleBundle(LEE)
  const entities = new Set(bundle.entities.map(({ id }) => id))
  for (const list of [
    bundle.entities,
    bundle.mentions,
    bundle.statements,
    bundle.interactions,
    bundle.roleClaims,
  ]) {
    const ids: string[] = list.map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted())
  }
  for (const { entityId } of bundle.mentions) expect(entities).toContain(entityId)
  for (const { speakerId, addresseeIds } of bundle.statements)
    for (const id of [speakerId, ...addresseeIds]) expect(entities).toContain(id)
})

test('what a statement shows is its words without the marks around them', () => {
  const [statement] = sampleBundle(LEE).statements
  expect(statement).toMatchObject({
    content: 'The port is open.',
    contentRaw: '“The port is open.”',
    contentKey: 'the port is open',
    speakerRoleText: 'mayor',
    wordCount: 4,
  })
})
