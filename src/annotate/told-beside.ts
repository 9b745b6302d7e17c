/** What is told of somebody right beside a name: "Senator Ann Lee, 62, a baker from Ohio", "the airline Acme". */
import type { Gender } from '../model/annotation.ts'
import type { TokenRange } from '../model/document.ts'
import { placeKey } from '../text/place-key.ts'
import type { Chain, Mention, Reading, ToldBeside } from './draft.ts'
import { spelledOut } from './spelled-out.ts'
import { childrenOf, headOf, nounPhrase } from './tree.ts'

/** Words that tell of one gender. "Chairman" does not: many women are called so. */
const FEMALE =
  /\b(?:(?:spokes|chair|congress|council|assembly|business|police|sales|alder|fore)woman|actress|mother|grandmother|wife|widow|daughter|sister|aunt|niece|queen|princess|duchess|nun|heiress)\b/
const MALE =
  /\b(?:(?:spokes|congress|council|assembly|business|police|sales|states)man|father|grandfather|husband|widower|son|brother|uncle|nephew|king|prince|duke|monk)\b/

const PARTY_LETTERS = new Map([
  ['d', 'democrat'],
  ['r', 'republican'],
  ['i', 'independent'],
])
const PARTY_MEMBER =
  /^(?:democrat|republican|independent|conservative|tory|liberal|libertarian|socialist|communist|nationalist|unionist|centrist)$/

/** The gender that the words tell, or null. */
export function genderTold({ titles, nouns }: ToldBeside): Gender | null {
  const words = [...titles, ...nouns].join(' ')
  const [isFemale, isMale] = [FEMALE.test(words), MALE.test(words)]
  if (isFemale === isMale) return null
  return isFemale ? 'female' : 'male'
}

/** Tells of a chain what stands beside its names. */
export function toldBeside(
  reading: Reading,
  mentions: readonly Mention[],
): (chain: Pick<Chain, 'kind' | 'mentions'>) => ToldBeside {
  const titlesOf = titlesIn(reading)
  return (chain) => {
    const names = chain.mentions
      .flatMap((number) => mentions[number] ?? [])
      .filter(({ type }) => type !== null)
    const nouns = [...new Set(names.flatMap((name) => nounsBeside(reading, name)))]
    const called = [...nouns.map(formIn(reading)), ...names.flatMap((name) => partyBeside(reading, name))]
    const phrases = nouns.flatMap((noun) => contentWords(reading, nounPhrase(reading.tree, noun)))
    const homes = names.flatMap((name) => homeBeside(reading, name))
    // Each once, as a name may stand a thousand times after its title.
    const titles = chain.kind === 'person' ? [...new Set(names.flatMap(titlesOf))] : []
    return {
      titles,
      nouns: new Set(called),
      words: new Set([...titles.flatMap(wordsOf), ...called, ...phrases, ...homes]),
      ages: new Set(names.flatMap((name) => ageAfter(reading, name))),
    }
  }
}

/** Of the engine's titles those that end right before a name, or stand beside it after a comma. */
function titlesIn({ doc }: Reading): (name: Mention) => string[] {
  const wordsOf = (first: number, end: number) =>
    spelledOut(
      doc.tokens
        .slice(first, end)
        .map(({ form }) => form.toLowerCase())
        .join(' '),
    )
  const startingAt = new Map(doc.layers.role.map((span) => [span.first, span]))
  const endingAt = new Map(doc.layers.role.map((span) => [span.end, span]))
  const isComma = (token: number) => doc.tokens[token]?.form === ','
  return ({ first, nameFirst, end }) => {
    const spans = [
      endingAt.get(nameFirst),
      endingAt.get(first),
      isComma(first - 1) ? endingAt.get(first - 1) : undefined,
      isComma(end) ? startingAt.get(end + 1) : undefined,
    ].flatMap((span) => (span === undefined ? [] : [wordsOf(span.first, span.end)]))
    return first < nameFirst ? [...spans, wordsOf(first, nameFirst)] : spans
  }
}

/** Tokens of the nouns. */
function nounsBeside({ tree }: Reading, { nameFirst, end }: Mention): number[] {
  const head = headOf(tree, { first: nameFirst, end })
  const token = tree.tokens[head]
  const beside = childrenOf(tree, head, 'appos', 'compound')
  const said = token?.rel === 'nsubj' || token?.rel === 'appos' || token?.rel === 'flat' ? [token.head] : []
  return [...beside, ...said].filter((other) => tree.tokens[other]?.upos === 'NOUN')
}

/** Of a title. */
export function wordsOf(title: string): string[] {
  return title.split(/[\s-]/)
}

function formIn({ doc }: Reading): (token: number) => string {
  return (token) => doc.tokens[token]?.form.toLowerCase() ?? ''
}

/** The nouns and adjectives of a range, in lower case. */
export function contentWords({ doc }: Reading, { first, end }: TokenRange): string[] {
  return doc.tokens
    .slice(first, end)
    .flatMap(({ upos, form }) => (/^(?:NOUN|PROPN|ADJ)$/.test(upos) ? [form.toLowerCase()] : []))
}

/** "Democrat Ann Lee", "Republican Gov. Ann Lee", "Ann Lee, a Liberal", "Ann Lee (D-Ohio)". */
function partyBeside(reading: Reading, { first, end }: Mention): string[] {
  const form = formIn(reading)
  const isOpen = /^[(,]$/.test(form(end))
  const after = /^an?$/.test(form(end + 1)) ? end + 2 : end + 1
  const letter = /^[-–.]$/.test(form(after + 1)) ? PARTY_LETTERS.get(form(after)) : undefined
  const words = [form(first - 1), ...(isOpen ? [form(after), letter ?? ''] : [])]
  return words.filter((word) => PARTY_MEMBER.test(word))
}

/** The words of "Ohio" of "Ann Lee of Ohio", "Ann Lee (D-Ohio)", "Ohio Gov. Ann Lee". */
function homeBeside(reading: Reading, { nameFirst, end }: Mention): string[] {
  const { doc, tree } = reading
  const form = formIn(reading)
  const head = headOf(tree, { first: nameFirst, end })
  const before = childrenOf(tree, head, 'compound').filter((token) => token < nameFirst)
  const of = doc.tokens[end]?.form === 'of' ? [end + 1, end + 2] : []
  const seat = PARTY_LETTERS.has(form(end + 1)) && /^[-–,.]$/.test(form(end + 2)) ? [end + 3, end + 4] : []
  return [...before, ...of, ...seat].flatMap((token) => {
    const found = doc.tokens[token]
    return found?.upos === 'PROPN' ? placeKey(found.form).split(' ') : []
  })
}

/** "62" of "Ann Lee, 62, said". */
function ageAfter({ doc }: Reading, { end }: Mention): string[] {
  const [comma, age, next] = doc.tokens.slice(end, end + 3).map(({ form }) => form)
  return comma === ',' && /^\d{1,2}$/.test(age ?? '') && /^[,.;)]$/.test(next ?? '') ? [age ?? ''] : []
}
