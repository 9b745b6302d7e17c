import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest'
import type * as lexiconKinds from '../../src/lexicon/kinds.ts'
import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts'
import type * as modelKinds from '../../src/model/annotation.ts'

const FOLDER = 'seeds/lexicon'
let lexicon: Lexicon

beforeAll(async () => {
  lexicon = await loadLexicon(FOLDER)
})

test('the lists sort into the classes of the graph', () => {
  expectTypeOf<lexiconKinds.CueClass>().toEqualTypeOf<modelKinds.CueClass>()
  expectTypeOf<lexiconKinds.Channel>().toEqualTypeOf<modelKinds.Channel>()
  expectTypeOf<lexiconKinds.InteractionType>().toEqualTypeOf<modelKinds.InteractionType>()
  // A type cannot fail at run time; that each class has words can.
  const channels = ['in', 'on'].flatMap(lexicon.channelPhrasesFrom).map(({ channel }) => channel)
  expect(new Set(channels).size).toBe(11)
})

test.each([
  ['said', 'assert'],
  ['urged', 'urge'],
  ['condemned', 'criticise'],
  ['vowed', 'promise'],
  ['denies', 'deny'],
  ['asking', 'ask'],
  ['told', 'inform'],
  ['threatened', 'threaten'],
  ['endorsed', 'support'],
  ['ate', null],
])('the cue "%s" is of class %s', (form, expected) => {
  expect(lexicon.cueClassOf(lexicon.lemma(form))).toBe(expected)
})

test('a cue may be a phrase', () => {
  expect(lexicon.cueClassOf('according to')).toBe('assert')
})

test.each([
  ['spoke', 'talk'],
  ['talks', 'negotiate'],
  ['phone call', 'call'],
  ['met', 'meet'],
  ['meeting', 'meet'],
  ['deployed', 'send'],
  ['blasted', 'criticise'],
  ['appointed', 'appoint'],
  ['fired', 'dismiss'],
  ['sued', 'sue'],
  ['slept', null],
])('"%s" tells of the interaction %s', (form, expected) => {
  expect(lexicon.interactionTypeOf(form) ?? lexicon.interactionTypeOf(lexicon.lemma(form))).toBe(expected)
})

test('a word that means much else tells of an interaction only where it is marked', () => {
  expect(lexicon.interactionTypeOf(lexicon.lemma('received'))).toBe(null)
  expect(lexicon.markedTypeOf(lexicon.lemma('received'))).toBe('meet')
})

test.each([
  ['Karin', 'female'],
  ['Oleksandr', 'male'],
  ['Jean-Pierre', 'male'],
  ['Anne-Lise', 'female'],
  ['Soo-yeon', 'female'],
  ['Andrea', null],
  ['Xyzzy', null],
])('%s is mostly the first name of: %s', (name, expected) => {
  expect(lexicon.genderOf(name)).toBe(expected)
})

test.each([
  ['Kremlin', 'Russia'],
  ['buenos aires', 'Argentina'],
  ['Israel', null],
])('%s stands for the government of: %s', (name, expected) => {
  expect(lexicon.countryOfSeat(name)).toBe(expected)
})

test('states and provinces are known, shortened and with marks too', () => {
  expect(['Ohio', 'Tenn.', 'New South Wales', 'Nuevo León'].filter(lexicon.isRegion)).toHaveLength(4)
  expect(lexicon.isRegion('Oslo')).toBe(false)
})

test.each([
  ['Israelis', 'Israel'],
  ['dutch', 'Netherlands'],
  ['North Korean', 'North Korea'],
  ['Jordan', 'Jordan'],
  ['U.S.', 'United States'],
  ['Britain', 'United Kingdom'],
  ['Parisian', null],
])('%s means the country %s', (word, expected) => {
  expect(lexicon.countryOf(word)).toBe(expected)
})

test('a demonym is no name of a country', () => {
  expect(['Israelis', 'british', 'Turk', 'Czech'].filter(lexicon.isDemonym)).toHaveLength(4)
  expect(['Britain', 'Türkiye', 'U.S.', 'Israel', 'Oslo'].filter(lexicon.isDemonym)).toEqual([])
})

test('channels come longest first, so that the closest phrase counts', () => {
  const phrases = lexicon
    .channelPhrasesFrom('in')
    .map(({ words, channel }) => [words.join(' '), channel] as const)
  const lengths = phrases.map(([phrase]) => phrase.length)
  expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
  expect(new Map(phrases).get('in a statement')).toBe('statement')
  expect(lexicon.channelPhrasesFrom('bridge')).toEqual([])
})

test('words of a scene tell by which way people speak there', () => {
  expect([lexicon.sceneOf('jury'), lexicon.sceneOf('host'), lexicon.sceneOf('bridge')]).toEqual([
    'court',
    'interview',
    null,
  ])
})

test('words that name nobody and words for roles are found', () => {
  expect(lexicon.honorifics.has('mr')).toBe(true)
  expect(lexicon.honorifics.has('president')).toBe(false)
  expect(lexicon.titles.has('secretary of state')).toBe(true)
  expect(lexicon.roleNouns.has('spokeswoman')).toBe(true)
  expect(lexicon.groupNouns.has('officials')).toBe(true)
})

describe('a broken list is refused, with file and line', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lexicon-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test.each([
    ['honorifics.txt', 'mr\n\nMR\n', /honorifics\.txt:3: the entry stands twice/],
    ['titles.txt', '# titles\nmayor\tcity\n', /titles\.txt:2: expected one entry/],
    ['cues.tsv', 'say assert\n', /cues\.tsv:1: expected an entry, one tab/],
    ['cues.tsv', 'say\tshout\n', /cues\.tsv: "say" means "shout", which is none of assert/],
    ['male-names.txt', 'karin\n', /"karin" is in both .*female-names\.txt and .*male-names\.txt/],
    [
      'countries.tsv',
      'Chad\tChadian\nNiger\tChadian\n',
      /countries\.tsv: "chadian" stands for Chad and Niger/,
    ],
  ])('%s: %j', async (file, text, message) => {
    await cp(FOLDER, folder, { recursive: true })
    await writeFile(join(folder, file), text)
    await expect(loadLexicon(folder)).rejects.toThrow(message)
  })

  test('a list that is not there', async () => {
    await expect(loadLexicon(join(folder, 'nowhere'))).rejects.toThrow(
      /cannot read the word list .*cues\.tsv/,
    )
  })
})
