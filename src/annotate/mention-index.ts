/** Which mentions stand where, and which chain each belongs to. Made once a stage; look-ups do not grow with the text. */
import type { TokenRange } from '../model/document.ts'
import type { Draft, Mention } from './draft.ts'

export interface Placed {
  readonly number: number
  readonly mention: Mention
  /** Number of its chain, or null for a mention that means nobody known. */
  readonly chain: number | null
}

export interface MentionIndex {
  /** Mentions over a token, shortest first. */
  over(token: number): readonly Placed[]
  /** Mentions that start in a range, in text order. */
  startingIn(range: TokenRange): Placed[]
}

export function indexMentions(draft: Pick<Draft, 'mentions' | 'chains'>): MentionIndex {
  const chainOf = new Map<number, number>()
  draft.chains.forEach((chain, number) => {
    for (const mention of chain.mentions) chainOf.set(mention, number)
  })
  const over = new Map<number, Placed[]>()
  const starting = new Map<number, Placed[]>()
  draft.mentions.forEach((mention, number) => {
    const placed = { number, mention, chain: chainOf.get(number) ?? null }
    push(starting, mention.first, placed)
    for (let token = mention.first; token < mention.end; token++) push(over, token, placed)
  })
  for (const list of over.values()) list.sort((a, b) => size(a) - size(b) || a.number - b.number)
  return {
    over: (token) => over.get(token) ?? [],
    startingIn: (range) => {
      const out: Placed[] = []
      for (let token = Math.max(0, range.first); token < range.end; token++)
        out.push(...(starting.get(token) ?? []))
      return out
    },
  }
}

/** A phrase that breaks off within a name ("coauthor Ann" of "coauthor Ann Lee") goes to the end of it. */
export function toNameEnd(index: MentionIndex, { first, end }: TokenRange): TokenRange {
  const cut = index.over(end - 1).find(({ mention }) => mention.type !== null && mention.end > end)
  return { first, end: cut?.mention.end ?? end }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function size({ mention }: Placed): number {
  return mention.end - mention.first
}
