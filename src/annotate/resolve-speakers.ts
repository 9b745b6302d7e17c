/**
 * The speaker phrase of each statement → the chain that it means. A phrase that means nobody known is a source of its own
 * ("two officials", "a readout"); it never becomes the nearest person.
 */
import type { Token, TokenRange } from '../model/document.ts'
import { isDocumentNoun } from './document-noun.ts'
import type { Mention, Reading, RoleDraft, Stage, StatementDraft } from './draft.ts'
import { peopleByInitials } from './initials.ts'
import { linkCertainty } from './link-certainty.ts'
import { indexMentions, type MentionIndex, type Placed, toNameEnd } from './mention-index.ts'
import { createOwnSources } from './own-sources.ts'
import { isInside, rangeText } from './range-text.ts'
import { isOfGender, representedFrom } from './speaks-for.ts'
import { opensQuoted, TURN_RULE } from './statement-form.ts'
import { kindsOfTitle } from './title-kinds.ts'
import {
  agentsOf,
  apposedTo,
  childrenOf,
  completePhrase,
  headOf,
  isPossessiveMark,
  nounPhrase,
  withoutPreposition,
} from './tree.ts'

const PRONOUN = /^(?:he|she|they|it|i|we|you|who|that|which|this)$/i

/** Tokens of "of the brigade" between a marked phrase and its comma. */
const LONGEST_REST = 16
/** Nouns that are none of a cue's verb. */
const SAYINGS = new Set(
  'word response message verdict view account explanation contention assertion argument advice assessment admission refusal reasoning telling saying version remark theory line'.split(
    ' ',
  ),
)
const PART_OF_SEVERAL = /^(?:one|another|(?:the|a) (?:other|second|third|fourth))\b/i
/** Tokens from "and" to the noun of "and four other student senators". */
const LONGEST_OTHERS = 8
const ISSUED = new Set(['statement', 'readout', 'release', 'communique', 'communiqué'])
/** How sure who issued a statement is the speaker. */
const ISSUED_BY = 0.8
/** How sure the document told of last is "it", and the noun before a relative clause "which". */
const SAID_IT = 0.8
/** How sure the noun behind a possessor is the speaker. */
const POSSESSED = 0.8

export const resolveSpeakers: Stage = {
  name: 'resolve-speakers',
  run(reading, draft) {
    const index = indexMentions(draft)
    const sources = createOwnSources(reading, draft)
    const personOf = peopleByInitials(draft.chains)

    const statements = draft.statements.map((statement): StatementDraft => {
      const range = statement.speakerRange
      if (range === null) return statement
      const said = (speaker: number | null, sure: number): StatementDraft =>
        speaker === null ? statement : { ...statement, speaker, confidence: statement.confidence * sure }
      const source = (phrase: TokenRange) =>
        sources.chainOf(phrase, { rule: 'engine:speaker', confidence: statement.confidence })

      if (isPossessor(reading, index, range))
        return said(chainOfPossession(reading, index, draft.roles, range), POSSESSED)
      const issuer = issuerOf(reading, index, range)
      if (issuer !== null) return said(issuer, ISSUED_BY)
      const document = documentBefore(reading, statement)
      const saidBy = (noun: number) =>
        said(chainOfNoun(index, noun) ?? source(bareNounPhrase(reading, noun)), SAID_IT)
      if (document !== null && opensQuoted(reading, statement)) return saidBy(document)
      const labelled = statement.rule === TURN_RULE ? personOf(rangeText(reading.doc, range)) : null
      if (labelled !== null) return said(labelled, 1)
      const several = withOthers(reading, index, range)
      if (several !== null) return said(source(several), 1)
      const placed = mentionOfPhrase(reading, index, range)
      if (placed?.chain != null) return said(placed.chain, certainty(placed.mention))
      if (document !== null) return saidBy(document)
      const described = describedBy(reading, range)
      if (described !== null) return saidBy(described)
      // A pronoun without antecedent stays open: better no speaker than a wrong one.
      if (placed?.mention.form === 'pronoun' || PRONOUN.test(rangeText(reading.doc, range))) return statement
      return said(source(toNameEnd(index, completePhrase(reading.tree, range))), 1)
    })
    return { ...draft, mentions: sources.mentions, chains: sources.chains, statements }
  },
}

/**
 * "A statement issued by Ann Lee, the press secretary, said": what is issued in somebody's name is theirs. What somebody wrote ("a report by
 * Lee") speaks for itself.
 */
