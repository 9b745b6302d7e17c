/** Phrases that mean nobody else: each becomes a group of its own, "two officials", "a readout", "reporters". */
import type { TokenRange } from '../model/document.ts'
import type { Chain, Draft, Mention, Reading } from './draft.ts'
import { rangeLine } from './range-text.ts'
import { headOf } from './tree.ts'

export interface OwnSources {
  /** The chain of the phrase, made at the first call: two statements of one phrase have one source. */
  chainOf(range: TokenRange, found: { readonly rule: string; readonly confidence: number }): number
  /** All of the draft's, and those that were made. */
  readonly mentions: readonly Mention[]
  readonly chains: readonly Chain[]
}

export function createOwnSources(reading: Reading, draft: Draft): OwnSources {
  const mentions = [...draft.mentions]
  const chains = [...draft.chains]
  const known = new Map<string, number>()
  return {
    mentions,
    chains,
    chainOf(range, found) {
      const key = `${range.first}-${range.end}`
      const made = known.get(key)
      if (made !== undefined) return made
      mentions.push(sourceMention(reading, range, found))
      chains.push({
        kind: 'group',
        name: rangeLine(reading.doc, range),
        gender: null,
        mentions: [mentions.length - 1],
        confidence: found.confidence,
      })
      known.set(key, chains.length - 1)
      return chains.length - 1
    },
  }
}

function sourceMention(
  reading: Reading,
  range: TokenRange,
  found: { readonly rule: string; readonly confidence: number },
): Mention {
  const anchor = headOf(reading.tree, range)
  return {
    first: range.first,
    nameFirst: range.first,
    end: range.end,
    anchor,
    form: 'nominal',
    type: null,
    gender: null,
    plural: reading.doc.tokens[anchor]?.xpos === 'NNS',
    ...found,
  }
}
