/**
 * Pronouns and noun phrases join the chain that they mean. The engine scores every pair; a chain's score is the sum of the
 * odds of its mentions, and agreement of gender, number and kind decides who may be meant at all (entity-level ranking
 * as in Clark & Manning 2016, "Improving Coreference Resolution by Learning Entity-Level Distributed Representations",
 * with sums in place of a network).
 */
import type { EntityKind, Gender } from '../model/annotation.ts'
import { isDocumentNoun } from './document-noun.ts'
import type { Mention, Reading, Stage } from './draft.ts'
import { FIRST_PERSON, isFirstPersonPlural, isSecondPerson } from './find-nominals.ts'
import { Namesakes } from './namesakes.ts'
import { rangeLine } from './range-text.ts'

/** Odds, in nats, that a chain must reach to be linked to. People may be meant a little below, as "he" always means somebody. */
const LEAST_ODDS = 0
const LEAST_ODDS_PERSON = -1.5
const LEAST_ODDS_INDEFINITE = 3
/**
 * Nearer antecedents, and subjects, are likelier than the engine's window-wide scores say; in nats a sentence, and in nats. Chosen on
 * development sets of news, interviews and biographies, where they differ little around these values.
 */
const SENTENCE_COST = 0.5
const SUBJECT_BONUS = 1.6
/** How sure "the committee" is the committee named last. */
const NAMESAKE = 0.9
/** Further apart no two mentions share a window of the engine. */
const MENTIONS_BEFORE = 160
const MENTIONS_AFTER = 60

interface OpenChain {
  kind: EntityKind
  name: string
  gender: Gender | null
  plural: boolean
  /** A letter, a report: nobody whom a name or another noun means. */
  isDocument: boolean
  mentions: number[]
  confidence: number
}

interface Link {
  readonly chain: OpenChain
  /** In [0, 1]. */
  readonly probability: number
  /** In place of the one that found the mention. */
  readonly rule?: string
}

export const linkMentions: Stage = {
  name: 'link-mentions',
  run(reading, draft) {
    const chains: OpenChain[] = draft.chains.map((chain) => ({
      ...chain,
      mentions: [...chain.mentions],
      plural: false,
      isDocument: false,
    }))
    const chainOf = new Map<number, OpenChain>()
    for (const chain of chains) for (const number of chain.mentions) chainOf.set(number, chain)

    const links = new Map<number, Link>()
    const namesakes = new Namesakes<OpenChain>(reading)
    draft.mentions.forEach((mention, number) => {
      const named = chainOf.get(number)
      if (named !== undefined) namesakes.add(mention, named)
      if (named !== undefined || mention.type !== null || isDeictic(reading, mention)) return
      const namesake = namesakes.of(mention)
      const found =
        namesake !== null && agrees(reading, mention, namesake)
          ? { chain: namesake, probability: NAMESAKE, rule: 'rule:namesake' }
          : bestChain(reading, draft.mentions, chainOf, number)
      if (found !== null) {
        found.chain.mentions.push(number)
        found.chain.gender ??=
          found.chain.kind === 'person' || found.chain.kind === 'group' ? mention.gender : null
        chainOf.set(number, found.chain)
        links.set(number, found)
      } else if (mention.form === 'nominal') {
        const chain = nominalChain(reading, mention, number)
        chains.push(chain)
        chainOf.set(number, chain)
        namesakes.add(mention, chain)
      }
    })
    return {
      ...draft,
      mentions: draft.mentions.map((mention, number) => {
        const link = links.get(number)
        if (link === undefined) return mention
        return {
          ...mention,
          rule: link.rule ?? mention.rule,
          confidence: mention.confidence * link.probability,
        }
      }),
      chains: chains.map(({ plural: _, isDocument: __, ...chain }) => ({
        ...chain,
        mentions: chain.mentions.toSorted((a, b) => a - b),
      })),
    }
  },
}

/** "I", "we", "you" mean who speaks or is spoken to; that is known once the statements are. */
function isDeictic(reading: Reading, mention: Mention): boolean {
  const form = reading.doc.tokens[mention.first]?.form ?? ''
  return (
    mention.form === 'pronoun' &&
    (FIRST_PERSON.has(form.toLowerCase()) || isFirstPersonPlural(form) || isSecondPerson(form))
  )
}

