/** Whether a text says that a role is over, by the verb that it hangs on and by the time told beside it. */
import type { TokenRange } from '../model/document.ts'
import type { Reading } from './draft.ts'
import { spanOver } from './near-spans.ts'
import { childrenOf, headOf } from './tree.ts'

/** How far from a role its time is told, in tokens. */
const REACH = 8
/** "served as": over if the verb is past. "resigned as": over in any case. */
const SERVING = /^(?:serve|work)$/
/** "will serve" has not begun, "has served" may go on. */
const NOT_YET = /^(?:will|would|may|might|could|can|should|be)$/i
const PERFECT = /^(?:has|have)$/i
const LEAVING = /^(?:retire|resign|quit|step|leave|depart)$/

/** A title before its name, in apposition to it, or the other way round. */
const PART_OF_SUBJECT = /^(?:appos|flat|compound|nmod)$/
/** Leaving an office, as its holder does who "resigned on Thursday". */
const LEFT_OFFICE = /^(?:retire|resign|quit|depart)$/

/** Right after a role: "until 2014", "from 2009 to 2013", "at the time", "once", "under President Lee", "before she entered politics". */
const PAST_TIME =
  /^(?:, )?(?:(?:until|till) |(?:from|between) (?:\w+ )?\d{4} (?:to|until|and) |(?:at the time|in those years|once)\b|of the day\b|before (?:he|she|they|becoming|joining|entering)\b|in the (?:early |late )?\d{4}s\b|in the \w+ (?:years|administration|era)\b|under (?:former |two |three )?presidents? )/i
/**
 * Right before it: "until last month", "until 2018, a", "used to be the", "after ten years as". The governor "under Governor Lee" once served is
 * mostly one of then.
 */
const BEFORE_NOW =
  /\b(?:(?:until|till)(?! further| then)(?: [\w.]+){1,3}(?: ,)?|previously|then also|then still|at the time|used to be|out as|(?:after|spent) (?:\w+ ){1,4}as)(?: an?| the| its| his| her)?$|\b(?:once|under)$/i
/** Words of the role itself. */
const OF_THEN =
  /\bpredecessor\b|\b(?:at the time|of the day|of the time)$|\b(?:until|till) \w+$|^(?:(?:the|its|their) )?(?:last|once|previously)\b/i
/** "During the Lee administration she was its director." */
const DURING_THEN =
  /\bduring the (?:\w+ )+(?:administration|presidency|years|war) (?:he|she|they) was(?: an?| the)?$/i
/** Somewhere after "was" and a role. */
const TOLD_TIME =
  /\b(?:until|till|before)\b|\b(?:in|from) (?:the )?(?:early |late |mid-)?\d{4}s?\b|\bfor \w+ (?:years|months)\b/i

/** "was its director", "had been mayor", "served as chief of staff", "the chairman at the time". */
export function isOver(reading: Reading, role: TokenRange): boolean {
  const noun = headOf(reading.tree, role)
  const after = wordsAfter(reading.tree, role.end)
  const before = wordsBefore(reading.tree, role.first)
  const isTimed =
    PAST_TIME.test(after) ||
    BEFORE_NOW.test(before) ||
    DURING_THEN.test(before) ||
    OF_THEN.test(wordsIn(reading.tree, role, role.first))
  return (
    isTimed ||
    isLeft(reading, role) ||
    leftOffice(reading, noun) ||
    wasThen(reading, noun, after) ||
    isOfYearBefore(reading, role)
  )
}

