/**
 * What tells by which way a statement was made, as numbers of about [0, 1] for a small network: words beside its cue, words of scenes around it,
 * how the statements before it were made, who speaks to whom, and how.
 */
import { CHANNELS, type Channel } from '../model/annotation.ts'
import type { ChannelQuestion, ToldChannels } from './draft.ts'
import { type Features, featureTable } from './feature-table.ts'
import type { Rows } from './small-network.ts'

interface Pair {
  readonly question: ChannelQuestion
  readonly channel: Channel
}

/** Paragraphs between two statements beyond which it does not matter how many. */
const FAR_APART = 3

const PAIR_FEATURES: Features<Pair> = {
  'a phrase beside the cue': ({ question, channel }) => question.told.phrase === channel,
  'a document speaks': ({ question, channel }) => question.told.speaker === channel,
  'told to the press': ({ question, channel }) => question.told.hearer === channel,
  'written so': ({ question, channel }) => question.told.writing === channel,
  'a transcript of it': ({ question, channel }) => question.told.turns === channel,
  'in its sentence': isTold(({ around }) => around.sentence),
  'in the sentence before': isTold(({ around }) => around.sentenceBefore),
  'in its paragraph': isTold(({ around }) => around.paragraph),
  'in the paragraph before': isTold(({ around }) => around.paragraphBefore),
  'in the paragraph after': isTold(({ around }) => around.paragraphAfter),
  'in the first paragraph': isTold(({ around }) => around.opening),
  'share of the words': ({ question: { around }, channel }) => shareOf(around.article, channel),
  'words of it': ({ question: { around }, channel }) => Math.log1p(around.article.get(channel) ?? 0) / 3,
  'as its speaker before': isBefore(({ ownBefore }) => ownBefore, 0),
  'as its speaker a paragraph before': isBefore(({ ownBefore }) => ownBefore, 1),
  'as its speaker two before': isBefore(({ ownBefore }) => ownBefore, 2),
  'as its speaker long before': isBefore(({ ownBefore }) => ownBefore, FAR_APART),
  'as the statement before': isBefore(({ before }) => before, 0),
  'as that a paragraph before': isBefore(({ before }) => before, 1),
  'as that two before': isBefore(({ before }) => before, 2),
  'as what it answers': ({ question: { before }, channel }) =>
    before?.channel === channel && before.isAnswered,
  'share of the statements before': ({ question, channel }) => question.madeBefore.get(channel) ?? 0,
  ...Object.fromEntries(CHANNELS.map((one) => [one, ({ channel }: Pair) => channel === one])),
}

const OWN_FEATURES: Features<ChannelQuestion> = {
  direct: ({ form }) => form === 'direct',
  indirect: ({ form }) => form === 'indirect',
  question: ({ isQuestion }) => isQuestion,
  nested: ({ isNested }) => isNested,
  'a cue': ({ cueLemma }) => cueLemma !== null,
  ...ofCue('write', /^write$/),
  ...ofCue('tell', /^(?:tell|inform|assure)$/),
  ...ofCue('say', /^(?:say|add)$/),
  ...ofCue('ask', /^(?:ask|inquire|demand|press|wonder)$/),
  ...ofCue('answer', /^(?:answer|reply|respond|retort|concede|insist)$/),
  ...ofCue('testify', /^(?:testify|swear|plead|rule|object)$/),
  ...ofCue('announce', /^(?:announce|post|tweet|publish|state)$/),
  ...ofCue('find', /^(?:find|show|report|estimate|describe)$/),
  'no speaker': ({ speakerKind }) => speakerKind === null,
  person: ({ speakerKind }) => speakerKind === 'person',
  organization: ({ speakerKind }) => speakerKind === 'organization',
  group: ({ speakerKind }) => speakerKind === 'group',
  'a hearer': ({ hasHearer }) => hasHearer,
  ...ofTitles('speaks', ({ speakerTitles }) => speakerTitles),
  ...ofTitles('hears', ({ hearerTitles }) => hearerTitles),
  'first statement': ({ before }) => before === null,
  'paragraphs from the statement before': ({ before }) =>
    Math.min(FAR_APART, before?.apart ?? FAR_APART) / FAR_APART,
  'share of statements without any': ({ madeBefore, before }) =>
    before === null ? 0 : 1 - [...madeBefore.values()].reduce((sum, one) => sum + one, 0),
}

const TABLE = featureTable(PAIR_FEATURES, OWN_FEATURES)
/** Weights tell which features they were fitted on. */
export const CHANNEL_FEATURES = TABLE.names

/** One row for each of CHANNELS, in their order. */
export function channelRows(question: ChannelQuestion): Rows {
  return TABLE.rows(
    question,
    CHANNELS.map((channel) => ({ question, channel })),
  )
}

/** Twice says more than once; more often does not. */
function isTold(place: (question: ChannelQuestion) => ToldChannels) {
  return ({ question, channel }: Pair) => Math.min(2, place(question).get(channel) ?? 0) / 2
}

function isBefore(one: (question: ChannelQuestion) => ChannelQuestion['before'], apart: number) {
  return ({ question, channel }: Pair) => {
    const before = one(question)
    return before?.channel === channel && Math.min(FAR_APART, before.apart) === apart
  }
}

function shareOf(counts: ToldChannels, channel: Channel): number {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return all === 0 ? 0 : (counts.get(channel) ?? 0) / all
}

function ofCue(name: string, pattern: RegExp): Features<ChannelQuestion> {
  return { [`cue: ${name}`]: ({ cueLemma }) => pattern.test(cueLemma ?? '') }
}

function ofTitles(
  what: string,
  titles: (question: ChannelQuestion) => ReadonlySet<string>,
): Features<ChannelQuestion> {
  const kinds = ['legislator', 'government', 'law', 'police', 'voice', 'press', 'head', 'town']
  return Object.fromEntries(
    kinds.map((kind) => [`${what}: ${kind}`, (question: ChannelQuestion) => titles(question).has(kind)]),
  )
}
