import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atLeast, speakerMentions, statementConfidence } from '../../src/annotate/keep-confident.ts'
import type {
  Annotations,
  EntityFinding,
  InteractionFinding,
  MentionFinding,
  RoleFinding,
  StatementFinding,
} from '../../src/model/annotation.ts'
import * as findings from '../support/findings.ts'

function entity(kind: EntityFinding['kind'], name: string): EntityFinding {
  return { ...findings.entity(kind, name), forms: [name] }
}

function mention(form: MentionFinding['form'], start: number, more: Partial<MentionFinding>): MentionFinding {
  return findings.mention(0, { start, end: start + 3 }, { form, ...more })
}

function statement(more: Partial<StatementFinding>): StatementFinding {
  return findings.statement([{ start: 20, end: 30 }], { form: 'indirect', ...more })
}

function role(more: Partial<RoleFinding>): RoleFinding {
  return findings.role(0, { start: 0, end: 5 }, { title: 'mayor', ...more })
}

function interaction(more: Partial<InteractionFinding>): InteractionFinding {
  const people = { triggerLemma: 'meet', from: [0], to: [1] }
  return findings.interaction({ start: 40, end: 43 }, { ...people, ...more })
}

function annotations(more: Partial<Annotations>): Annotations {
  return {
    ...findings.NOTHING,
    entities: [entity('person', 'Ann Lee'), entity('person', 'Omar Farouk')],
    ...more,
  }
}

/** The words stand at 0.9 and "she", at 10 to 13, is Ann Lee with `link`: the statement has the product. */
function saidByHer(link: number): Annotations {
  return annotations({
    mentions: [mention('name', 0, {}), mention('pronoun', 10, { confidence: link })],
    statements: [
      statement({ speakerSpan: { start: 10, end: 13 }, speaker: 0, confidence: 0.9 * Math.max(0.3, link) }),
    ],
  })
}

function statementsLeft(found: Annotations, least: number) {
  return atLeast(found, least).statements.map(({ speaker, confidence }) => [
    speaker,
    Number(confidence.toFixed(4)),
  ])
}

describe('statements', () => {
  test.each<[string, Annotations, number, unknown]>([
    ['sure enough, stay', saidByHer(0.8), 0.7, [[0, 0.72]]],
    ['stay without an unsure speaker, as sure as their words', saidByHer(0.6), 0.7, [[null, 0.9]]],
    ['stay without a speaker whose link is counted for more than it is', saidByHer(0.1), 0.7, [[null, 0.9]]],
    ['go where the words are unsure too', saidByHer(0.6), 0.95, []],
    [
      'go where a name speaks and the words or the phrase are unsure',
      annotations({
        mentions: [mention('name', 10, { confidence: 0.5 })],
        statements: [statement({ speakerSpan: { start: 10, end: 13 }, speaker: 0, confidence: 0.6 })],
      }),
      0.7,
      [],
    ],
    [
      'go where nobody speaks and the words are unsure',
      annotations({ statements: [statement({ confidence: 0.6 })] }),
      0.7,
      [],
    ],
  ])('%s', (_name, found, least, expected) => {
    expect(statementsLeft(found, least)).toEqual(expected)
  })

  test('a name in the speaker phrase goes before a pronoun', () => {
    const name = mention('name', 12, { end: 20 })
    const pronoun = mention('pronoun', 10, { end: 40, confidence: 0.2 })
    const said = statement({ speakerSpan: { start: 10, end: 40 }, speaker: 0 })
    const found = annotations({ mentions: [pronoun, name], statements: [said] })
    expect(speakerMentions(found)(said)).toBe(name)
    expect(statementConfidence(said, name)).toEqual({ said: 0.9, speaker: 1 })
  })
})

test('roles and interactions that are less sure go', () => {
  const found = annotations({
    roles: [role({ confidence: 0.5 }), role({ title: 'envoy' })],
    interactions: [interaction({ confidence: 0.5 }), interaction({ type: 'call' })],
  })
  const left = atLeast(found, 0.7)
  expect(left.roles.map(({ title }) => title)).toEqual(['envoy'])
  expect(left.interactions.map(({ type }) => type)).toEqual(['call'])
})

