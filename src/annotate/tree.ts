/** Questions to the dependency trees of a document. Token numbers in, token numbers out. */
import type { Document, Token, TokenRange } from '../model/document.ts'

export interface Tree {
  readonly tokens: readonly Token[]
  readonly children: readonly (readonly number[])[]
}

export function makeTree(doc: Document): Tree {
  const children: number[][] = doc.tokens.map(() => [])
  for (const token of doc.tokens) children[token.head]?.push(token.index)
  return { tokens: doc.tokens, children }
}

export function childrenOf(tree: Tree, token: number, ...rels: readonly string[]): number[] {
  const all = tree.children[token] ?? []
  return rels.length === 0 ? [...all] : all.filter((child) => rels.includes(tree.tokens[child]?.rel ?? ''))
}

/** The token of a range whose head lies outside of it; the last such one, as noun phrases end in their head. */
export function headOf(tree: Tree, range: TokenRange): number {
  for (let i = range.end - 1; i >= range.first; i--) {
    const head = tree.tokens[i]?.head ?? -1
    if (tree.tokens[i]?.rel !== 'punct' && (head < range.first || head >= range.end)) return i
  }
  return range.end - 1
}

/** The root of a sentence, or undefined for a range without one. */
export function rootOf(tree: Tree, { first, end }: TokenRange): Token | undefined {
  return tree.tokens.slice(first, end).find(({ head }) => head < 0)
}

/** First and last token below `token`, itself included, as a range. */
export function subtreeOf(tree: Tree, token: number): TokenRange {
  let first = token
  let last = token
  const open = [token]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    first = Math.min(first, next)
    last = Math.max(last, next)
    open.push(...(tree.children[next] ?? []))
  }
  return { first, end: last + 1 }
}

/** "Two officials briefed on" of "Two officials briefed on the talks": what breaks off goes on to the end of what hangs on its words. */
export function completePhrase(tree: Tree, range: TokenRange): TokenRange {
  const last = tree.tokens[range.end - 1]
  const breaksOff =
    /^(?:ADP|VERB|CCONJ)$/.test(last?.upos ?? '') ||
    (/^(?:det|amod|nummod|compound)$/.test(last?.rel ?? '') && (last?.head ?? -1) >= range.end)
  if (!breaksOff) return range
  let reached = range.end
  for (let i = range.first; i < range.end; i++) {
    const { upos = '', head = i } = tree.tokens[i] ?? {}
    // "An" of "an executive of the bank" has nothing below it.
    reached = Math.max(reached, subtreeOf(tree, upos === 'DET' ? head : i).end)
  }
  let end = range.end
  while (end < reached && tree.tokens[end]?.upos !== 'PUNCT') end++
  return { first: range.first, end }
}

/** A noun with what stands before it and its further names, without what only describes it after. */
export function nounPhrase(tree: Tree, noun: number): TokenRange {
  const { first } = subtreeOf(tree, noun)
  let end = noun + 1
  while (tree.tokens[end]?.head === noun && /^(?:flat|compound)$/.test(tree.tokens[end]?.rel ?? '')) end++
  return { first: Math.min(first, noun), end }
}

/**
 * The subject of a verb: its own, or that of the verb it is coordinated with or an open complement of; the object where that
 * verb makes its object act ("deployed her to meet", "asked him to call").
 */
export function subjectOf(
  tree: Tree,
  verb: number,
  actsOnObject: (governor: number, verb: number) => boolean = () => false,
): number | null {
  let at = verb
  for (let steps = 0; steps < 4; steps++) {
    const own = nearestSubject(tree, at)
    if (own !== undefined) return own
    if (childrenOf(tree, at, 'csubj', 'expl').length > 0) return null
    const token = tree.tokens[at]
    if (token === undefined || !['conj', 'xcomp', 'advcl'].includes(token.rel) || token.head < 0) return null
    const [object] = childrenOf(tree, token.head, 'obj', 'iobj')
    if (
      object !== undefined &&
      object < at &&
      (token.rel !== 'conj' || isGovernedInfinitive(tree, at)) &&
      token.xpos === 'VB' &&
      actsOnObject(token.head, at)
    )
      return object
    at = token.head
  }
  return null
}

/** Of two before the verb the nearer: parsers take the town of "LIMA, Peru - Rebels freed three monks" for another subject. */
function nearestSubject(tree: Tree, verb: number): number | undefined {
  const subjects = childrenOf(tree, verb, 'nsubj')
  return subjects.findLast((token) => token < verb) ?? subjects[0]
}

