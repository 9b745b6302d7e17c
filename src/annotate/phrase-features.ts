/**
 * What tells whether a noun phrase ("the prime minister", "the airline", "the 62-year-old") means a chain: what stands beside the chain's
 * names, and which nouns it is called by elsewhere.
 */
import type { Antecedent, Mention, Reading } from './draft.ts'
import type { Features } from './feature-table.ts'
import { kindsOfName, shareKind } from './title-kinds.ts'
import { contentWords, wordsOf } from './told-beside.ts'

/** What a noun phrase calls somebody, in lower case. */
export interface Called {
  readonly noun: string
  /** "prime minister" of "the prime minister"; null where the noun is none of a role. */
  readonly office: string | null
  /** "62" of "the 62-year-old". */
  readonly age: string | null
  /** Its nouns and adjectives. */
  readonly words: readonly string[]
  /** What organizations and places such a noun calls: "press" of "the newspaper". */
  readonly kinds: ReadonlySet<string>
}

interface Pair {
  readonly reading: Reading
  readonly candidate: Antecedent
  /** Null for pronouns. */
  readonly called: Called | null
  readonly nameKinds: ReadonlySet<string>
}

const DETERMINER = /^(?:the|an?|his|her|its|their|this|that)$/

export const PHRASE_FEATURES: Features<Pair> = {
  'of this title': ofOffice(({ titles }, { office }) => titles.some((title) => title.includes(office ?? ''))),
  'of a title with this noun': ofOffice(hasTitle),
  'only of other titles': ofOffice((beside, called) => beside.titles.length > 0 && !hasTitle(beside, called)),
  'this noun beside a name': ({ called, candidate }) =>
    called !== null && candidate.beside?.nouns.has(called.noun) === true,
  'this noun in a name': ({ reading, called, candidate }) =>
    called !== null && candidate.mentions.some(({ mention }) => isInName(reading, mention, called.noun)),
  'of the kind of the noun': ({ called, nameKinds }) => called !== null && shareKind(nameKinds, called.kinds),
  'only of other kinds': ({ called, nameKinds }) =>
    called !== null && nameKinds.size > 0 && !shareKind(nameKinds, called.kinds),
  'this noun in another mention': ({ reading, called, candidate }) =>
    called !== null &&
    candidate.mentions.some(
      ({ mention }) => mention.form === 'nominal' && nounOf(reading, mention) === called.noun,
    ),
  'share of its words beside a name': sharedWords,
  'of this age': ofAge((ages, age) => ages.has(age)),
  'of another age': ofAge((ages, age) => ages.size > 0 && !ages.has(age)),
}

/** Null for pronouns and names. */
export function calledBy(reading: Reading, mention: Mention): Called | null {
  if (mention.form !== 'nominal') return null
  const { doc, lexicon } = reading
  const noun = nounOf(reading, mention)
  const words = doc.tokens.slice(mention.first, mention.end).map(({ form }) => form.toLowerCase())
  const upToNoun = words.slice(DETERMINER.test(words[0] ?? '') ? 1 : 0, mention.anchor + 1 - mention.first)
  return {
    noun,
    office: lexicon.roleNouns.has(noun) ? upToNoun.join(' ') : null,
    age: /(?:^| )(\d{1,2}) ?- ?year ?- ?old/.exec(words.join(' '))?.[1] ?? null,
    words: contentWords(reading, mention),
    kinds: kindsOfName([noun]),
  }
}

/** Of the nouns and adjectives of a phrase, how many stand beside a name: in [0, 1]. */
function sharedWords({ called, candidate: { beside } }: Pair): number {
  if (called === null || beside === null || called.words.length === 0) return 0
  return called.words.filter((word) => beside.words.has(word)).length / called.words.length
}

/** "Press" of the Herald, which "the newspaper" may be: kinds of a candidate's names, none where the noun is of none. */
export function kindsOfNames({ doc }: Reading, called: Called | null, candidate: Antecedent): Set<string> {
  if (called === null || called.kinds.size === 0 || candidate.kind === 'person') return new Set()
  const words = candidate.mentions.flatMap(({ mention: { type, nameFirst, end } }) =>
    type === null ? [] : doc.tokens.slice(nameFirst, end).map(({ form }) => form.toLowerCase()),
  )
  return kindsOfName(words)
}

type Beside = NonNullable<Antecedent['beside']>

function ofOffice(isSo: (beside: Beside, called: Called) => boolean) {
  return ({ called, candidate: { beside } }: Pair) =>
    called !== null && called.office !== null && beside !== null && isSo(beside, called)
}

function ofAge(isSo: (ages: ReadonlySet<string>, age: string) => boolean) {
  return ({ called, candidate: { beside } }: Pair) =>
    called !== null && called.age !== null && beside !== null && isSo(beside.ages, called.age)
}

/** Whether a title beside a name has the noun as a word. */
function hasTitle({ titles }: Beside, { noun }: Called): boolean {
  return titles.some((title) => wordsOf(title).includes(noun))
}

function isInName({ doc }: Reading, { type, nameFirst, end }: Mention, noun: string): boolean {
  return type !== null && doc.tokens.slice(nameFirst, end).some(({ form }) => form.toLowerCase() === noun)
}

function nounOf({ doc }: Reading, { anchor }: Mention): string {
  return doc.tokens[anchor]?.form.toLowerCase() ?? ''
}