test('what is told within a statement goes with it, and finds one that stays by its new number', () => {
  const found = annotations({
    statements: [statement({ confidence: 0.5 }), statement({})],
    interactions: [
      interaction({ type: 'call', assertedIn: 0 }),
      interaction({ type: 'meet', assertedIn: 1 }),
      interaction({ type: 'visit' }),
    ],
  })
  expect(atLeast(found, 0.7).interactions.map(({ type, assertedIn }) => [type, assertedIn])).toEqual([
    ['meet', 0],
    ['visit', null],
  ])
})

test('a source that says nothing any more goes with its mentions; names stay, and all are found by new numbers', () => {
  const found = annotations({
    entities: [
      entity('group', 'officials'),
      entity('person', 'Ann Lee'),
      entity('group', 'experts'),
      entity('place', 'Riga'),
    ],
    mentions: [
      mention('nominal', 0, { entity: 0 }),
      mention('name', 10, { entity: 1 }),
      mention('nominal', 20, { entity: 2 }),
      mention('name', 30, { entity: 3 }),
    ],
    statements: [
      statement({ speaker: 0, confidence: 0.5 }),
      statement({ speaker: 2, addressees: [1], about: [3], place: 3 }),
    ],
    roles: [role({ holder: 1, at: 3 })],
    interactions: [interaction({ from: [2], to: [1] })],
  })
  const left = atLeast(found, 0.7)
  expect(left.entities.map(({ name }) => name)).toEqual(['Ann Lee', 'experts', 'Riga'])
  expect(left.mentions.map(({ start, entity: whose }) => [start, whose])).toEqual([
    [10, 0],
    [20, 1],
    [30, 2],
  ])
  expect(left.statements).toEqual([statement({ speaker: 1, addressees: [0], about: [2], place: 2 })])
  expect(left.roles).toEqual([role({ holder: 0, at: 2 })])
  expect(left.interactions).toEqual([interaction({ from: [1], to: [0] })])
})

/** Confidences that could come from the stages: a speaker's link lowers that of the statement. */
const anyAnnotations = fc
  .record({
    statements: fc.array(
      fc.record({
        said: fc.double({ min: 0, max: 1, noNaN: true }),
        link: fc.double({ min: 0, max: 1, noNaN: true }),
        speaker: fc.option(fc.nat({ max: 3 })),
      }),
      { maxLength: 8 },
    ),
    interactions: fc.array(
      fc.record({
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
        told: fc.option(fc.nat({ max: 7 })),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ statements, interactions }): Annotations => {
    const kinds = ['person', 'group', 'organization', 'group'] as const
    return {
      entities: kinds.map((kind, number) => entity(kind, `Entity ${number}`)),
      mentions: statements.flatMap(({ speaker, link }, at) =>
        speaker === null ? [] : [mention('pronoun', at * 10, { entity: speaker, confidence: link })],
      ),
      roles: [],
      statements: statements.map(({ said, link, speaker }, at) =>
        statement({
          speakerSpan: { start: at * 10, end: at * 10 + 3 },
          speaker,
          confidence: speaker === null ? said : said * Math.max(0.3, link),
        }),
      ),
      interactions: interactions.map(({ confidence, told }) =>
        interaction({
          confidence,
          from: [0],
          to: [3],
          assertedIn: told === null || told >= statements.length ? null : told,
        }),
      ),
    }
  })
const anyShare = fc.double({ min: 0, max: 1, noNaN: true })

describe('laws', () => {
  test('nothing less sure is left, and every number leads somewhere', () => {
    fc.assert(
      fc.property(anyAnnotations, anyShare, (found, least) => {
        const left = atLeast(found, least)
        for (const one of [...left.statements, ...left.roles, ...left.interactions])
          expect(one.confidence).toBeGreaterThanOrEqual(least)
        const numbers = [
          ...left.mentions.map(({ entity: whose }) => whose),
          ...left.statements.flatMap(({ speaker }) => speaker ?? []),
          ...left.interactions.flatMap(({ from, to }) => [...from, ...to]),
        ]
        for (const number of numbers) expect(left.entities[number]).toBeDefined()
        for (const { assertedIn } of left.interactions)
          if (assertedIn !== null) expect(left.statements[assertedIn]).toBeDefined()
      }),
    )
  })

  test('zero leaves everything as it is, and a second time changes nothing', () => {
    fc.assert(
      fc.property(anyAnnotations, anyShare, (found, least) => {
        expect(atLeast(found, 0)).toBe(found)
        const once = atLeast(found, least)
        expect(atLeast(once, least)).toEqual(once)
      }),
    )
  })
})
