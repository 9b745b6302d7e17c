/** What the words beside a statement say of the way it was made: "in a letter", "the affidavit says", "told The Plain Dealer". */
import type { Channel } from '../model/annotation.ts'
import type { TokenRange } from '../model/document.ts'
import type { ChannelQuestion, Reading, StatementDraft } from './draft.ts'
import { hearersOf } from './find-addressees.ts'
import { isInContent, TURN_RULE } from './statement-form.ts'
import type { ChannelIndex } from './told-channels.ts'
import { headOf, nounPhrase } from './tree.ts'

/** For the statements of a document. */
export function createBeside(
  reading: Reading,
  statements: readonly StatementDraft[],
  index: ChannelIndex,
): (statement: StatementDraft) => ChannelQuestion['told'] {
  const turn = statements.find(({ rule }) => rule === TURN_RULE)
  const ofTurns = turn === undefined ? null : channelOfTurns(reading, turn, index)
  return (statement) => ({
    phrase: fromPhrase(reading, statement, index),
    speaker: fromSpeaker(reading, statement),
    hearer: fromHearer(reading, statement),
    writing: fromWriting(reading, statement),
    turns: statement.rule === TURN_RULE ? ofTurns : null,
  })
}

/** What a transcript is of: told right before its first turn ("at a news conference on Monday"), else an interview. */
function channelOfTurns({ doc }: Reading, { pieces }: StatementDraft, index: ChannelIndex): Channel {
  const { tokens, paragraphs } = doc
  const before = paragraphs[(tokens[pieces[0]?.first ?? -1]?.paragraph ?? 0) - 1]
  return index.phraseIn(before) ?? 'interview'
}

/** "in a letter", "testified": words of the cue's sentence, outside of the content. */
function fromPhrase({ doc }: Reading, statement: StatementDraft, index: ChannelIndex): Channel | null {
  const sentence = doc.sentences[doc.tokens[cueToken(statement) ?? -1]?.sentence ?? -1]
  return index.phraseIn(sentence, (token) => isInContent(statement, token))
}

/** "the affidavit says" */
function fromSpeaker({ doc, tree, lexicon }: Reading, { speakerRange }: StatementDraft): Channel | null {
  if (speakerRange === null) return null
  const noun = doc.tokens[headOf(tree, speakerRange)]
  return noun?.upos === 'NOUN' ? lexicon.documentChannelOf(lexicon.lemma(noun.form)) : null
}

/** "told The Plain Dealer", "told a reporter": asked by somebody of the press, whoever it was. */
function fromHearer(reading: Reading, statement: StatementDraft): Channel | null {
  const { doc, tree, lexicon } = reading
  const isPress = (hearer: number) => {
    const { first, end } = nounPhrase(tree, hearer)
    const words = doc.tokens.slice(first, end).map(({ form }) => form.toLowerCase())
    return words.some((word) => lexicon.mediaWords.has(word))
  }
  return hearersOf(reading, statement).some(isPress) ? 'interview' : null
}

/** "The e-mail came at six. “Stay ashore,” she wrote": what was written is told just before. */
function fromWriting(reading: Reading, statement: StatementDraft): Channel | null {
  const { doc, tree, lexicon } = reading
  if (statement.cue === null) return null
  const cue = doc.tokens[headOf(tree, statement.cue)]
  if (cue === undefined || lexicon.lemma(cue.form) !== 'write') return null
  const before = doc.sentences[cue.sentence - 1]
  const own = doc.sentences[cue.sentence]
  if (own === undefined) return null
  const first = before?.paragraph === own.paragraph ? before.first : own.first
  const words = wordsOutside(reading, statement, { first, end: own.end })
  for (const word of words.toReversed()) {
    const channel = lexicon.documentChannelOf(lexicon.lemma(word))
    if (channel !== null && channel !== 'court') return channel
  }
  return null
}

/** Where a statement is said to be made. */
export function cueToken({ cue, speakerRange }: StatementDraft): number | undefined {
  return cue?.first ?? speakerRange?.first
}

/** In lower case. */
function wordsOutside({ doc }: Reading, statement: StatementDraft, range: TokenRange): string[] {
  return doc.tokens
    .slice(range.first, range.end)
    .filter(({ index }) => !isInContent(statement, index))
    .map(({ form }) => form.toLowerCase())
}
