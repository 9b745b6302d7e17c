/**
 * "The mayor" is who is called mayor in the article, whatever the engine thinks, if there is just one such person: the nearest
 * before it, else the only one.
 */
import type { Chain, Draft, Mention, Reading, Stage } from './draft.ts'

/** An office told before is nearly always meant again. */
const CONFIDENCE = 0.85

export const relinkOffices: Stage = {
  name: 'relink-offices',
  run(reading, draft) {
    const holders = holdersByNoun(reading, draft)
    const moves = new Map<number, number>()
    draft.mentions.forEach((mention, number) => {
      const noun = officeOf(reading, mention)
      const chain = noun === null ? undefined : holderBefore(holders.get(noun) ?? [], mention.first)
      if (chain !== undefined) moves.set(number, chain)
    })
    if (moves.size === 0) return draft
    return {
      ...draft,
      mentions: draft.mentions.map((mention, number) =>
        moves.has(number) ? { ...mention, rule: 'rule:office', confidence: CONFIDENCE } : mention,
      ),
      chains: draft.chains.map((chain, number): Chain => {
        const kept = chain.mentions.filter((mention) => (moves.get(mention) ?? number) === number)
        const added = [...moves]
          .filter(([mention, to]) => to === number && !chain.mentions.includes(mention))
          .map(([mention]) => mention)
        return { ...chain, mentions: [...kept, ...added].toSorted((a, b) => a - b) }
      }),
    }
  },
}

interface Holding {
  readonly at: number
  readonly chain: number
}

/** Head noun of a current role's title, in lower case → where it is told and of whom. */
function holdersByNoun(reading: Reading, draft: Draft): Map<string, Holding[]> {
  const out = new Map<string, Holding[]>()
  for (const role of draft.roles) {
    if (role.status === 'former') continue
    const noun = headNoun(role.title)
    if (!reading.lexicon.roleNouns.has(noun)) continue
    out.set(noun, [...(out.get(noun) ?? []), { at: role.first, chain: role.holder }])
  }
  return out
}

/** "president" of "president of the bank", "minister" of "foreign minister". */
function headNoun(title: string): string {
  const [before = title] = title.split(/ (?:of|for|at|in|on|to) /)
  return before.split(' ').at(-1)?.toLowerCase() ?? ''
}

/** The noun of "the mayor"; null for "a mayor", "the two mayors", "the mayor of Graz". */
function officeOf({ doc }: Reading, mention: Mention): string | null {
  if (mention.form !== 'nominal' || mention.plural || !/^the$/i.test(doc.tokens[mention.first]?.form ?? ''))
    return null
  return mention.end - mention.first === 2 ? (doc.tokens[mention.anchor]?.form.toLowerCase() ?? null) : null
}

function holderBefore(holdings: readonly Holding[], at: number): number | undefined {
  const chains = new Set(holdings.map(({ chain }) => chain))
  if (chains.size === 1) return holdings[0]?.chain
  return holdings.filter((holding) => holding.at < at).at(-1)?.chain
}
