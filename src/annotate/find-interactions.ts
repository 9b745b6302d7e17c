/** Who did what with whom: triggers that the engine marks or the lexicon knows, their participants by link and by tree. */
import type { InteractionFinding, InteractionType } from '../model/annotation.ts'
import type { LayerSpan, TokenRange } from '../model/document.ts'
import type { Draft, Reading, Stage } from './draft.ts'
import { findDate } from './find-date.ts'
import { indexMentions, type MentionIndex } from './mention-index.ts'
import { modalityOf } from './modality.ts'
import { isInside, rangeSpan, rangeText } from './range-text.ts'
import { childrenOf, headOf, isPassive, prepositionOf, subjectOf } from './tree.ts'

/** A participant that only a link ties on must be this much likelier than nobody, in nats. */
const LEAST_ODDS = 0.5
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
}

export const findInteractions: Stage = {
  name: 'find-interactions',
  run(reading, draft) {
    const index = indexMentions(draft)
    const statementAt = statementsByToken(draft)
    const triggers = findTriggers(reading)
    const interactions = triggers.flatMap((trigger) => {
      const parts = findParticipants(reading, draft, index, trigger)
      if (parts.from.length === 0 || parts.to.length === 0) return []
      return [toFinding(reading, draft, trigger, parts, statementAt)]
    })
    return { ...draft, interactions }
  },
}

interface Trigger extends TokenRange {
  readonly head: number
  readonly type: InteractionType
  readonly lemma: string
  readonly rule: string
  readonly confidence: number
}

interface Participants {
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** In [0, 1]. */
  readonly confidence: number
}

function findTriggers(reading: Reading): Trigger[] {
  const { lexicon, tree } = reading
  const marked = reading.doc.layers.trigger.flatMap(
    (span) => toTrigger(reading, span, 'engine:trigger') ?? [],
  )
  const covered = new Set(marked.map((trigger) => trigger.head))
  const known = reading.doc.tokens
    .filter((token) => !covered.has(token.index) && (token.upos === 'VERB' || token.upos === 'NOUN'))
    .filter((token) => lexicon.interactionTypeOf(lexicon.lemma(token.form)) !== null)
    // Without the engine's word only what has two named sides in the tree counts, see participantsByTree.
    .filter((token) => token.upos === 'VERB' || childrenOf(tree, token.index, 'nmod').length > 0)
    .flatMap(
      (token) =>
        toTrigger(reading, { first: token.index, end: token.index + 1, score: 0.6 }, 'rule:trigger') ?? [],
    )
  return [...marked, ...known].toSorted((a, b) => a.first - b.first)
}

function toTrigger(reading: Reading, span: LayerSpan, rule: string): Trigger | null {
  const { lexicon, doc, tree } = reading
  const head = headOf(tree, span)
  const phrase = rangeText(doc, span).toLowerCase()
  const lemma = lexicon.lemma(doc.tokens[head]?.form ?? '')
  const first = lexicon.lemma(doc.tokens[span.first]?.form ?? '')
  const candidates = [phrase, lemma, first]
  for (const candidate of candidates) {
    const type = lexicon.interactionTypeOf(candidate)
    if (type !== null)
      return { first: span.first, end: span.end, head, type, lemma: candidate, rule, confidence: span.score }
  }
  return null
}

function findParticipants(
  reading: Reading,
  draft: Draft,
  index: MentionIndex,
  trigger: Trigger,
): Participants {
  const byTree = participantsByTree(reading, index, trigger)
  if (trigger.rule !== 'engine:trigger') {
    const isNamed = (chain: number) => draft.chains[chain]?.kind !== 'group'
    return { from: byTree.from.filter(isNamed), to: byTree.to.filter(isNamed), confidence: 0.8 }
  }
  const from = byTree.from.length > 0 ? byTree.from : linked(reading, index, 'from', trigger, byTree.to)
  const to = byTree.to.length > 0 ? byTree.to : linked(reading, index, 'to', trigger, from)
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
  let best: number | null = null
  let bestOdds = LEAST_ODDS
  const sentence = reading.doc.sentences[reading.doc.tokens[trigger.head]?.sentence ?? -1] ?? trigger
  for (const { mention, chain } of index.startingIn(sentence)) {
    if (chain === null || taken.includes(chain)) continue
    const odds = reading.doc.links.score(kind, trigger.first, mention.anchor)
    if (odds === null || odds <= bestOdds) continue
    bestOdds = odds
    best = chain
  }
  return best === null ? [] : [best]
}