function bestChain(
  reading: Reading,
  mentions: readonly Mention[],
  chainOf: ReadonlyMap<number, OpenChain>,
  number: number,
): Link | null {
  const mention = mentions[number]
  if (mention === undefined) return null
  const odds = new Map<OpenChain, number>()
  const last = Math.min(mentions.length, number + MENTIONS_AFTER)
  for (let otherNumber = Math.max(0, number - MENTIONS_BEFORE); otherNumber < last; otherNumber++) {
    const [other, chain] = [mentions[otherNumber], chainOf.get(otherNumber)]
    if (other === undefined || chain === undefined || other.anchor === mention.anchor) continue
    if (!agrees(reading, mention, chain)) continue
    if (mention.first <= other.first && other.end <= mention.end) continue // "his" in "his firm" is not the firm
    if (other.first <= mention.first && mention.end <= other.end) continue
    const score = reading.doc.links.score('antecedent', mention.anchor, other.anchor)
    if (score === null) continue
    odds.set(chain, logAdd(odds.get(chain), score + salience(reading, mention, other)))
  }
  const ranked = [...odds].toSorted((a, b) => b[1] - a[1])
  const [best] = ranked
  const least = leastOdds(reading, mention)
  if (best === undefined || best[1] < least) return null
  const total = ranked.reduce<number | undefined>((sum, [, value]) => logAdd(sum, value), 0) ?? 0
  return { chain: best[0], probability: Math.exp(best[1] - total) }
}

function leastOdds({ doc }: Reading, mention: Mention): number {
  if (mention.form === 'pronoun') return mention.gender === null ? LEAST_ODDS : LEAST_ODDS_PERSON
  // "A senior diplomat" brings somebody new.
  const opening = doc.tokens[mention.first]?.form ?? ''
  return /^(?:an?|one|some|another|several|many|two|three)$/i.test(opening)
    ? LEAST_ODDS_INDEFINITE
    : LEAST_ODDS
}

/** The sum of odds given as logarithms. */
function logAdd(a: number | undefined, b: number): number {
  if (a === undefined) return b
  const [high, low] = a > b ? [a, b] : [b, a]
  return high + Math.log1p(Math.exp(low - high))
}

function salience(reading: Reading, mention: Mention, other: Mention): number {
  const { tokens } = reading.doc
  const distance = (tokens[mention.anchor]?.sentence ?? 0) - (tokens[other.anchor]?.sentence ?? 0)
  const isSubject = tokens[other.anchor]?.rel === 'nsubj' || tokens[other.nameFirst]?.rel === 'nsubj'
  return -SENTENCE_COST * Math.abs(distance) + (isSubject ? SUBJECT_BONUS : 0)
}

/** Whether a mention may mean a chain: gender, number, and persons apart from things. */
function agrees(reading: Reading, mention: Mention, chain: OpenChain): boolean {
  const word = reading.doc.tokens[mention.anchor]?.form.toLowerCase() ?? ''
  if (mention.gender !== null) {
    if (chain.kind === 'organization' || chain.kind === 'place' || chain.plural) return false
    return chain.gender === null || chain.gender === mention.gender
  }
  if (mention.form === 'pronoun') {
    if (/^it(?:s|self)?$/.test(word)) return chain.kind !== 'person' && !chain.plural
    if (mention.plural) return chain.kind !== 'person'
    return true
  }
  if (isDocument(reading, mention) !== chain.isDocument) return false
  if (mention.plural) return chain.plural || chain.kind === 'organization'
  if (chain.plural) return false
  const kind = reading.lexicon.kindOfNoun(word)
  if (kind === 'place' && chain.kind !== 'place') return false
  if (kind === 'organization' && (chain.kind === 'place' || chain.kind === 'person')) return false
  const isRole = reading.lexicon.roleNouns.has(word)
  if (chain.kind === 'place' || chain.kind === 'organization')
    return !isRole || reading.lexicon.groupNouns.has(word)
  return true
}

/** A noun phrase that means nobody named: a chain of its own, as it may speak ("officials said"). */
function nominalChain(reading: Reading, mention: Mention, number: number): OpenChain {
  return {
    kind: 'group',
    name: rangeLine(reading.doc, mention),
    gender: mention.gender,
    plural: mention.plural,
    isDocument: isDocument(reading, mention),
    mentions: [number],
    confidence: mention.confidence,
  }
}

function isDocument({ doc, lexicon }: Reading, { anchor }: Mention): boolean {
  return isDocumentNoun(lexicon, doc.tokens[anchor]?.form ?? '')
}
