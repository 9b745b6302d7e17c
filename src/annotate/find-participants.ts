/** Who takes part in an interaction, on which side: by the tree around its trigger, else by the engine's links. */
import type { LinkKind, TokenRange } from '../model/document.ts'
import type { Draft, Mention, Reading, RoleDraft } from './draft.ts'
import type { Trigger } from './find-triggers.ts'
import { likeliest } from './likeliest.ts'
import type { MentionIndex, Placed } from './mention-index.ts'
import type { OwnSources } from './own-sources.ts'
import { isInside, runStart } from './range-text.ts'
import {
  apposedTo,
  childrenOf,
  isNoun,
  isPossessiveMark,
  nounPhrase,
  prepositionOf,
  withoutPreposition,
} from './tree.ts'
import { argumentsOf, leadsToOther } from './trigger-arguments.ts'

/** A participant that only a link ties on must be this much likelier than nobody, in nats. */
const LEAST_ODDS = 0.5
/** In tokens. */
const PREPOSITION_REACH = 6
const LONGEST_ROLE = 12
/** How sure a noun phrase beside a trigger is somebody of its own. */
const UNNAMED = 0.8

/** Where participants are looked up. */
export interface Sides {
  readonly index: MentionIndex
  /** First token of a role's words → its holder. */
  readonly roles: ReadonlyMap<number, RoleDraft>
  /** For phrases that mean nobody else. */
  readonly sources: OwnSources
}

export interface Participants {
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** In [0, 1]. */
  readonly confidence: number
}

/** Empty sides where nobody is found. */
export function findParticipants(
  reading: Reading,
  draft: Draft,
  sides: Sides,
  trigger: Trigger,
): Participants {
  const byTree = participantsByTree(reading, sides, trigger)
  if (trigger.rule !== 'engine:trigger') {
    const isNamed = (chain: number) => draft.chains[chain]?.kind !== 'group'
    return { from: byTree.from.filter(isNamed), to: byTree.to.filter(isNamed), confidence: 0.8 }
  }
  // "meet with leaders from both sides": the other side is told, but is nobody known; a link would put somebody else in its place.
  if (byTree.isOtherUnknown) return { from: [], to: [], confidence: 0 }
  const from = byTree.from.length > 0 ? byTree.from : linked(reading, sides.index, 'from', trigger, byTree.to)
  const to = byTree.to.length > 0 ? byTree.to : linked(reading, sides.index, 'to', trigger, from)
  const agreed = byTree.from.length > 0 && byTree.to.length > 0
  return { from, to, confidence: agreed ? 0.9 : 0.7 }
}

function linked(
  reading: Reading,
  index: MentionIndex,
  kind: 'from' | 'to',
  trigger: Trigger,
  taken: readonly number[],
): number[] {
  const sentence = reading.doc.sentences[reading.doc.tokens[trigger.head]?.sentence ?? -1] ?? trigger
  const free = index.startingIn(sentence).filter(({ chain }) => chain !== null && !taken.includes(chain))
  const odds = ({ mention }: Placed) => reading.doc.links.score(kind, trigger.first, mention.anchor)
  const chain = likeliest(free, odds, LEAST_ODDS)?.item.chain
  return chain == null ? [] : [chain]
}

function participantsByTree(
  reading: Reading,
  sides: Sides,
  trigger: Trigger,
): Omit<Participants, 'confidence'> & { readonly isOtherUnknown: boolean } {
  const { subjects, objects, others, areMutual } = argumentsOf(reading, trigger)
  const isMarked = trigger.rule === 'engine:trigger'
  const chains = (kind: LinkKind, tokens: readonly number[]) => {
    const people = tokens.flatMap((token) => {
      const known = chainAt(reading, sides, token)
      return known.length > 0 || !isMarked ? known : groupAt(reading, sides, token, isPeople(reading, token))
    })
    if (people.length > 0 || !isMarked) return [...new Set(people)]
    // What the lexicon does not know as people ("snipers", "the bench") takes part where the engine ties it to the trigger and nobody else does.
    const isTied = (token: number) =>
      isNoun(reading.doc.tokens[token]) &&
      (reading.doc.links.score(kind, trigger.first, token) ?? Number.NEGATIVE_INFINITY) >= LEAST_ODDS
    return [...new Set(tokens.filter(isTied).flatMap((token) => groupAt(reading, sides, token, true)))]
  }
  const from = chains('from', subjects)
  const named = chains('to', [...objects, ...others])
  const beside = named.length > 0 ? named : chainAfter(reading, sides, trigger)
  const to = beside.filter((chain) => !from.includes(chain))
  if (to.length === 0 && from.length > 1 && areMutual)
    return { from: from.slice(0, 1), to: from.slice(1), isOtherUnknown: false }
  const isDoerUnknown = from.length === 0 && subjects.some((token) => isNoun(reading.doc.tokens[token]))
  return { from, to, isOtherUnknown: isDoerUnknown || (others.length > 0 && named.length === 0) }
}