function issuerOf({ tree, lexicon }: Reading, index: MentionIndex, range: TokenRange): number | null {
  const noun = headOf(tree, range)
  if (!ISSUED.has(lexicon.lemma(tree.tokens[noun]?.form ?? ''))) return null
  const issuer = childrenOf(tree, noun, 'acl')
    .filter((verb) => /^(?:issued|released|circulated)$/i.test(tree.tokens[verb]?.form ?? ''))
    .flatMap((verb) => agentsOf(tree, verb))
    .flatMap((token) => index.over(token))
    .find(({ mention }) => mention.type === 'person')
  return issuer?.chain ?? null
}

/** "Lee and her colleagues", "Lee and two other jurors", "Acme and two rivals": not Lee alone, who now and then is all that is marked. */
function withOthers({ doc }: Reading, index: MentionIndex, range: TokenRange): TokenRange | null {
  const name = index.startingIn(range).find(({ mention }) => mention.type !== null)?.mention
  if (name === undefined || doc.tokens[name.end]?.form.toLowerCase() !== 'and') return null
  const after = doc.tokens.slice(name.end + 1, name.end + LONGEST_OTHERS)
  const isOthers =
    /^(?:his|her|its|their)$/i.test(after[0]?.form ?? '') ||
    after[0]?.upos === 'NUM' ||
    /^others?$/i.test(after[1]?.form ?? '')
  const plural = after.find(({ xpos }) => /^NNP?S$/.test(xpos))
  if (!isOthers || plural === undefined) return null
  return { first: Math.min(range.first, name.first), end: Math.max(range.end, plural.index + 1) }
}

/**
 * The noun of "There was a note. “Gone fishing,” it said": the document told of last, in the sentence before the words or in their own; null
 * where "it" does not speak. In quotations that is right whatever is linked; elsewhere where nothing is.
 */
function documentBefore(
  { doc, lexicon, quoted }: Reading,
  { speakerRange, pieces }: StatementDraft,
): number | null {
  const it = doc.tokens[speakerRange?.first ?? -1]
  const [piece] = pieces
  if (it === undefined || piece === undefined || !/^it$/i.test(it.form)) return null
  const from = doc.sentences[Math.max(0, (doc.tokens[piece.first]?.sentence ?? 0) - 1)]?.first ?? 0
  const isDocument = ({ index, form, upos }: Token) =>
    upos === 'NOUN' && !quoted.has(index) && isDocumentNoun(lexicon, form)
  return doc.tokens.slice(from, it.index).findLast(isDocument)?.index ?? null
}

/** "A commercial" of "a commercial that blames Lee": the noun whose relative clause a pronoun is the subject of, or null. */
function describedBy({ tree }: Reading, { first, end }: TokenRange): number | null {
  const pronoun = tree.tokens[end - 1]
  if (end - first > 1 || pronoun?.rel !== 'nsubj' || !/^(?:who|which|that)$/i.test(pronoun.form)) return null
  const verb = tree.tokens[pronoun.head]
  const noun = tree.tokens[verb?.rel === 'acl' ? verb.head : -1]
  return noun !== undefined && /^(?:NOUN|PROPN)$/.test(noun.upos) && noun.index < first ? noun.index : null
}

/** The chain of the name or noun phrase that a token heads, or null. */
function chainOfNoun(index: MentionIndex, noun: number): number | null {
  const over = index.over(noun)
  const phrase =
    over.find(({ mention }) => mention.type !== null) ??
    over.findLast(({ mention }) => mention.anchor === noun)
  return phrase?.chain ?? null
}

function bareNounPhrase({ tree }: Reading, noun: number): TokenRange {
  return withoutPreposition(tree, nounPhrase(tree, noun))
}

/** "Acme's"; the mark of "Moody's said" belongs to the name. */
function isPossessor({ doc }: Reading, index: MentionIndex, { end }: TokenRange): boolean {
  const isMark = (token: number) =>
    isPossessiveMark(doc.tokens[token]) &&
    !/^(?:VERB|AUX)$/.test(doc.tokens[token + 1]?.upos ?? '') &&
    !index.over(token).some(({ mention }) => mention.type !== null)
  return isMark(end) || isMark(end - 1)
}