/**
 * Whether a verb is an infinitive with "to" under a verb that is none: "went to meet". Parsers take a late one ("sent her, on
 * Friday, to meet") for coordinated, which an infinitive cannot be with a finite verb.
 */
export function isGovernedInfinitive(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb]
  return token !== undefined && hasTo(tree, verb) && !(token.rel === 'conj' && hasTo(tree, token.head))
}

function hasTo(tree: Tree, verb: number): boolean {
  return (
    tree.tokens[verb]?.xpos === 'VB' &&
    childrenOf(tree, verb, 'mark').some((mark) => tree.tokens[mark]?.form.toLowerCase() === 'to')
  )
}

/** Names and nouns in apposition to a noun: "Gantz" to "chief" in "the chief, Benny Gantz". */
export function apposedTo(tree: Tree, noun: number): number[] {
  return childrenOf(tree, noun, 'appos', 'flat')
}

/** "'s" and the bare apostrophe. By form: taggers take them for other things now and then. */
export function isPossessiveMark(token: Token | undefined): boolean {
  return /^['’]s?$/.test(token?.form ?? '')
}

/** Nobody "told that": who is told comes before where it does not come after. */
function lacksHearer(tree: Tree, verb: number): boolean {
  return (
    /^(?:told|informed|assured|reminded)$/i.test(tree.tokens[verb]?.form ?? '') &&
    childrenOf(tree, verb, 'nsubj', 'obj', 'iobj').length === 0
  )
}

/** Whether the verb is passive: its subject is the one it was done to. "Told" of "was hauled in and told" is with "hauled". */
export function isPassive(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb]
  const auxiliaries = childrenOf(tree, verb, 'aux')
  if (token?.rel === 'conj' && auxiliaries.length === 0)
    return (token.xpos === 'VBN' || lacksHearer(tree, verb)) && isPassive(tree, token.head)
  if (token?.xpos !== 'VBN') return false
  return auxiliaries.some((aux) =>
    /^(?:is|are|was|were|be|been|being|am|'s|’s|got)$/i.test(tree.tokens[aux]?.form ?? ''),
  )
}

/** Whether a verb is a participle without an auxiliary, "asked" of "asked by Lee". */
export function isBareParticiple(tree: Tree, verb: number): boolean {
  return tree.tokens[verb]?.xpos === 'VBN' && childrenOf(tree, verb, 'aux').length === 0
}

/** Whether a verb is a participle beside another verb, "asked by Lee" of "asked by Lee, she said". */
export function isReducedClause(tree: Tree, verb: number): boolean {
  return isBareParticiple(tree, verb) && tree.tokens[verb]?.rel === 'advcl'
}

/** Who does what a passive or a participle tells: "Lee" of "issued by Lee". */
export function agentsOf(tree: Tree, verb: number): number[] {
  return childrenOf(tree, verb, 'obl').filter((token) => prepositionOf(tree, token) === 'by')
}

/** What a preposition of a kind ties to a word, with what is coordinated: "Lee" and "Khan" of "met with Lee and Khan". */
export function tiedBy(tree: Tree, preposition: RegExp, head: number): number[] {
  return childrenOf(tree, head, 'obl', 'nmod')
    .filter((token) => preposition.test(prepositionOf(tree, token) ?? ''))
    .flatMap((token) => withConjuncts(tree, token))
}

/** "Lee" and "Khan" of "Lee and Khan". */
export function withConjuncts(tree: Tree, token: number): number[] {
  return [token, ...childrenOf(tree, token, 'conj')]
}

export function hasFiniteVerb({ tokens }: Pick<Tree, 'tokens'>, { first, end }: TokenRange): boolean {
  return tokens.slice(first, end).some(({ xpos }) => /^(?:VBD|VBP|VBZ|MD)$/.test(xpos))
}

/** "To the envoy" → "the envoy": what hangs a noun phrase on the rest is no part of whom it means. */
export function withoutPreposition(tree: Tree, { first, end }: TokenRange): TokenRange {
  return { first: tree.tokens[first]?.upos === 'ADP' ? first + 1 : first, end }
}

/** Either tag may be wrong; one that says so is enough. */
export function isNoun(token: Token | undefined): boolean {
  return token !== undefined && (/^(?:NOUN|PROPN)$/.test(token.upos) || token.xpos.startsWith('NN'))
}

/** The word that a noun phrase hangs on by a preposition: "with" of "with Mr. Gantz". */
export function prepositionOf(tree: Tree, token: number): string | null {
  const [found] = childrenOf(tree, token, 'case')
  return found === undefined ? null : (tree.tokens[found]?.form.toLowerCase() ?? null)
}
