import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArticleEntityId, ArticleId } from '../../src/model/ids.ts'
import { type Candidate, resolveEntities } from '../../src/resolve/resolve-entities.ts'
import { nameKey } from '../../src/text/name-key.ts'

let number = 0
function candidate(name: string, article: string, more: Partial<Candidate> = {}): Candidate {
  const kind = more.kind ?? 'person'
  return {
    id: `ae_${String(number++).padStart(4, '0')}` as ArticleEntityId,
    articleId: article as ArticleId,
    kind,
    name,
    nameKey: nameKey(name, kind),
    gender: null,
    forms: [name],
    titleKeys: [],
    ...more,
  }
}

const shown = (candidates: readonly Candidate[]) =>
  resolveEntities(candidates)
    .map(({ name, members, isPartial }) => `${name} × ${members.length}${isPartial ? ' (partial)' : ''}`)
    .toSorted()

describe('who is who', () => {
  test.each([
    [
      'two spellings of one name',
      [candidate('Ann R. Lee', '1'), candidate('Ann Lee', '2')],
      ['Ann R. Lee × 2'],
    ],
    [
      'a surname in the article of the full name',
      [candidate('Ann Lee', '1'), candidate('Lee', '1')],
      ['Ann Lee × 2'],
    ],
    [
      'a surname with the same role elsewhere',
      [candidate('Ann Lee', '1', { titleKeys: ['mayor'] }), candidate('Lee', '2', { titleKeys: ['mayor'] })],
      ['Ann Lee × 2'],
    ],
    [
      'a surname that nothing speaks for',
      [candidate('Ann Lee', '1'), candidate('Lee', '2')],
      ['Ann Lee × 1', 'Lee × 1 (partial)'],
    ],
    [
      'titles, which are no part of a name',
      [candidate('Ann Lee', '1'), candidate('Mr. President Lee', '1')],
      ['Ann Lee × 2'],
    ],
    [
      'a surname that two people share',
      [candidate('Ann Lee', '1'), candidate('Bo Lee', '1'), candidate('Lee', '1')],
      ['Ann Lee × 1', 'Bo Lee × 1', 'Lee × 1 (partial)'],
    ],
    [
      'a surname of the other gender',
      [candidate('Ann Lee', '1', { gender: 'female' }), candidate('Lee', '1', { gender: 'male' })],
      ['Ann Lee × 1', 'Lee × 1 (partial)'],
    ],
    [
      'unnamed sources stay within their article',
      [candidate('officials', '1', { kind: 'group' }), candidate('officials', '2', { kind: 'group' })],
      ['officials × 1', 'officials × 1'],
    ],
    [
      'a person and a place of one name',
      [candidate('Paris', '1'), candidate('Paris', '1', { kind: 'place' })],
      ['Paris × 1', 'Paris × 1 (partial)'],
    ],
  ])('%s', (_name, candidates, expected) => {
    expect(shown(candidates)).toEqual(expected)
  })
})

test('the order of the candidates does not matter, and each is in exactly one entity', () => {
  const names = fc.constantFrom('Ann Lee', 'Ann R. Lee', 'Lee', 'Bo Lee', 'Novak', 'Iris Novak')
  const some = fc.array(fc.record({ name: names, article: fc.constantFrom('1', '2') }), { maxLength: 12 })
  fc.assert(
    fc.property(
      some.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
      ),
      ([list, order]) => {
        const candidates = list.map(({ name, article }) => candidate(name, article))
        const shuffled = order.flatMap((i) => candidates[i] ?? [])
        const entities = resolveEntities(candidates)
        expect(resolveEntities(shuffled)).toEqual(entities)
        expect(entities.flatMap(({ members }) => members).toSorted()).toEqual(
          candidates.map(({ id }) => id).toSorted(),
        )
      },
    ),
  )
})
