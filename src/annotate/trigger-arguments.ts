/** Which words around a trigger tell who does it and to whom, by the tree. Token numbers, several where they are coordinated. */
import type { InteractionType } from '../model/annotation.ts'
import type { Reading } from './draft.ts'
import type { Trigger } from './find-triggers.ts'
import {
  childrenOf,
  isBareParticiple,
  isPassive,
  isPossessiveMark,
  nounPhrase,
  prepositionOf,
  subjectOf,
  type Tree,
  tiedBy,
  withConjuncts,
} from './tree.ts'

/** In these both sides do the same: with "and" or a plural subject alone they have two sides too. */
const MUTUAL: ReadonlySet<InteractionType> = new Set(['talk', 'meet', 'negotiate', 'agree'])
/** Prepositions that lead to the other side. */
const OTHER_SIDE: Partial<Record<InteractionType, RegExp>> = {
  talk: /^(?:with|to)$/,
  call: /^(?:with|to)$/,
  meet: /^with$/,
  negotiate: /^(?:with|between)$/,
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

/** What is said to somebody: of these nouns, "from" leads to who does it ("an appeal from Lee"), and so does a name before ("a U.S. demand"). */
const SAID_TO: ReadonlySet<InteractionType> = new Set([
  'ask',
  'order',
  'warn',
  'invite',
  'accuse',
  'criticise',
  'praise',
  'thank',
])

export interface Arguments {
  readonly subjects: readonly number[]
  readonly objects: readonly number[]
  /** What a preposition leads to that such a trigger has its other side after. */
  readonly others: readonly number[]
  /** Whether several subjects do it to one another. */
  readonly areMutual: boolean
}

/** By the tree alone: whom a word means, if anybody, is another question. */
export function argumentsOf(reading: Reading, trigger: Trigger): Arguments {
  const { tree } = reading
  const isVerb = reading.doc.tokens[trigger.head]?.upos === 'VERB'
  const between = isVerb ? [] : tiedBy(tree, /^between$/, trigger.head)
  if (between.length > 1) return { subjects: between, objects: [], others: [], areMutual: true }
  const other = OTHER_SIDE[trigger.type]
  return {
    ...(isVerb ? aroundVerb : aroundNoun)(reading, trigger),
    others: other === undefined ? [] : tiedBy(tree, other, trigger.head),
    areMutual: MUTUAL.has(trigger.type) || isEachOther(reading, trigger),
  }
}

/** Whether a preposition leads to the other side of an interaction: "with" of "met with". */
export function leadsToOther(type: InteractionType, preposition: string): boolean {
  return OTHER_SIDE[type]?.test(preposition.toLowerCase()) ?? false
}

function aroundVerb(reading: Reading, trigger: Trigger) {
  const { tree } = reading
  const { head } = trigger
  const participle = nounDescribedBy(tree, head)
  const subject =
    participle ?? subjectOf(tree, head, (governor, verb) => makesOthersAct(reading, governor, verb))
  const first = subject === null ? [] : withConjuncts(tree, subject)
  if (participle !== null || isPassive(tree, head))
    return { subjects: tiedBy(tree, /^by$/, head), objects: first }
  const objects = [...objectsOf(tree, head), ...toldToAct(tree, trigger), ...threatened(tree, trigger)]
  return { subjects: first, objects: objects.flatMap((token) => withConjuncts(tree, token)) }
}

/** "held talks with", "during a call with", "Lee's arrest", "the arrest of Lee by": else the doer is the subject of the verb around it. */
function aroundNoun(reading: Reading, { head, type }: Trigger) {
  const { tree } = reading
  const owners = childrenOf(tree, head, 'nmod').filter((token) => isPossessive(tree, token))
  const of = tiedBy(tree, /^of$/, head)
  const objects = [...(DONE_TO.has(type) ? of : []), ...(DONE_TO_POSSESSOR.has(type) ? owners : [])]
  const by = tiedBy(tree, SAID_TO.has(type) ? /^(?:by|from)$/ : /^by$/, head)
  const told = [...by, ...of, ...owners].filter((token) => !objects.includes(token))
  const subjects = told.length === 0 && SAID_TO.has(type) ? namesBefore(tree, head) : told
  const around = subjects.length > 0 ? null : subjectAround(tree, head)
  return { subjects: around === null ? subjects : withConjuncts(tree, around), objects }
}

/** "Militiamen" of "militiamen accused of murder", "the police" of "the police, called at midnight, did not come": to whom it is done. */
function nounDescribedBy(tree: Tree, verb: number): number | null {
  const { rel, head } = tree.tokens[verb] ?? { rel: '', head: -1 }
  if (!isBareParticiple(tree, verb) || childrenOf(tree, verb, 'obj', 'nsubj').length > 0) return null
  // Of a noun that is the root, a finite verb is meant: the parser took "Qatar mediated between them" for a phrase.
  if (rel === 'acl') return (tree.tokens[head]?.head ?? -1) < 0 ? null : head
  if (rel !== 'advcl') return null
  // In "freed him, arrested in May" it is the object right before it that was arrested.
  const object = childrenOf(tree, head, 'obj').find((token) => nounPhrase(tree, token).end === verb - 1)
  return object ?? subjectOf(tree, head)
}

/** With those that the parser only knows to hang on the verb: "summoned (nmod) the ambassador". */
function objectsOf(tree: Tree, verb: number): number[] {
  const vague = childrenOf(tree, verb, 'nmod').filter(
    (token) => token > verb && prepositionOf(tree, token) === null,
  )
  return [...childrenOf(tree, verb, 'obj', 'iobj'), ...vague]
}

/** "The rebels" of "demanded that the rebels leave": who shall act is who is asked. */
function toldToAct(tree: Tree, { head, type }: Trigger): number[] {
  if (type !== 'ask' && type !== 'order') return []
  return childrenOf(tree, head, 'ccomp')
    .filter((verb) => isBareVerb(tree, verb))
    .flatMap((verb) => childrenOf(tree, verb, 'nsubj').slice(0, 1))
}

/** "Congo" of "threatened to expel Congo", "to break with Congo": who would have to suffer it. */
function threatened(tree: Tree, { head, type }: Trigger): number[] {
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

function isPossessive(tree: Tree, token: number): boolean {
  return (
    tree.tokens[token]?.xpos === 'PRP$' ||
    childrenOf(tree, token, 'case').some((child) => isPossessiveMark(tree.tokens[child]))
  )
}

/** The subject of the first verb above a noun. */
function subjectAround(tree: Tree, noun: number): number | null {
  let at = noun
  for (let steps = 0; steps < 4; steps++) {
    const head = tree.tokens[at]?.head ?? -1
    if (head < 0) return null
    if (tree.tokens[head]?.upos === 'VERB') return subjectOf(tree, head)
    at = head
  }
  return null
}

/** "U.S." of "a U.S. request". */
function namesBefore(tree: Tree, noun: number): number[] {
  return childrenOf(tree, noun, 'compound').filter(
    (token) => token < noun && tree.tokens[token]?.upos === 'PROPN',
  )
}

/** "Told", "made" and whatever else has an object and an open complement, but "promised"; "sent him, on Friday, to meet" too. */
function makesOthersAct({ tree, lexicon }: Reading, governor: number, verb: number): boolean {
  const lemma = lexicon.lemma(tree.tokens[governor]?.form ?? '')
  if (tree.tokens[verb]?.rel === 'xcomp') return lemma !== 'promise'
  const type = lexicon.interactionTypeOf(lemma)
  return type !== null && ['send', 'ask', 'order', 'invite', 'appoint', 'help'].includes(type)
}
