/** Where a text has words that tell by which way people speak: "in a letter", "the jury", "the host". */
import type { Channel } from '../model/annotation.ts'
import type { TokenRange } from '../model/document.ts'
import type { Reading, ToldChannels } from './draft.ts'
import { firstFrom } from './near-spans.ts'

export interface ChannelIndex {
  /** In a range of tokens, but for those of which `isOut` is true. */
  toldIn(range: TokenRange | undefined, isOut?: (token: number) => boolean): ToldChannels
}

export function indexChannels(reading: Reading): ChannelIndex {
  const told = [...phrasesOf(reading), ...scenesOf(reading)].toSorted((a, b) => a.first - b.first)
  return {
    toldIn(range, isOut = () => false) {
      const counts = new Map<Channel, number>()
      if (range === undefined) return counts
      for (let i = firstFrom(told, range.first); i < told.length; i++) {
        const word = told[i]
        if (word === undefined || word.first >= range.end) break
        if (!isOut(word.first)) counts.set(word.channel, (counts.get(word.channel) ?? 0) + 1)
      }
      return counts
    },
  }
}

interface ToldWord {
  readonly first: number
  readonly channel: Channel
}

/** The longest phrase of the lexicon that starts at each token. */
function phrasesOf({ doc, lexicon }: Reading): ToldWord[] {
  const byFirst = new Map<string, (readonly [words: readonly string[], channel: Channel])[]>()
  // The longest come first in the lexicon.
  for (const [phrase, channel] of lexicon.channels) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), [words, channel]])
  }
  const form = (token: number) => doc.tokens[token]?.form.toLowerCase() ?? ''
  return doc.tokens.flatMap(({ index }) => {
    const found = byFirst
      .get(form(index))
      ?.find(([words]) => words.every((word, i) => word === form(index + i)))
    return found === undefined ? [] : [{ first: index, channel: found[1] }]
  })
}

function scenesOf({ doc, lexicon }: Reading): ToldWord[] {
  return doc.tokens.flatMap(({ index, form, upos }) => {
    const channel = /^(?:NOUN|PROPN|VERB)$/.test(upos) ? lexicon.sceneOf(lexicon.lemma(form)) : null
    return channel === null ? [] : [{ first: index, channel }]
  })
}
