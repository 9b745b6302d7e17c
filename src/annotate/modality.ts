/** Whether what a verb or noun tells happened, is planned, asked for or merely possible, and whether it is denied. */

import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Modality, Polarity } from '../model/annotation.ts'
import { childrenOf, isGovernedInfinitive, type Tree } from './tree.ts'

/** "Would" tells the future of the past: "said he would meet". */
const FUTURE = new Set(['will', 'shall', "'ll", '’ll', 'wo', 'would'])
const POSSIBLE = new Set(['may', 'might', 'could', 'can', 'should', 'ca', 'must'])
const PLANNING = new Set(
  'plan expect schedule set intend hope want prepare head travel agree aim seek decide vow promise slate due arrange announce consider send deploy dispatch'.split(
    ' ',
  ),
)
const REQUESTING = new Set('ask urge request call demand press tell order encourage invite beg'.split(' '))
const REFUSING = new Set('refuse decline fail deny reject avoid forget'.split(' '))
const CALLING_OFF = new Set(['cancel', 'postpone'])
/** What these verbs govern did happen: "managed to meet", "used the visit to thank". */
const HAPPENED = new Set('manage begin start continue go get help use'.split(' '))
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'no', 'without', 'neither', 'nor'])

export function modalityOf(
  tree: Tree,
  lexicon: Lexicon,
  trigger: number,
): { modality: Modality; polarity: Polarity } {
  let polarity: Polarity = isNegated(tree, trigger) ? 'negative' : 'positive'
  let modality = ownModality(tree, trigger)
  let at = trigger
  // "is expected to meet", "refused to say whether she had met", "a plan to meet": what governs it speaks too.
  for (let steps = 0; steps < 3; steps++) {
    const token = tree.tokens[at]
    const isInfinitive = isGovernedInfinitive(tree, at)
    if (token === undefined || token.head < 0) break
    const head = token.head
    const lemma = lexicon.lemma(tree.tokens[head]?.form ?? '')
    // "the call had to be postponed"
    if (CALLING_OFF.has(lemma) && (token.rel === 'nsubj' || token.rel === 'obj'))
      return { modality: 'planned', polarity: 'negative' }
    if (!(GOVERNED.has(token.rel) || isInfinitive)) break
    if (REFUSING.has(lemma) || isNegated(tree, head)) polarity = 'negative'
    if (modality === 'occurred' && isInfinitive)
      modality = REQUESTING.has(lemma) ? 'requested' : HAPPENED.has(lemma) ? 'occurred' : 'planned'
    else if (modality === 'occurred' && PLANNING.has(lemma) && token.rel !== 'advcl' && token.rel !== 'obl')
      modality = 'planned'
    if (modality === 'occurred') modality = ownModality(tree, head)
    at = head
  }
  return { modality, polarity }
}

const GOVERNED = new Set(['xcomp', 'obj', 'acl', 'advcl', 'obl', 'nmod'])

function ownModality(tree: Tree, token: number): Modality {
  const marks = childrenOf(tree, token, 'mark').map((child) => tree.tokens[child]?.form.toLowerCase() ?? '')
  for (const child of childrenOf(tree, token, 'aux', 'cop')) {
    const form = tree.tokens[child]?.form.toLowerCase() ?? ''
    // "is to meet"
    if (FUTURE.has(form) || (/^(?:is|are|was|were)$/.test(form) && marks.includes('to'))) return 'planned'
    if (POSSIBLE.has(form)) return 'possible'
  }
  return marks.some((mark) => /^(?:if|unless|whether)$/.test(mark)) ? 'possible' : 'occurred'
}

function isNegated(tree: Tree, token: number): boolean {
  return childrenOf(tree, token, 'advmod', 'det', 'mark', 'cc').some((child) =>
    NEGATIONS.has(tree.tokens[child]?.form.toLowerCase() ?? ''),
  )
}