/**
 * "Acme's chief executive, Ann Lee, said", with the phrase cut short at "Acme": what is Acme's speaks, not Acme. The holder of the
 * role that the phrase begins; the possessor where the noun that it hangs on is what is said; else who that noun is: a name, or one with a
 * name in apposition.
 */
function chainOfPossession(
  reading: Reading,
  index: MentionIndex,
  roles: readonly RoleDraft[],
  range: TokenRange,
): number | null {
  const role = roles.find((one) => isInside(range.first, one) && one.end > range.end)
  if (role !== undefined) return role.holder
  const { tokens } = reading.doc
  let noun = headOf(reading.tree, range)
  // "In Lee's words", "Lee's answer was short:"; of "Lee's answer:" alone the tree knows little.
  const owner = withoutMark(reading, range)
  if (saysItself(reading, possessedBy(reading, noun)) || isAloneBehind(reading, owner))
    return mentionOfPhrase(reading, index, owner)?.chain ?? null
  for (let steps = 0; steps < 4 && tokens[noun]?.rel !== 'nsubj'; steps++) noun = tokens[noun]?.head ?? -1
  if (tokens[noun] === undefined || isInside(noun, range)) return null
  const [name] = [noun, ...apposedTo(reading.tree, noun)].flatMap((token) => index.over(token))
  return name?.chain ?? null
}

/** The noun that a possessor hangs on, now and then by way of its mark. */
function possessedBy({ doc: { tokens } }: Reading, possessor: number): number {
  const above = tokens[tokens[possessor]?.head ?? -1]
  return (isPossessiveMark(above) ? above?.head : above?.index) ?? -1
}

/** "Lee's answer: …", "Lee's reply — …". */
function isAloneBehind(reading: Reading, { end }: TokenRange): boolean {
  return saysItself(reading, end + 1) && reading.doc.tokens[end + 2]?.upos === 'PUNCT'
}

/** Whether a noun is what is said or written: it is its possessor who speaks. */
function saysItself({ doc, lexicon }: Reading, noun: number): boolean {
  const lemma = lexicon.lemma(doc.tokens[noun]?.form ?? '')
  return (
    SAYINGS.has(lemma) ||
    lexicon.documentChannelOf(lemma) !== null ||
    (doc.tokens[noun]?.upos === 'NOUN' && lexicon.cueClassOf(lemma) !== null)
  )
}

function withoutMark({ doc }: Reading, { first, end }: TokenRange): TokenRange {
  return { first, end: isPossessiveMark(doc.tokens[end - 1]) ? end - 1 : end }
}

/**
 * The mention that a phrase is about: the name that ends it but for a title ("President Biden", "her lawyer, Ann Lee"), the one in
 * apposition to its head, or the one on its head. "A spokesman for Mr. Lee" is not Mr. Lee.
 */
function mentionOfPhrase(reading: Reading, index: MentionIndex, marked: TokenRange): Placed | null {
  const range = toNameEnd(index, marked)
  const head = headOf(reading.tree, range)
  const inside = index
    .startingIn({ first: range.first - 2, end: range.end })
    .filter(({ mention }) => isInside(mention.anchor, range))
  const mayBe = ({ mention }: Placed) =>
    mention.type !== 'person' ||
    (isOfGender(reading, range, mention.gender) && representedFrom(reading, range.first, mention) === null)
  const onHead = index.over(head).filter((placed) => isInside(placed.mention.anchor, range) && mayBe(placed))
  const itself = onHead.find(({ mention }) => mention.anchor === head) ?? onHead.at(-1) ?? null
  // "A memo from the city auditor, Ann Lee" speaks for itself.
  if (isDocumentNoun(reading.lexicon, reading.doc.tokens[head]?.form ?? '')) return itself
  const people = inside.filter((placed) => placed.mention.type === 'person' && mayBe(placed))
  const ending = people.find(
    ({ mention }) => mention.end === range.end && isTitleOnly(reading, index, range, mention),
  )
  if (ending !== undefined) return ending
  const appositive = people.find(({ mention }) => isAppositive(reading, mention, head))
  if (appositive !== undefined) return appositive
  const named =
    namedAfter(reading, index, range) ??
    namedPart(reading, index, range) ??
    organizationBeside(reading, index, head)
  return named ?? itself
}

function isAppositive(reading: Reading, mention: Mention, head: number): boolean {
  const token = reading.doc.tokens[headOf(reading.tree, { first: mention.nameFirst, end: mention.end })]
  return token?.head === head && (token.rel === 'appos' || token.rel === 'flat')
}

