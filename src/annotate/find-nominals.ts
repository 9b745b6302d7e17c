/** Mentions that are no names: pronouns ("she") and noun phrases ("the envoy", "two officials"). */
import type { Gender } from '../model/annotation.ts'
import type { LayerSpan, TokenRange } from '../model/document.ts'
import { bodiesInTitles } from './bodies-in-titles.ts'
import type { Mention, Reading, Stage } from './draft.ts'
import { indexMentions, type MentionIndex, toNameEnd } from './mention-index.ts'
import { completePhrase } from './tree.ts'

// A noun phrase ends in its head; what follows one of these words only describes it.
const AFTER_HEAD = new Set(
  'of in for from at on with to by about against who that which whose , — ( and'.split(' '),
)

const PRONOUN_GENDER: Readonly<Record<string, Gender>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
}
const PLURAL_PRONOUNS = new Set('they them their theirs themselves we us our ours ourselves'.split(' '))
export const FIRST_PERSON = new Set('i me my mine myself'.split(' '))
const FIRST_PLURAL = new Set('we us our ours ourselves'.split(' '))
const SECOND_PERSON = new Set('you your yours yourself'.split(' '))
const PERSONAL = new Set([
  ...Object.keys(PRONOUN_GENDER),
  ...PLURAL_PRONOUNS,
  ...FIRST_PERSON,
  ...SECOND_PERSON,
  ...'it its itself who whom whose'.split(' '),
])

export const findNominals: Stage = {
  name: 'find-nominals',
  run(reading, draft) {
    const names = draft.mentions
    const anchors = new Set(names.map((mention) => mention.anchor))
    const pronouns = [...markedPronouns(reading), ...missedPronouns(reading)]
    for (const pronoun of pronouns) anchors.add(pronoun.anchor)
    const index = indexMentions({ mentions: names, chains: [] })
    const marked = reading.doc.layers.nominal
      .flatMap((span) => toNominal(reading, index, span))
      .filter((nominal) => !anchors.has(nominal.anchor) && !isNameAlone(reading, index, nominal))
    for (const nominal of marked) anchors.add(nominal.anchor)
    const nominals = [...marked, ...bodiesInTitles(reading).filter(({ anchor }) => !anchors.has(anchor))]
    const mentions = [...names, ...pronouns, ...nominals].toSorted(
      (a, b) => a.first - b.first || b.end - a.end,
    )
    return { ...draft, mentions }
  },
}

function markedPronouns({ doc }: Reading): Mention[] {
  return doc.layers.pronoun
    .filter((span) => PERSONAL.has(doc.tokens[span.first]?.form.toLowerCase() ?? ''))
    .map((span) =>
      pronounMention(doc.tokens[span.first]?.form ?? '', span.first, 'engine:pronoun', span.score),
    )
}

/** "he" and "she" always mean somebody, whether the engine marks them or not. */
function missedPronouns({ doc }: Reading): Mention[] {
  const marked = new Set(doc.layers.pronoun.map((span) => span.first))
  return doc.tokens
    .filter((token) => !marked.has(token.index) && token.upos === 'PRON')
    .filter(
      (token) => token.form.toLowerCase() in PRONOUN_GENDER || FIRST_PERSON.has(token.form.toLowerCase()),
    )
    .map((token) => pronounMention(token.form, token.index, 'rule:pronoun', 0.7))
}

function pronounMention(form: string, at: number, rule: string, confidence: number): Mention {
  const word = form.toLowerCase()
  return {
    first: at,
    nameFirst: at,
    end: at + 1,
    anchor: at,
    form: 'pronoun',
    type: null,
    gender: PRONOUN_GENDER[word] ?? null,
    plural: PLURAL_PRONOUNS.has(word),
    rule,
    confidence,
  }
}

function toNominal({ doc, tree }: Reading, names: MentionIndex, span: LayerSpan): Mention[] {
  const { first, end } = toNameEnd(names, completePhrase(tree, span))
  const anchor = nominalHead(doc.tokens, span)
  const head = doc.tokens[anchor]
  if (head === undefined || !/[\p{L}]/u.test(head.form)) return []
  return [
    {
      first,
      nameFirst: first,
      end,
      anchor,
      form: 'nominal',
      type: null,
      gender: nominalGender(head.form),
      plural: head.xpos === 'NNS' || head.xpos === 'NNPS',
      rule: 'engine:nominal',
      confidence: span.score,
    },
  ]
}

/** "The Lee administration", "its Center for Letters": a name behind a determiner. */
function isNameAlone({ doc }: Reading, names: MentionIndex, { first, end }: TokenRange): boolean {
  const start = /^(?:the|its|his|her|their)$/i.test(doc.tokens[first]?.form ?? '') ? first + 1 : first
  return names.over(start).some(({ mention }) => mention.first === start && mention.end === end)
}

/** The word that links of a noun phrase meet: the one before the first preposition, comma or relative pronoun. */
export function nominalHead(tokens: readonly { readonly form: string }[], range: TokenRange): number {
  for (let i = range.first + 1; i < range.end; i++)
    if (AFTER_HEAD.has(tokens[i]?.form.toLowerCase() ?? '')) return i - 1
  return range.end - 1
}

/** The gender that a noun tells, or null. */
export function nominalGender(head: string): Gender | null {
  if (
    /(?:woman|girl|mother|sister|daughter|wife|widow|aunt|actress|queen|duchess|princess|lady)$/i.test(head)
  )
    return 'female'
  if (
    /(?:[^o]man|^man|boy|father|brother|[^r]son|husband|widower|uncle|actor|^king|duke|prince|gentleman)$/i.test(
      head,
    )
  )
    return 'male'
  return null
}

export function isFirstPersonPlural(form: string): boolean {
  return FIRST_PLURAL.has(form.toLowerCase())
}

export function isSecondPerson(form: string): boolean {
  return SECOND_PERSON.has(form.toLowerCase())
}
