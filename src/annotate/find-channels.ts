/** By which way statements were made: "on Twitter", "in a statement", a report that speaks, a newspaper that is told, a court that hears. */
import { CHANNELS, type Channel } from '../model/annotation.ts'
import type { TokenRange } from '../model/document.ts'
import { createBeside, cueToken } from './channel-beside.ts'
import { cueLemmaOf } from './cue-lemma.ts'
import type { ChannelQuestion, Draft, Reading, StatementBefore, StatementDraft } from './draft.ts'
import { NESTED_RULE } from './find-nested.ts'
import { isQuestion } from './is-question.ts'
import { isInContent, paragraphOf, statementForm } from './statement-form.ts'
import { kindsOfTitle, wordsOfTitle } from './title-kinds.ts'
import { type ChannelIndex, indexChannels } from './told-channels.ts'

/** In tokens: what a long paragraph tells farther away says nothing, and would take ever longer to look through. */
const NEAR = 400
/** Of less likely ones, one of three is right. */
const LEAST_CHANCE = 0.35

/** One a statement, in their order; null where none is likely. */
export function findChannels(reading: Reading, draft: Draft): (Channel | null)[] {
  const ask = createQuestions(reading, draft)
  const channels: (Channel | null)[] = []
  for (const statement of draft.statements) {
    const chances = reading.rank.channels(ask(statement, channels)).slice(0, CHANNELS.length)
    const chance = Math.max(...chances)
    channels.push(chance < LEAST_CHANCE ? null : (CHANNELS[chances.indexOf(chance)] ?? null))
  }
  return channels
}

/** What is asked of each statement in turn, given the channels of those before it. */
function createQuestions(reading: Reading, draft: Draft) {
  const { doc } = reading
  const { statements } = draft
  const index = indexChannels(reading)
  const everywhere = {
    opening: index.toldIn(doc.paragraphs[0]),
    article: index.toldIn({ first: 0, end: doc.tokens.length }),
  }
  const titlesOf = titlesOfChains(draft)
  const beside = createBeside(reading, statements, index)
  /** Of each speaker the number of the last statement. */
  const lastOf = new Map<number, number>()
  const counts = new Map<Channel, number>()

  return (statement: StatementDraft, channels: readonly (Channel | null)[]): ChannelQuestion => {
    const number = channels.length
    const last = channels.at(-1)
    if (last != null) counts.set(last, (counts.get(last) ?? 0) + 1)
    const { speaker, addressees, rule } = statement
    const before = (other: number | undefined): StatementBefore | null => {
      const one = statements[other ?? -1]
      return one === undefined
        ? null
        : { ...relationOf(reading, one, statement), channel: channels[other ?? -1] ?? null }
    }
    const ownBefore = speaker === null ? null : before(lastOf.get(speaker))
    if (speaker !== null) lastOf.set(speaker, number)
    return {
      statement,
      form: statementForm(reading, statement),
      cueLemma: cueLemmaOf(reading, statement),
      isQuestion: isQuestion(reading, statement),
      isNested: rule === NESTED_RULE,
      speakerKind: draft.chains[speaker ?? -1]?.kind ?? null,
      hasHearer: addressees.length > 0,
      speakerTitles: new Set([...titlesOf(speaker), ...titlesInPhrase(reading, statement)]),
      hearerTitles: new Set(addressees.flatMap((chain) => [...titlesOf(chain)])),
      told: beside(statement),
      around: { ...toldAround(reading, index, statement), ...everywhere },
      ownBefore,
      before: before(number - 1),
      madeBefore: new Map([...counts].map(([channel, count]) => [channel, count / number])),
    }
  }
}

/** How far a statement is from one before, and whether one of the two is said to who said the other. */
function relationOf(reading: Reading, one: StatementDraft, statement: StatementDraft) {
  const isTo = (a: StatementDraft, b: StatementDraft) =>
    a.speaker !== null && b.addressees.includes(a.speaker)
  return {
    apart: Math.max(0, (paragraphOf(reading, statement) ?? 0) - (paragraphOf(reading, one) ?? 0)),
    isAnswered: isTo(one, statement) || isTo(statement, one),
  }
}

/** Kinds of the titles that a chain holds. */
function titlesOfChains({ roles }: Draft): (chain: number | null) => ReadonlySet<string> {
  const kinds = new Map<number, Set<string>>()
  for (const { holder, title } of roles) {
    const all = kinds.get(holder) ?? new Set()
    for (const kind of kindsOfTitle(wordsOfTitle(title))) all.add(kind)
    kinds.set(holder, all)
  }
  return (chain) => kinds.get(chain ?? -1) ?? new Set()
}

/** "The judge", "Sen. Lee". */
function titlesInPhrase({ doc }: Reading, { speakerRange }: StatementDraft): ReadonlySet<string> {
  if (speakerRange === null) return new Set()
  const { first, end } = speakerRange
  return kindsOfTitle(doc.tokens.slice(first, end).flatMap(({ form }) => wordsOfTitle(form)))
}

/** Words near a statement that channels go with: outside of its content, and but for its own sentence of all quotations. */
function toldAround({ doc, quoted }: Reading, index: ChannelIndex, statement: StatementDraft) {
  const at = cueToken(statement) ?? statement.pieces[0]?.first ?? 0
  const isContent = (token: number) => isInContent(statement, token)
  const isSaid = (token: number) => quoted.has(token) || isContent(token)
  const toldNear = (range: TokenRange | undefined, isOut: (token: number) => boolean) =>
    index.toldIn(
      range && { first: Math.max(range.first, at - NEAR), end: Math.min(range.end, at + NEAR) },
      isOut,
    )
  const { sentence = -1, paragraph = -1 } = doc.tokens[at] ?? {}
  return {
    sentence: toldNear(doc.sentences[sentence], isContent),
    sentenceBefore: toldNear(doc.sentences[sentence - 1], isSaid),
    paragraph: toldNear(doc.paragraphs[paragraph], isSaid),
    paragraphBefore: toldNear(doc.paragraphs[paragraph - 1], isSaid),
    paragraphAfter: toldNear(doc.paragraphs[paragraph + 1], isSaid),
  }
}
