/** Who takes part in an interaction, on which side: by the tree around its trigger, else by the engine's links. */
import type { InteractionType } from '../model/annotation.ts'
import type { Draft, Mention, Reading, RoleDraft } from './draft.ts'
import type { Trigger } from './find-triggers.ts'
import { likeliest } from './likeliest.ts'
import type { MentionIndex, Placed } from './mention-index.ts'
import type { OwnSources } from './own-sources.ts'
import { isInside } from './range-text.ts'
import {
  apposedTo,
  childrenOf,
  isNoun,
  isPassive,
  isPossessiveMark,
  nounPhrase,
  prepositionOf,
  subjectOf,
  type Tree,
  withConjuncts,
  withoutPreposition,
} from './tree.ts'

/** A participant that only a link ties on must be this much likelier than nobody, in nats. */
const LEAST_ODDS = 0.5
/** In tokens. */
const PREPOSITION_REACH = 6
const LONGEST_ROLE = 12
/** How sure a noun phrase beside a trigger is somebody of its own. */
const UNNAMED = 0.8
/** In these both sides do the same: with "and" or a plural subject alone they have two sides too. */
const MUTUAL: ReadonlySet<InteractionType> = new Set(['talk', 'meet', 'negotiate', 'agree'])
/** Prepositions that lead to the other side. */
const OTHER_SIDE: Partial<Record<InteractionType, RegExp>> = {
  talk: /^(?:with|to)$/,
  call: /^(?:with|to)$/,
  meet: /^with$/,
  negotiate: /^with$/,
  write: /^to$/,
  agree: /^with$/,
  send: /^to$/,
  visit: /^(?:to|with)$/,
  ask: /^(?:on|upon|to|of)$/,
  order: /^(?:to|on|upon|of)$/,
  invite: /^to$/,
  warn: /^(?:to|against)$/,
  help: /^(?:to|for)$/,
  praise: /^(?:for|to)$/,
  criticise: /^(?:at|of|on|against)$/,
  accuse: /^against$/,
  sue: /^against$/,
  attack: /^(?:on|at|against|upon)$/,
}
/** "The arrest of Lee": of these nouns, "of" leads to whom it is done to; of the others, to who does it. */
const DONE_TO: ReadonlySet<InteractionType> = new Set([
  'appoint',
  'dismiss',
  'arrest',
  'attack',
  'criticise',
  'praise',
  'invite',
])
/** "Lee's arrest", "her appointment": so does the possessor of these. */
const DONE_TO_POSSESSOR: ReadonlySet<InteractionType> = new Set(['appoint', 'dismiss', 'arrest'])

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
  const { tree } = reading
  const at = (token: number | null | undefined) => (token == null ? [] : withConjuncts(tree, token))
  const isMarked = trigger.rule === 'engine:trigger'
  const chains = (tokens: readonly number[]) => [
    ...new Set(
      tokens.flatMap((token) => {
        const known = chainAt(reading, sides, token)
        return known.length > 0 || !isMarked ? known : groupAt(reading, sides, token)
      }),
    ),
  ]
  const obliques = childrenOf(tree, trigger.head, 'obl', 'nmod')
  const along = (pattern: RegExp) =>
    obliques.filter((token) => pattern.test(prepositionOf(tree, token) ?? ''))

  let subjects: number[]
  let objects: number[]
  if (reading.doc.tokens[trigger.head]?.upos === 'VERB') {
    const participle = describedBy(tree, trigger.head)
    const subject = participle ?? subjectOf(tree, trigger.head, (verb) => makesOthersAct(reading, verb))
    const passive = participle !== null || isPassive(tree, trigger.head)
    subjects = passive ? along(/^by$/).flatMap(at) : at(subject)
    objects = passive
      ? at(subject)
      : [
          ...objectsOf(tree, trigger.head).flatMap(at),
          ...toldToAct(reading, trigger).flatMap(at),
          ...threatened(reading, trigger).flatMap(at),
        ]
  } else {
    // "held talks with", "during a call with", "a meeting between A and B": the doer is the subject of the verb around it.
    const between = along(/^between$/).flatMap(at)
    if (between.length > 1) return { ...split(chains(between)), isOtherUnknown: false }
    const owners = childrenOf(tree, trigger.head, 'nmod').filter((token) => isPossessive(reading, token))
    const of = along(/^of$/).flatMap(at)
    objects = [
      ...(DONE_TO.has(trigger.type) ? of : []),
      ...(DONE_TO_POSSESSOR.has(trigger.type) ? owners : []),
    ]
    subjects = [...along(/^by$/).flatMap(at), ...of, ...owners].filter((token) => !objects.includes(token))
    if (subjects.length === 0) subjects = at(subjectAround(reading, trigger.head))
  }
  const other = OTHER_SIDE[trigger.type]
  const others = other === undefined ? [] : along(other).flatMap(at)
  objects = [...objects, ...others]
  const from = chains(subjects)
  const named = chains(objects)
  const beside = named.length > 0 || other === undefined ? named : chainAfter(reading, sides, trigger, other)
  const to = beside.filter((chain) => !from.includes(chain))
  if (to.length === 0 && from.length > 1 && (MUTUAL.has(trigger.type) || isEachOther(reading, trigger)))
    return { ...split(from), isOtherUnknown: false }
  return {
    from,
    to,
    isOtherUnknown: (others.length > 0 && named.length === 0) || (from.length === 0 && subjects.some((token) => isNoun(tree.tokens[token]))),
  }
}

