/**
 * Pronouns and noun phrases join the chain that they mean: agreement of gender, number and kind decides who may be meant at all, and a ranker
 * whom of these. What stands in quotations comes last: then it is known whom "she" of "she said" means, who is hardly ever the "she" that she
 * speaks of.
 */
import type { TokenRange } from '../model/document.ts'
import type { Antecedent, Draft, Mention, Reading, Stage, ToldBeside } from './draft.ts'
import { FIRST_PERSON, isFirstPersonPlural, isSecondPerson } from './find-nominals.ts'
import { introduces } from './introduces.ts'
import { Namesakes } from './namesakes.ts'
import { agrees, closeChain, nominalChain, type OpenChain, openChain } from './open-chain.ts'
import { indexSpeech, type SaidWhere } from './said-where.ts'
import { likeliestOf } from './small-network.ts'
import { genderTold, toldBeside } from './told-beside.ts'

/** How sure "the committee" is the committee named last. */
const NAMESAKE = 0.9
/**
 * A noun phrase that speaks and less likely means anybody known is a source of its own: on articles that the weights have not seen, a
 * threshold of 0.4 in place of this one brings two right speakers and 32 wrong ones.
 */
const LEAST_CHANCE_OF_SPEAKER = 0.6
/** Further apart no two mentions share a window of the engine. */
const MENTIONS_BEFORE = 160
const MENTIONS_AFTER = 60

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
    const chains = draft.chains.map(openChain)
    const linking = new Linking(reading, draft, chains)
    const links = new Map<number, Link>()
    const namesakes = new Namesakes<OpenChain>(reading)
    for (const [number, mention] of draft.mentions.entries()) {
      const named = linking.chainOf(number)
      if (named !== undefined) namesakes.add(mention, named)
    }
    const linkOf = (number: number, mention: Mention): Link | null => {
      const namesake = namesakes.of(mention)
      return namesake !== null && agrees(reading, mention, namesake)
        ? { chain: namesake, probability: NAMESAKE, rule: 'rule:namesake' }
        : linking.likeliestChain(mention, number)
    }
    for (const number of quotedLast(draft.mentions, linking.speech)) {
      const mention = draft.mentions[number]
      if (mention === undefined || linking.chainOf(number) !== undefined) continue
      if (mention.type !== null || isDeictic(reading, mention)) continue
      const found = introduces(reading, mention) ? null : linkOf(number, mention)
      if (found !== null) {
        linking.join(number, found.chain)
        found.chain.gender ??=
          found.chain.kind === 'person' || found.chain.kind === 'group' ? mention.gender : null
        links.set(number, found)
      } else if (mention.form === 'nominal') {
        const chain = nominalChain(reading, mention)
        chains.push(chain)
        linking.join(number, chain)
        namesakes.add(mention, chain)
      }
    }
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
      chains: chains.map(closeChain),
    }
  },
}

function quotedLast(mentions: readonly Mention[], speech: SaidWhere): number[] {
  const isQuoted = (number: number) => speech.quoting(mentions[number]?.anchor ?? -1) !== null
  const numbers = [...mentions.keys()]
  return [...numbers.filter((number) => !isQuoted(number)), ...numbers.filter(isQuoted)]
}

/** "I", "we", "you" mean who speaks or is spoken to; that is known once the statements are. */
function isDeictic(reading: Reading, mention: Mention): boolean {
  const form = reading.doc.tokens[mention.first]?.form ?? ''
  return (
    mention.form === 'pronoun' &&
    (FIRST_PERSON.has(form.toLowerCase()) || isFirstPersonPlural(form) || isSecondPerson(form))
  )
}

/** Who is linked to what so far. */
class Linking {
  readonly speech: SaidWhere
  readonly #reading: Reading
  readonly #mentions: readonly Mention[]
  readonly #chainOf = new Map<number, OpenChain>()
  /** Chains whose mentions are anchored at a token. Names go before pronouns and noun phrases. */
  readonly #anchored = new Map<number, OpenChain>()
  readonly #beside = new Map<OpenChain, ToldBeside>()

