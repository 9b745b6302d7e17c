/** What the heads and rules that findings name mean, in words for the reader of an explanation. */
import { type EntityFinding, isName, type MentionFinding } from '../../model/annotation.ts'

const RULES: Readonly<Record<string, string>> = {
  'engine:source': 'the engine ties the words to this speaker phrase',
  'rule:same-sentence': 'the nearest speaker phrase of the sentence; the engine ties the words to none there',
  'rule:next-sentence': 'a quotation without speaker phrase; the first one of the next sentence is taken',
  'rule:subject-of-cue':
    'the engine marks no speaker phrase in the sentence; the subject of the cue is taken',
  'rule:object-of-cue':
    'who asks or is quoted is not the subject here: “asked by Lee”, “quoted Lee as saying”',
  'rule:other-turn':
    'a quotation that is a paragraph of its own, after another’s: the other one of the two speaks',
  'rule:nested': 'a clause below a reporting verb, inside of what somebody else says',
  'rule:turn': 'a paragraph of a transcript that opens with who speaks',
  'rule:carried-on': 'a quotation without speaker phrase, right after another: its speaker goes on',
  'rule:acts-before': 'a quotation without speaker phrase: whom the sentence right before it is about',
  'engine:content': 'the engine takes these words for what somebody said; no phrase tells who',
  'rule:quotation':
    'the words stand in quotation marks; the engine marks nothing there, and no phrase tells who',
  'rule:according-to':
    'the rest of a sentence with “according to”; the engine marks who, and nothing that is said',
  'engine:holder': 'the engine ties the title to its holder',
  'rule:title-before-name': 'the title stands right before the name',
  'rule:apposition': 'title and name stand beside each other, with a comma between',
  'engine:trigger': 'the engine marks the word',
  'rule:trigger': 'a word of the list of triggers, with a named doer and a named other side',
  'engine:name': 'the engine marks the name',
  'rule:surname-seen': 'the surname of somebody named in full elsewhere; the engine does not mark it',
  'rule:honorific': 'a capitalised word after “Mr.” or “Ms.”; the engine does not mark it',
  'engine:pronoun': 'the engine marks the pronoun',
  'rule:pronoun': 'a pronoun that the engine does not mark',
  'engine:nominal': 'the engine marks the noun phrase',
  'engine:speaker': 'a speaker phrase that means nobody else: a source of its own',
  'rule:told': 'who is told, where that is nobody named: a group of its own',
  'rule:participant': 'who takes part, where that is nobody named: a group of its own',
  'rule:office': 'the office of somebody in this article',
  'rule:namesake':
    'what was last called by that noun before it: a name with the noun in it, or “a student” for “the student”',
}

/** Rules that say by themselves who is meant. */
const SELF_EVIDENT: ReadonlySet<string> = new Set(['rule:office', 'rule:namesake', 'engine:speaker'])

/** A rule without words of its own is told by its kind. */
export function ruleInWords(rule: string): string {
  return RULES[rule] ?? (rule.startsWith('engine:') ? 'a head of the engine' : 'a rule')
}

/** Why a mention is one of its entity's. `isFirst` tells that no mention of the entity stands before it. */
export function linkInWords(mention: MentionFinding, { kind }: EntityFinding, isFirst: boolean): string {
  const { rule } = mention
  if (isName(mention)) return `the name itself; ${ruleInWords(rule)}`
  if (SELF_EVIDENT.has(rule)) return ruleInWords(rule)
  if (kind === 'group' && isFirst) return `nobody named is meant; ${ruleInWords(rule)}`
  return `likeliest of all that are mentioned around it, by the engine’s scores; ${ruleInWords(rule)}`
}
