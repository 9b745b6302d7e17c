/** Bundles by chance, of few names and words, so that people, statements and meetings of different articles often fall together. */
import fc from 'fast-check'
import type { Gender, InteractionType } from '../../src/model/annotation.ts'
import type { ArticleEntityRow, Bundle } from '../../src/model/bundle.ts'
import { makeId, sha256 } from '../../src/model/ids.ts'
import { contentKey } from '../../src/text/content-key.ts'
import { nameKey } from '../../src/text/name-key.ts'

interface Sample {
  readonly day: number
  readonly paper: string
  readonly people: readonly { readonly name: string; readonly gender: Gender | null }[]
  /** Numbers of people, taken modulo their count. */
  readonly sayings: readonly { readonly by: number; readonly to: number; readonly words: string }[]
  readonly meetings: readonly {
    readonly type: InteractionType
    readonly from: readonly number[]
    readonly to: readonly number[]
  }[]
  readonly roles: readonly { readonly holder: number; readonly title: string }[]
}

const one = fc.nat(5)
const sample = (papers: readonly string[]): fc.Arbitrary<Sample> =>
  fc.record({
    day: fc.integer({ min: 1, max: 3 }),
    paper: fc.constantFrom(...papers),
    people: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom(
          'Ann Lee',
          'Ann R. Lee',
          'Bo Lee',
          'President Lee',
          'Lee',
          'Iris Novak',
          'Novak',
        ),
        gender: fc.constantFrom('female', 'male', null),
      }),
      { selector: ({ name }) => name, minLength: 1, maxLength: 5 },
    ),
    sayings: fc.array(fc.record({ by: one, to: one, words: fc.constantFrom('Yes.', 'No.') }), {
      maxLength: 3,
    }),
    meetings: fc.array(
      fc.record({
        type: fc.constantFrom('meet', 'ask', 'attack'),
        from: fc.array(one, { minLength: 1, maxLength: 2 }),
        to: fc.array(one, { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
    roles: fc.array(fc.record({ holder: one, title: fc.constantFrom('Mayor', 'mayor', 'judge') }), {
      maxLength: 2,
    }),
  })

/** Two to five articles, each with an id of its own. Papers whose names differ only in case are one paper. */
export function randomBundles(papers: readonly string[]): fc.Arbitrary<Bundle[]> {
  return fc.array(sample(papers), { minLength: 2, maxLength: 5 }).map((samples) => samples.map(toBundle))
}

function toBundle(of: Sample, number: number): Bundle {
  const articleId = makeId('article', [number])
  const text = `Article ${number}.`
  const span = { start: 0, end: 7, contextStart: 0, contextEnd: text.length }
  const sure = { rule: 'sample', confidence: 1 }
  const dated = { datePrecision: 'day', dateExpr: null, dateBasis: 'relative' } as const
  const onDate = `2023-05-0${of.day}`
  const entities = of.people.map(({ name, gender }, i): ArticleEntityRow => {
    const key = nameKey(name, 'person')
    return {
      id: makeId('article-entity', [articleId, 'person', key, i]),
      articleId,
      kind: 'person',
      name,
      nameKey: key,
      gender,
      forms: [name],
      mentionCount: 1,
      firstStart: 0,
      confidence: 1,
    }
  })
  const idOf = (i: number) => {
    const entity = entities[i % entities.length]
    if (entity === undefined) throw new Error('a sample has people')
    return entity.id
  }
  return {
    article: {
      id: articleId,
      text,
      textSha256: sha256(text),
      title: null,
      url: null,
      externalId: null,
      language: 'en',
      publishedAt: `${onDate}T00:00:00Z`,
      publishedOn: onDate,
      dateAnchor: onDate,
      dateAnchorBasis: 'metadata',
      wordCount: 2,
      format: 'text',
      pipelineVersion: 'test-1',
    },
    source: { id: makeId('source', [of.paper.toLowerCase()]), name: of.paper, domain: null },
    entities,
    mentions: [],
    statements: of.sayings.map(({ by, to, words }, i) => ({
      id: makeId('statement', [articleId, i]),
      articleId,
      form: 'direct',
      content: words,
      contentRaw: words,
      contentKey: contentKey(words),
      contentSpans: [0, 7],
      ...span,
      cue: null,
      cueLemma: null,
      cueClass: null,
      cueStart: null,
      cueEnd: null,
      speakerStart: null,
      speakerEnd: null,
      attributionText: null,
      speakerRoleText: null,
      channel: null,
      placeText: null,
      onDate,
      ...dated,
      wordCount: 1,
      ...sure,
      speakerId: idOf(by),
      addresseeIds: [idOf(to)],
      aboutIds: [],
    })),
    interactions: of.meetings.map(({ type, from, to }, i) => ({
      id: makeId('interaction', [articleId, i]),
      articleId,
      type,
      trigger: 'Article',
      triggerLemma: type,
      ...span,
      modality: 'occurred',
      polarity: 'positive',
      assertedIn: null,
      onDate,
      ...dated,
      ...sure,
      participants: [
        ...from.map((person) => ({ part: 'from' as const, entityId: idOf(person) })),
        ...to.map((person) => ({ part: 'to' as const, entityId: idOf(person) })),
      ],
    })),
    roleClaims: of.roles.map(({ holder, title }, i) => ({
      id: makeId('role-claim', [articleId, i]),
      articleId,
      title,
      titleKey: contentKey(title),
      ...span,
      status: 'current',
      qualifier: null,
      during: null,
      ...sure,
      holderId: idOf(holder),
      atId: null,
    })),
  }
}
