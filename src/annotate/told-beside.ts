/** What is told of somebody right beside a name: "Senator Ann Lee, 62, a baker from Ohio", "the airline Acme". */
import type { Gender } from '../model/annotation.ts'
import type { Chain, Mention, Reading, ToldBeside } from './draft.ts'
import { spelledOut } from './spelled-out.ts'
import { childrenOf, headOf } from './tree.ts'

/** Words that tell of one gender. "Chairman" does not: many women are called so. */
const FEMALE =
  /\b(?:(?:spokes|chair|congress|council|assembly|business|police|sales|alder|fore)woman|actress|mother|grandmother|wife|widow|daughter|sister|aunt|niece|queen|princess|duchess|nun|heiress)\b/
const MALE =
  /\b(?:(?:spokes|congress|council|assembly|business|police|sales|states)man|father|grandfather|husband|widower|son|brother|uncle|nephew|king|prince|duke|monk)\b/

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
    return {
      // Each once, as a name may stand a thousand times after its title.
      titles: chain.kind === 'person' ? [...new Set(names.flatMap(titlesOf))] : [],
      nouns: new Set(names.flatMap((name) => nounsBeside(reading, name))),
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

function nounsBeside({ tree }: Reading, { nameFirst, end }: Mention): string[] {
  const head = headOf(tree, { first: nameFirst, end })
  const token = tree.tokens[head]
  const above = tree.tokens[token?.head ?? -1]
  const beside = childrenOf(tree, head, 'appos', 'compound')
  const said =
    token?.rel === 'nsubj' || token?.rel === 'appos' || token?.rel === 'flat' ? [above?.index ?? -1] : []
  return [...beside, ...said].flatMap((other) => {
    const noun = tree.tokens[other]
    return noun?.upos === 'NOUN' ? [noun.form.toLowerCase()] : []
  })
}

/** "62" of "Ann Lee, 62, said". */
function ageAfter({ doc }: Reading, { end }: Mention): string[] {
  const [comma, age, next] = doc.tokens.slice(end, end + 3).map(({ form }) => form)
  return comma === ',' && /^\d{1,2}$/.test(age ?? '') && /^[,.;)]$/.test(next ?? '') ? [age ?? ''] : []
}
