/** The words that tell of an interaction: those that the engine marks, and those that the lexicon knows. */
import type { InteractionType } from '../model/annotation.ts'
import type { LayerSpan, TokenRange } from '../model/document.ts'
import type { Reading } from './draft.ts'
import { rangeText } from './range-text.ts'
import { childrenOf, headOf } from './tree.ts'

/** How sure a word of the lexicon tells of an interaction, before its participants are known. */
const LEXICON = 0.6

export interface Trigger extends TokenRange {
  readonly head: number
  readonly type: InteractionType
  readonly lemma: string
  readonly rule: string
  readonly confidence: number
}

/** In text order. A word of the lexicon is worth something only with two named sides in the tree; that is for its participants to show. */
export function findTriggers(reading: Reading): Trigger[] {
  const { lexicon } = reading
  const marked = reading.doc.layers.trigger.flatMap(
    (span) => toTrigger(reading, span, 'engine:trigger') ?? [],
  )
  const covered = new Set(marked.map((trigger) => trigger.head))
  const known = reading.doc.tokens
    .filter((token) => !covered.has(token.index) && (token.upos === 'VERB' || token.upos === 'NOUN'))
    .filter((token) => lexicon.interactionTypeOf(lexicon.lemma(token.form)) !== null)
    .flatMap(
      (token) =>
        toTrigger(reading, { first: token.index, end: token.index + 1, score: LEXICON }, 'rule:trigger') ??
        [],
    )
  return [...marked, ...known].toSorted((a, b) => a.first - b.first)
}

function toTrigger(reading: Reading, span: LayerSpan, rule: string): Trigger | null {
  const { lexicon, doc, tree } = reading
  const head = headOf(tree, withoutParticle(reading, span))
  const lemmaAt = (token: number) => lexicon.lemma(doc.tokens[token]?.form ?? '')
  const lemma = lemmaAt(head)
  // "Called on her to resign" asks, "called for it" says; neither is a call.
  const withParticle = `${lemma} ${doc.tokens[head + 1]?.form.toLowerCase()}`
  if (lexicon.interactionTypeOf(withParticle) === null && lexicon.cueClassOf(withParticle) !== null)
    return null
  // "Called him a liar", "called him reckless": a complement makes it a name, not a call; "called him to talk" has no such one.
  const isNaming = (complement: number) =>
    doc.tokens[complement]?.upos !== 'PROPN' && childrenOf(tree, complement, 'mark').length === 0
  if (lemma === 'call' && childrenOf(tree, head, 'xcomp').some(isNaming)) return null
  const words = doc.tokens.slice(span.first, span.end)
  const candidates = [
    withParticle,
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
  const type = found.type === 'talk' && isByTelephone(reading, head) ? 'call' : found.type
  return { first: span.first, end: span.end, head, type, lemma: found.lemma, rule, confidence: span.score }
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
