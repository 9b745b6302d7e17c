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
const REFUSING = new Set('refuse decline fail deny reject cancel avoid forget postpone'.split(' '))
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
    if (token === undefined || token.head < 0 || !(GOVERNED.has(token.rel) || isInfinitive)) break
    const head = token.head
    const lemma = lexicon.lemma(tree.tokens[head]?.form ?? '')
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
  for (const child of childrenOf(tree, token, 'aux')) {
    const form = tree.tokens[child]?.form.toLowerCase() ?? ''
    if (FUTURE.has(form)) return 'planned'
    if (POSSIBLE.has(form)) return 'possible'
  }
  for (const child of childrenOf(tree, token, 'mark'))
    if (/^(?:if|unless|whether)$/i.test(tree.tokens[child]?.form ?? '')) return 'possible'
  return 'occurred'
}

function isNegated(tree: Tree, token: number): boolean {
  return childrenOf(tree, token, 'advmod', 'det', 'mark', 'cc').some((child) =>
    NEGATIONS.has(tree.tokens[child]?.form.toLowerCase() ?? ''),
  )
}