/** "Militiamen" of "militiamen accused of murder", "the police" of "the police, called at midnight, did not come": to whom it is done. */
function describedBy(tree: Tree, verb: number): number | null {
  const { xpos, rel, head } = tree.tokens[verb] ?? { xpos: '', rel: '', head: -1 }
  const isBare = xpos === 'VBN' && childrenOf(tree, verb, 'aux', 'obj', 'nsubj').length === 0
  if (!isBare) return null
  if (rel === 'acl') return head
  return rel === 'advcl' ? subjectOf(tree, head) : null
}

/** With those that the parser only knows to hang on the verb: "summoned (nmod) the ambassador". */
function objectsOf(tree: Tree, verb: number): number[] {
  const vague = childrenOf(tree, verb, 'nmod').filter(
    (token) => token > verb && prepositionOf(tree, token) === null,
  )
  return [...childrenOf(tree, verb, 'obj', 'iobj'), ...vague]
}

/** "The rebels" of "demanded that the rebels leave": who shall act is who is asked. */
function toldToAct({ tree }: Reading, { head, type }: Trigger): number[] {
  if (type !== 'ask' && type !== 'order') return []
  return childrenOf(tree, head, 'ccomp')
    .filter((verb) => isBareVerb(tree, verb))
    .flatMap((verb) => childrenOf(tree, verb, 'nsubj').slice(0, 1))
}

/** "Congo" of "threatened to expel Congo", "to break with Congo": who would have to suffer it. */
function threatened({ tree }: Reading, { head, type }: Trigger): number[] {
  if (type !== 'warn') return []
  return childrenOf(tree, head, 'xcomp').flatMap((verb) => [
    ...objectsOf(tree, verb),
    ...childrenOf(tree, verb, 'obl').filter((token) =>
      /^(?:to|against|with|on|from)$/.test(prepositionOf(tree, token) ?? ''),
    ),
  ])
}

/** "Leave", "should leave", and neither "left" nor "be freed". */
function isBareVerb(tree: Tree, verb: number): boolean {
  return (
    /^VBP?$/.test(tree.tokens[verb]?.xpos ?? '') &&
    childrenOf(tree, verb, 'aux').every((aux) => /^(?:should|must|not)$/i.test(tree.tokens[aux]?.form ?? ''))
  )
}

/** "Accused each other", "wrote to one another". */
function isEachOther({ doc }: Reading, { end }: Trigger): boolean {
  const words = doc.tokens.slice(end, end + 3).map(({ form }) => form.toLowerCase())
  return /\b(?:each other|one another)\b/.test(words.join(' '))
}

function split(chains: readonly number[]): { from: number[]; to: number[] } {
  return { from: chains.slice(0, 1), to: chains.slice(1) }
}

function isPossessive(reading: Reading, token: number): boolean {
  return (
    reading.doc.tokens[token]?.xpos === 'PRP$' ||
    childrenOf(reading.tree, token, 'case').some((child) => isPossessiveMark(reading.doc.tokens[child]))
  )
}

/** The subject of the first verb above a noun. */
function subjectAround(reading: Reading, noun: number): number | null {
  let at = noun
  for (let steps = 0; steps < 4; steps++) {
    const head = reading.doc.tokens[at]?.head ?? -1
    if (head < 0) return null
    if (reading.doc.tokens[head]?.upos === 'VERB') return subjectOf(reading.tree, head)
    at = head
  }
  return null
}

/** "send", "ask", "order" … make their object do what follows. */
function makesOthersAct({ doc, lexicon }: Reading, verb: number): boolean {
  const type = lexicon.interactionTypeOf(lexicon.lemma(doc.tokens[verb]?.form ?? ''))
  return type !== null && ['send', 'ask', 'order', 'invite', 'appoint', 'help'].includes(type)
}

/** The chain of the mention that has this token; of a role's words, and of a phrase with a name in apposition, the one so named. */
function chainAt(reading: Reading, { index, roles }: Sides, token: number): number[] {
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

/** Somebody who is nobody known: "four suspects", "Hungarian officials". Things take no part. */
function groupAt({ doc, tree, lexicon }: Reading, { index, sources }: Sides, token: number): number[] {
  const form = doc.tokens[token]?.form ?? ''
  if (!isNoun(doc.tokens[token])) return []
  const marked = index.over(token).find(({ mention }) => mention.anchor === token)?.mention
  const phrase = withoutPreposition(tree, marked ?? nounPhrase(tree, token))
  const isPeople =
    marked !== undefined ||
    // "Palestinians", "Democrats"
    doc.tokens[token]?.xpos === 'NNPS' ||
    lexicon.groupNouns.has(form.toLowerCase()) ||
    lexicon.roleNouns.has(lexicon.lemma(form))
  if (!isPeople) return []
  return [sources.chainOf(phrase, { rule: 'rule:participant', confidence: UNNAMED })]
}

/** "a conversation earlier Wednesday with Israel's defense chief": the phrase after the preposition, where the tree ties it elsewhere. */
function chainAfter(reading: Reading, sides: Sides, trigger: Trigger, preposition: RegExp): number[] {
  const { tokens } = reading.doc
  for (let i = trigger.end; i < trigger.end + PREPOSITION_REACH; i++) {
    const token = tokens[i]
    if (
      token === undefined ||
      token.sentence !== tokens[trigger.head]?.sentence ||
      /^(?:VERB|AUX|PUNCT)$/.test(token.upos)
    )
      return []
    if (token.upos !== 'ADP' || !preposition.test(token.form.toLowerCase())) continue
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