function participantsByTree(
  reading: Reading,
  index: MentionIndex,
  trigger: Trigger,
): Omit<Participants, 'confidence'> {
  const { tree } = reading
  const at = (token: number | null | undefined) => (token == null ? [] : withConjuncts(reading, token))
  const chains = (tokens: readonly number[]) => [...new Set(tokens.flatMap((token) => chainAt(index, token)))]
  const obliques = childrenOf(tree, trigger.head, 'obl', 'nmod')
  const along = (pattern: RegExp) =>
    obliques.filter((token) => pattern.test(prepositionOf(tree, token) ?? ''))

  let subjects: number[]
  let objects: number[]
  if (reading.doc.tokens[trigger.head]?.upos === 'VERB') {
    const subject = subjectOf(tree, trigger.head)
    const passive = isPassive(tree, trigger.head)
    subjects = passive ? along(/^by$/).flatMap(at) : at(subject)
    objects = passive ? at(subject) : childrenOf(tree, trigger.head, 'obj', 'iobj').flatMap(at)
  } else {
    // "held talks with", "during a call with", "a meeting between A and B": the doer is the subject of the verb around it.
    const between = along(/^between$/).flatMap(at)
    if (between.length > 1) return split(chains(between))
    subjects = [
      ...along(/^(?:by|of)$/).flatMap(at),
      ...childrenOf(tree, trigger.head, 'nmod').filter((token) => isPossessive(reading, token)),
    ]
    if (subjects.length === 0) subjects = at(subjectAround(reading, trigger.head))
    objects = []
  }
  const other = OTHER_SIDE[trigger.type]
  if (other !== undefined) objects = [...objects, ...along(other).flatMap(at)]
  const from = chains(subjects)
  const to = chains(objects).filter((chain) => !from.includes(chain))
  if (to.length === 0 && from.length > 1 && MUTUAL.has(trigger.type)) return split(from)
  return { from, to }
}

function split(chains: readonly number[]): { from: number[]; to: number[] } {
  return { from: chains.slice(0, 1), to: chains.slice(1) }
}

function isPossessive(reading: Reading, token: number): boolean {
  return (
    reading.doc.tokens[token]?.xpos === 'PRP$' ||
    childrenOf(reading.tree, token, 'case').some((child) =>
      /^['’]s?$/.test(reading.doc.tokens[child]?.form ?? ''),
    )
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

function withConjuncts(reading: Reading, token: number): number[] {
  return [token, ...childrenOf(reading.tree, token, 'conj')]
}

/** The chain of the mention whose own words have this token, in apposition ("defense chief, Benny Gantz") the name's. */
function chainAt(index: MentionIndex, token: number): number[] {
  const [own] = index.over(token).filter(({ chain }) => chain !== null)
  return own?.chain == null ? [] : [own.chain]
}

function statementsByToken(draft: Draft): Map<number, number> {
  const out = new Map<number, number>()
  draft.statements.forEach((statement, number) => {
    for (const piece of statement.pieces)
      for (let i = piece.first; i < piece.end; i++) if (!out.has(i)) out.set(i, number)
  })
  return out
}

function toFinding(
  reading: Reading,
  draft: Draft,
  trigger: Trigger,
  parts: Participants,
  statementAt: ReadonlyMap<number, number>,
): InteractionFinding {
  const { doc, tree, lexicon, dateAnchor } = reading
  const sentence = doc.sentences[doc.tokens[trigger.head]?.sentence ?? -1] ?? trigger
  const statement = statementAt.get(trigger.head)
  const isSpoken =
    statement !== undefined &&
    draft.statements[statement]?.pieces.some((piece) => isInside(trigger.head, piece))
  return {
    type: trigger.type,
    trigger: rangeSpan(doc, trigger),
    triggerLemma: trigger.lemma,
    from: parts.from,
    to: parts.to,
    ...modalityOf(tree, lexicon, trigger.head),
    assertedIn: isSpoken ? statement : null,
    date: findDate(doc.text, rangeSpan(doc, sentence), dateAnchor),
    rule: trigger.rule,
    confidence: trigger.confidence * parts.confidence,
  }
}