/** "The director, Ann Lee, resigned on Thursday." */
function leftOffice({ tree, lexicon }: Reading, noun: number): boolean {
  let at = tree.tokens[noun]
  for (let steps = 0; at !== undefined && PART_OF_SUBJECT.test(at.rel) && steps < REACH; steps++)
    at = tree.tokens[at.head]
  const verb = at?.rel === 'nsubj' ? tree.tokens[at.head] : undefined
  return (
    verb !== undefined &&
    /^VB[DN]$/.test(verb.xpos) &&
    LEFT_OFFICE.test(lexicon.lemma(verb.form)) &&
    !hasForm(tree, verb.index, 'aux', NOT_YET) &&
    !hasForm(tree, verb.index, 'advmod', /^(?:not|never|n['’]t)$/i)
  )
}

/** "As mayor in 2011, Lee …", "In 2011, as mayor, …": before the year of the text. */
function isOfYearBefore({ tree, dateAnchor }: Reading, role: TokenRange): boolean {
  if (dateAnchor === null) return false
  const before = wordsBefore(tree, role.first).replace(/ (?:an?|the)$/i, '')
  if (!/\bas$/i.test(before)) return false
  const year =
    /\bin (\d{4}) ?,? as$/i.exec(before) ?? /^[^,]{0,40}\bin (\d{4})\b/.exec(wordsAfter(tree, role.end))
  return year !== null && Number(year[1]) < Number(dateAnchor.slice(0, 4))
}

/** The role stands after "as", behind a verb that ends it. The words tell: trees often hang "as" elsewhere. */
function isLeft({ tree, lexicon }: Reading, role: TokenRange): boolean {
  const { tokens } = tree
  const opening = /^(?:an?|the)$/i.test(tokens[role.first - 1]?.form ?? '') ? role.first - 1 : role.first
  if (tokens[opening - 1]?.form !== 'as') return false
  const verb = tokens
    .slice(Math.max(0, opening - REACH), opening)
    .findLast(({ upos, sentence }) => upos === 'VERB' && sentence === tokens[opening]?.sentence)
  if (verb === undefined || !/^VB[DN]$/.test(verb.xpos) || hasForm(tree, verb.index, 'aux', NOT_YET))
    return false
  const lemma = lexicon.lemma(verb.form)
  if (LEAVING.test(lemma)) return true
  return (
    SERVING.test(lemma) &&
    !hasForm(tree, verb.index, 'aux', PERFECT) &&
    !/\bsince\b/i.test(wordsAfter(tree, role.end))
  )
}

/**
 * The role is what somebody was, or had been. Where that is said by somebody ("he said he was the owner") the past is the one of "said",
 * unless another time is told.
 */
function wasThen({ tree, doc, quoted }: Reading, noun: number, after: string): boolean {
  const [copula] = childrenOf(tree, noun, 'cop')
  if (copula === undefined) return false
  if (hasForm(tree, noun, 'aux', /^had$/i)) return true
  if (!/^(?:was|were)$/i.test(tree.tokens[copula]?.form ?? '')) return false
  if (hasForm(tree, noun, 'nsubj', /^(?:it|this|that|one|there)$/i)) return false
  // "My favourite was the beekeeper, Ann Lee": told of nobody before.
  if (/^, \p{Lu}/u.test(after)) return false
  const isReported = !quoted.has(noun) && spanOver(doc.layers.content, noun) !== undefined
  const before = wordsBefore(tree, noun)
  return (
    !isReported ||
    /\b(?:once|previously|formerly|earlier|then)\b/i.test(before) ||
    TOLD_TIME.test(before) ||
    TOLD_TIME.test(after)
  )
}

function hasForm(tree: Reading['tree'], token: number, rel: string, form: RegExp): boolean {
  return childrenOf(tree, token, rel).some((child) => form.test(tree.tokens[child]?.form ?? ''))
}

function wordsAfter(tree: Reading['tree'], from: number): string {
  return wordsIn(tree, { first: from, end: from + REACH }, from - 1)
}

function wordsBefore(tree: Reading['tree'], end: number): string {
  return wordsIn(tree, { first: Math.max(0, end - REACH), end }, end)
}

/** Those of the sentence of a token. */
function wordsIn(tree: Reading['tree'], { first, end }: TokenRange, inSentenceOf: number): string {
  return tree.tokens
    .slice(first, end)
    .filter(({ sentence }) => sentence === tree.tokens[inSentenceOf]?.sentence)
    .map(({ form }) => form)
    .join(' ')
}