/** The chain of the mention that has this token; of a role's words, and of a phrase with a name in apposition, the one so named. */
function chainAt(reading: Reading, { index, roles }: Sides, token: number): number[] {
  const [named] = namedBy(reading, token).flatMap((child) => index.over(child))
  if (named?.chain != null) return [named.chain]
  const [own] = index
    .over(token)
    .filter(({ chain, mention }) => chain !== null && (mention.type === null || mention.end > token))
  if (own?.chain != null) return [own.chain]
  for (let first = token; first > token - LONGEST_ROLE; first--) {
    const role = roles.get(first)
    if (role !== undefined && isInside(token, role)) return [role.holder]
  }
  const [apposed] = apposedTo(reading.tree, token).flatMap((child) => index.over(child))
  return apposed?.chain == null ? [] : [apposed.chain]
}

/** "Bamut" of "the village of Bamut". */
function namedBy({ tree, lexicon }: Reading, noun: number): number[] {
  if (lexicon.kindOfNoun(tree.tokens[noun]?.form ?? '') !== 'place') return []
  return childrenOf(tree, noun, 'nmod').filter(
    (child) => prepositionOf(tree, child) === 'of' && tree.tokens[child]?.upos === 'PROPN',
  )
}

/** Somebody who is nobody known: "four suspects", "Hungarian officials", "four of its premiers". Other nouns take part where `isSomebody` says so. */
function groupAt(reading: Reading, { index, sources }: Sides, token: number, isSomebody: boolean): number[] {
  const { tree } = reading
  if (tree.tokens[token]?.upos === 'PRON') return []
  const marked = index.over(token).find(({ mention }) => mention.anchor === token)?.mention
  const phrase = marked ?? (isSomebody ? nounPhrase(tree, token) : partOfPeople(reading, token))
  if (phrase === null) return []
  const own = afterDash(reading, withoutPreposition(tree, phrase), token)
  return [sources.chainOf(own, { rule: 'rule:participant', confidence: UNNAMED })]
}

/** "Troops" of "RANGOON - Troops fired on monks", where the parser ties the town of a dateline to the noun. */
function afterDash({ doc: { tokens } }: Reading, phrase: TokenRange, noun: number): TokenRange {
  const isDash = (i: number) =>
    /^[-–—]{1,2}$/.test(tokens[i]?.form ?? '') && (tokens[i - 1]?.end ?? 0) < (tokens[i]?.start ?? 0)
  return { first: runStart(noun, phrase.first, (i) => !isDash(i)), end: phrase.end }
}

/** "Four of its last seven premiers", "hundreds of Tamil fishermen". */
function partOfPeople(reading: Reading, token: number): TokenRange | null {
  const { tree } = reading
  const whole = childrenOf(tree, token, 'nmod').find(
    (noun) => noun > token && prepositionOf(tree, noun) === 'of',
  )
  if (whole === undefined || !isPeople(reading, whole)) return null
  return { first: nounPhrase(tree, token).first, end: nounPhrase(tree, whole).end }
}

function isPeople({ doc, lexicon }: Reading, token: number): boolean {
  const { form = '', upos = '', xpos = '' } = doc.tokens[token] ?? {}
  // "Palestinians", "Democrats"
  if (upos === 'PROPN' && /^NNP?S$/.test(xpos)) return true
  return (
    isNoun(doc.tokens[token]) &&
    (lexicon.groupNouns.has(form.toLowerCase()) || lexicon.roleNouns.has(lexicon.lemma(form)))
  )
}

/** "a conversation earlier Wednesday with Israel's defense chief": the phrase after the preposition, where the tree ties it elsewhere. */
function chainAfter(reading: Reading, sides: Sides, trigger: Trigger): number[] {
  const { tokens } = reading.doc
  for (let i = trigger.end; i < trigger.end + PREPOSITION_REACH; i++) {
    const token = tokens[i]
    if (
      token === undefined ||
      token.sentence !== tokens[trigger.head]?.sentence ||
      /^(?:VERB|AUX|PUNCT)$/.test(token.upos)
    )
      return []
    if (token.upos !== 'ADP' || !leadsToOther(trigger.type, token.form)) continue
    const role = sides.roles.get(i + 1) ?? sides.roles.get(i + 2)
    if (role !== undefined) return [role.holder]
    const next = sides.index
      .startingIn({ first: i + 1, end: i + 4 })
      .find(
        ({ mention }) =>
          tokens[mention.anchor]?.sentence === token.sentence && !isPossessor(reading, mention),
      )
    return next?.chain == null ? [] : [next.chain]
  }
  return []
}

function isPossessor(reading: Reading, mention: Mention): boolean {
  return isPossessiveMark(reading.doc.tokens[mention.end])
}
