/** The words that tell of an interaction: those that the engine marks, and those that the lexicon knows. */
import type { InteractionType } from '../model/annotation.ts'
import type { LayerSpan, TokenRange } from '../model/document.ts'
import { asksToKnow } from './asks-to-know.ts'
import type { Draft, Reading, StatementDraft } from './draft.ts'
import { findDate } from './find-date.ts'
import { rangeSpan, rangeText } from './range-text.ts'
import { childrenOf, headOf, subtreeOf } from './tree.ts'

/** A word of the lexicon that is this likely a trigger is taken for one, though the engine makes no span of it: two of five are, and more of those with two sides. */
const LIKELY = 0.4
/** One that is less likely than this is none, whoever stands beside it. */
const LEAST_CHANCE = 0.05
/** How sure one between the two tells of an interaction, before its participants are known. */
const LEXICON = 0.45

export interface Trigger extends TokenRange {
  readonly head: number
  readonly type: InteractionType
  readonly lemma: string
  readonly rule: string
  readonly confidence: number
}

/**
 * In text order. An unlikely word of the lexicon (`rule:trigger`) is worth something only with two named sides in the tree; that is for
 * its participants to show.
 */
export function findTriggers(reading: Reading, draft: Pick<Draft, 'statements'>): Trigger[] {
  const { doc, lexicon } = reading
  const marked = doc.layers.trigger
  const covered = new Set(marked.flatMap(({ first, end }) => doc.tokens.slice(first, end)))
  const known = doc.tokens
    .filter((token) => !covered.has(token) && (token.upos === 'VERB' || token.upos === 'NOUN'))
    .filter(({ form }) => lexicon.interactionTypeOf(lexicon.lemma(form)) !== null)
    .map(({ index }) => ({ first: index, end: index + 1, score: doc.chances.trigger[index] ?? 0 }))
  const likely = known.filter(({ score }) => score >= LIKELY)
  const possible = known.filter(({ score }) => score >= LEAST_CHANCE && score < LIKELY)
  const saidBy = statementsByCue(draft)
  return [
    ...[...marked, ...likely].flatMap((span) => toTrigger(reading, span, 'engine:trigger') ?? []),
    ...possible.flatMap((span) => toTrigger(reading, { ...span, score: LEXICON }, 'rule:trigger') ?? []),
  ]
    .filter(({ head }) => !asksToKnow(reading, saidBy.get(head), head))
    .toSorted((a, b) => a.first - b.first)
}

/** Every token of a cue → the statement. */
function statementsByCue({ statements }: Pick<Draft, 'statements'>): Map<number, StatementDraft> {
  const out = new Map<number, StatementDraft>()
  for (const statement of statements)
    for (let i = statement.cue?.first ?? 0; i < (statement.cue?.end ?? 0); i++) out.set(i, statement)
  return out
}

function toTrigger(reading: Reading, span: LayerSpan, rule: string): Trigger | null {
  const { lexicon, doc, tree } = reading
  const head = headOf(tree, withoutParticle(reading, span))
  const lemmaAt = (token: number) => lexicon.lemma(doc.tokens[token]?.form ?? '')
  const lemma = lemmaAt(head)
  // "Called on her to resign" asks, "called for it" says, "called off talks" ends them; none is a call.
  if (lemma === 'call' && /^(?:for|off)$/i.test(doc.tokens[head + 1]?.form ?? '')) return null
  // "Called him a liar", "called him reckless": a complement makes it a name, not a call; "called him to talk" has no such one.
  const isNaming = (complement: number) =>
    doc.tokens[complement]?.upos !== 'PROPN' && childrenOf(tree, complement, 'mark').length === 0
  if (lemma === 'call' && childrenOf(tree, head, 'xcomp').some(isNaming)) return null
  const words = doc.tokens.slice(span.first, span.end)
  const candidates = [
    ...knownWithParticle(reading, head),
    // "Talks" are more than that somebody talks.
    ...(doc.tokens[head]?.upos === 'NOUN' ? [rangeText(doc, span).toLowerCase()] : []),
    words.map(({ form }) => lexicon.lemma(form)).join(' '),
    lemma,
    lemmaAt(span.first),
  ]
  const typed = (typeOf: (lemma: string) => InteractionType | null) => {
    for (const candidate of candidates) {
      const type = typeOf(candidate)
      if (type !== null) return { type, lemma: candidate }
    }
    return null
  }
  const found =
    typed(lexicon.interactionTypeOf) ?? (rule === 'engine:trigger' ? typed(lexicon.markedTypeOf) : null)
  if (found === null) return null
  const type = inContext(reading, head, found.type)
  return { first: span.first, end: span.end, head, type, lemma: found.lemma, rule, confidence: span.score }
}

/** "Spoke by phone" is a call; "calls by the pope to lay down arms" are none, but ask. */
function inContext(reading: Reading, head: number, type: InteractionType): InteractionType {
  const { doc, tree } = reading
  if (type === 'talk' && isByTelephone(reading, head)) return 'call'
  const isAppeal =
    type === 'call' &&
    doc.tokens[head]?.upos === 'NOUN' &&
    childrenOf(tree, head, 'acl').some((verb) => doc.tokens[verb]?.xpos === 'VB')
  return isAppeal ? 'ask' : type
}

/**
 * "Fire on" of "fired on the crowd" and of "fired at dawn on the crowd", not of "fired on Tuesday": what the lexicon knows of a word with the next
 * one or with what leads to something that hangs on it.
 */
function knownWithParticle({ doc, tree, lexicon }: Reading, head: number): string[] {
  const lemma = lexicon.lemma(doc.tokens[head]?.form ?? '')
  const led = new Map<number, number>()
  for (const noun of childrenOf(tree, head)) {
    const [preposition] = childrenOf(tree, noun, 'case')
    if (preposition !== undefined && preposition > head) led.set(preposition, noun)
  }
  return [...new Set([head + 1, ...led.keys()])].flatMap((particle) => {
    const phrase = `${lemma} ${doc.tokens[particle]?.form.toLowerCase()}`
    if (lexicon.interactionTypeOf(phrase) === null && lexicon.markedTypeOf(phrase) === null) return []
    const noun = led.get(particle)
    const isDate =
      noun !== undefined && findDate(doc.text, rangeSpan(doc, subtreeOf(tree, noun)), null) !== null
    return isDate ? [] : [phrase]
  })
}

/** "Called" of "called for", whose "for" hangs on what follows. */
function withoutParticle({ doc }: Reading, { first, end }: LayerSpan): TokenRange {
  let last = end
  while (last - 1 > first && doc.tokens[last - 1]?.upos === 'ADP') last--
  return { first, end: last }
}

/** "spoke by phone", "talked on the telephone". */
function isByTelephone({ doc, tree }: Reading, head: number): boolean {
  return childrenOf(tree, head, 'obl').some((token) =>
    /^(?:tele)?phone$/i.test(doc.tokens[token]?.form ?? ''),
  )
}