  constructor(reading: Reading, { mentions, statements }: Draft, named: readonly OpenChain[]) {
    this.#reading = reading
    this.#mentions = mentions
    this.speech = indexSpeech(reading, statements)
    const toldOf = toldBeside(reading, mentions)
    for (const chain of named) {
      for (const number of chain.mentions) this.#know(number, chain)
      const told = toldOf(chain)
      this.#beside.set(chain, told)
      if (chain.kind === 'person') chain.gender ??= genderTold(told)
    }
  }

  chainOf(number: number): OpenChain | undefined {
    return this.#chainOf.get(number)
  }

  join(number: number, chain: OpenChain): void {
    chain.mentions.push(number)
    this.#know(number, chain)
  }

  /** The chain that a mention most likely means, or null if it more likely means none. */
  likeliestChain(mention: Mention, number: number): Link | null {
    const near = this.#candidates(mention, number)
    if (near.size === 0) return null
    const isSpeaking = this.speech.isSpeaking(mention.anchor)
    const candidates = [...near.values()]
    const best = likeliestOf(
      this.#reading.rank.antecedents({ reading: this.#reading, mention, isSpeaking, candidates }),
    )
    const chain = [...near.keys()][best?.number ?? -1]
    if (best === null || chain === undefined) return null
    const isUnsure = isSpeaking && mention.form === 'nominal' && best.chance < LEAST_CHANCE_OF_SPEAKER
    return isUnsure ? null : { chain, probability: best.chance }
  }

  #know(number: number, chain: OpenChain): void {
    this.#chainOf.set(number, chain)
    const mention = this.#mentions[number]
    if (mention !== undefined && (mention.type !== null || !this.#anchored.has(mention.anchor)))
      this.#anchored.set(mention.anchor, chain)
  }

  /** Chains with which a mention agrees and to one of whose mentions the engine may link it. */
  #candidates(mention: Mention, number: number): Map<OpenChain, Antecedent> {
    // Null for chains with which it does not agree: each is asked once.
    const mentionsOf = new Map<OpenChain, Antecedent['mentions'][number][] | null>()
    const nested = new Map<OpenChain, Antecedent['nested']>()
    const last = Math.min(this.#mentions.length, number + MENTIONS_AFTER)
    for (let other = Math.max(0, number - MENTIONS_BEFORE); other < last; other++) {
      const [otherMention, chain] = [this.#mentions[other], this.#chainOf.get(other)]
      if (otherMention === undefined || chain === undefined) continue
      if (!mentionsOf.has(chain)) mentionsOf.set(chain, agrees(this.#reading, mention, chain) ? [] : null)
      const known = mentionsOf.get(chain)
      if (mention.anchor === otherMention.anchor) continue
      const side = sideOf(otherMention, mention)
      if (side !== null) nested.set(chain, side)
      // "His" in "his firm" is not the firm.
      if (known == null || side !== null) continue
      const odds = this.#reading.doc.links.score('antecedent', mention.anchor, otherMention.anchor)
      known.push({ mention: otherMention, odds })
    }
    const quoting = this.#speakerOf(this.speech.quoting(mention.anchor))
    const reporting = this.#speakerOf(this.speech.reporting(mention.anchor))
    const candidates = new Map<OpenChain, Antecedent>()
    for (const [chain, mentions] of mentionsOf)
      if (mentions?.some(({ odds }) => odds !== null))
        candidates.set(chain, {
          kind: chain.kind,
          gender: chain.gender,
          mentions,
          isQuoted: quoting === undefined ? null : quoting === chain,
          isReported: reporting === chain,
          beside: this.#beside.get(chain) ?? null,
          nested: nested.get(chain) ?? null,
        })
    return candidates
  }

  /** Whom a speaker phrase means, as far as that is known. */
  #speakerOf(phrase: TokenRange | null): OpenChain | undefined {
    if (phrase === null) return undefined
    let speaker: OpenChain | undefined
    for (let token = phrase.first; token < phrase.end; token++) {
      const chain = this.#anchored.get(token)
      if (chain?.kind === 'person') return chain
      speaker = chain ?? speaker
    }
    return speaker
  }
}

/** Where a mention stands to another that it shares words with; null where it shares none. */
function sideOf(other: Mention, mention: Mention): Antecedent['nested'] {
  if (isWithin(other, mention)) return 'inside'
  return isWithin(mention, other) ? 'around' : null
}

function isWithin(inner: Mention, outer: Mention): boolean {
  return outer.first <= inner.first && inner.end <= outer.end
}
