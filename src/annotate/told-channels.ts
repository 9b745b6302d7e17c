/** Where a text has words that tell by which way people speak: "in a letter", "the jury", "the host". */
import type { Channel } from '../model/annotation.ts'
import type { TokenRange } from '../model/document.ts'
import type { Reading, ToldChannels } from './draft.ts'
import { firstFrom } from './near-spans.ts'

export interface ChannelIndex {
  /** In a range of tokens, but for those of which `isOut` is true. */
  toldIn(range: TokenRange | undefined, isOut?: (token: number) => boolean): ToldChannels
  /** That of the longest phrase in such a range, "in a written statement"; null without one. */
  phraseIn(range: TokenRange | undefined, isOut?: (token: number) => boolean): Channel | null
}

export function indexChannels(reading: Reading): ChannelIndex {
  const told = [...phrasesOf(reading), ...scenesOf(reading)].toSorted((a, b) => a.first - b.first)
  const wordsIn = ({ first, end }: TokenRange, isOut: (token: number) => boolean) =>
    told.slice(firstFrom(told, first), firstFrom(told, end)).filter((word) => !isOut(word.first))
  return {
    toldIn(range, isOut = () => false) {
      const counts = new Map<Channel, number>()
      if (range === undefined) return counts
      for (const { channel } of wordsIn(range, isOut)) counts.set(channel, (counts.get(channel) ?? 0) + 1)
      return counts
    },
    phraseIn(range, isOut = () => false) {
      if (range === undefined) return null
      const [longest] = wordsIn(range, isOut).toSorted((a, b) => b.length - a.length)
      return longest === undefined || longest.length === 0 ? null : longest.channel
    },
  }
}

interface ToldWord {
  readonly first: number
  /** Of a phrase of the lexicon, in letters; 0 for a word that only tells of a scene. */
  readonly length: number
  readonly channel: Channel
}

/** The longest phrase of the lexicon that starts at each token. */
function phrasesOf({ doc, lexicon }: Reading): ToldWord[] {
  const form = (token: number) => doc.tokens[token]?.form.toLowerCase() ?? ''
  return doc.tokens.flatMap(({ index }) => {
    const found = lexicon
      .channelPhrasesFrom(form(index))
      .find(({ words }) => words.every((word, i) => word === form(index + i)))
    return found === undefined
      ? []
      : [{ first: index, length: found.words.join(' ').length, channel: found.channel }]
  })
}

function scenesOf({ doc, lexicon }: Reading): ToldWord[] {
  return doc.tokens.flatMap(({ index, form, upos }) => {
    const channel = /^(?:NOUN|PROPN|VERB)$/.test(upos) ? lexicon.sceneOf(lexicon.lemma(form)) : null
    return channel === null ? [] : [{ first: index, length: 0, channel }]
  })
}