/**
 * "The commander" of "said the commander of the brigade, Ann Lee." and "ambassador" of "ambassador to Rome Ann Lee": the name right after
 * a role that was marked short of it.
 */
function namedAfter({ doc, lexicon }: Reading, index: MentionIndex, range: TokenRange): Placed | undefined {
  const { tokens } = doc
  const isRole = (token: Token | undefined) => lexicon.roleNouns.has(token?.form.toLowerCase() ?? '')
  // Of "a lawyer for the director" either may be named next; "executive director" is one.
  const roles = tokens
    .slice(range.first, range.end)
    .filter((one) => isRole(one) && !isRole(tokens[one.index + 1]))
  if (roles.length !== 1) return undefined
  const nameAt = (token: number) =>
    index.startingIn({ first: token, end: token + 1 }).find(({ mention }) => mention.type !== null)
  for (let i = range.end; i < range.end + LONGEST_REST; i++) {
    const isComma = tokens[i]?.form === ','
    const name = nameAt(isComma ? i + 1 : i)
    if (name?.mention.type === 'person') {
      const isNamed = isComma
        ? tokens[name.mention.end]?.upos === 'PUNCT'
        : /^(?:NOUN|PROPN)$/.test(tokens[i - 1]?.upos ?? '')
      return isNamed ? name : undefined
    }
    if (isComma) return undefined
    if (name !== undefined) i = name.mention.end - 1
    else if (/^(?:PUNCT|VERB|AUX)$/.test(tokens[i]?.upos ?? 'PUNCT') && tokens[i]?.form !== '-')
      return undefined
  }
  return undefined
}

/** "One of them, Senator Lee, said", "another, Acme, said": the name behind the comma. */
function namedPart(
  { doc: { tokens } }: Reading,
  index: MentionIndex,
  { first, end }: TokenRange,
): Placed | undefined {
  const opening = tokens.slice(first, first + 2).map(({ form }) => form)
  const comma = tokens.slice(first, end + 1).find(({ form }) => form === ',')?.index
  if (!PART_OF_SEVERAL.test(opening.join(' ')) || comma === undefined) return undefined
  const name = /^the$/i.test(tokens[comma + 1]?.form ?? '') ? comma + 2 : comma + 1
  return index.startingIn({ first: name, end: name + 1 }).find(({ mention }) => mention.type !== null)
}

/** "A London newsletter, African Wings Report, said": the organization in apposition to a noun. */
function organizationBeside({ tree }: Reading, index: MentionIndex, head: number): Placed | undefined {
  const noun = tree.tokens[head]
  // "A spokesman for a third bank, Acme": whom he speaks for.
  const speaksFor = kindsOfTitle([noun?.form.toLowerCase() ?? ''])
  if (noun?.upos !== 'NOUN' || speaksFor.has('voice') || speaksFor.has('law')) return undefined
  return apposedTo(tree, head)
    .flatMap((token) => index.over(token))
    .find(({ mention }) => mention.type === 'organization')
}

/** Whether what stands before the name in its phrase can be its title; "a lawyer for Lee", "Lee and Khan" and "Lee's aide" cannot. */
function isTitleOnly(reading: Reading, index: MentionIndex, range: TokenRange, name: Mention): boolean {
  const { tokens } = reading.doc
  const before = tokens[name.first - 1]
  if (name.first > range.first && (before?.upos === 'ADP' || before?.upos === 'CCONJ')) return false
  // "Minister for Energy and Mines Ann Lee".
  const role = reading.doc.layers.role.find(({ first, end }) => first < name.first && end === name.first)
  for (let i = (role?.first ?? name.first) - 1; i >= range.first; i--) {
    if (tokens[i]?.form === ',') return true
    // "United" of "the United Nations" looks like a verb now and then.
    const isNamed = index.over(i).some(({ mention }) => mention.type !== null)
    if (!isNamed && /^(?:VERB|CCONJ|SCONJ)$/.test(tokens[i]?.upos ?? '')) return false
    if (/^(?:that|which|whom?)$/i.test(tokens[i]?.form ?? '')) return false
  }
  return true
}

/** How sure a mention means its chain: names do, pronouns and noun phrases as far as their link goes. */
function certainty(mention: Mention): number {
  return mention.type === null ? linkCertainty(mention.confidence) : 1
}
