/**
 * "The mayor" is who is called mayor in the article, whatever the engine thinks, if there is just one such person: the nearest
 * before it, else the only one.
 */
import type { Chain, Draft, Mention, Reading, Stage } from './draft.ts'
import { introduces } from './introduces.ts'
import { spelledOut } from './spelled-out.ts'

/** An office told before is nearly always meant again. */
const CONFIDENCE = 0.85

export const relinkOffices: Stage = {
  name: 'relink-offices',
  run(reading, draft) {
    const holders = holdersByOffice(reading, draft)
    const moves = new Map<number, number>()
    /** Of each noun the last who was introduced by it: "another rancher". */
    const introduced = new Map<string, number>()
    draft.mentions.forEach((mention, number) => {
      const noun = reading.doc.tokens[mention.anchor]?.form.toLowerCase() ?? ''
      if (introduces(reading, mention)) introduced.set(noun, mention.first)
      const office = officeOf(reading, mention)
      if (office === null) return
      const holdings = (holders.get(office.title) ?? []).filter(
        ({ isFormer }) => isFormer === office.isFormer,
      )
      const holding = holderBefore(holdings, mention.first)
      // "Another rancher asked … The rancher said".
      if (holding !== undefined && holding.at >= (introduced.get(noun) ?? 0)) moves.set(number, holding.chain)
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
  readonly isFormer: boolean
}

/** A role's title, and the noun that heads it, in lower case → where it is told and of whom. */
function holdersByOffice(reading: Reading, draft: Draft): Map<string, Holding[]> {
  const out = new Map<string, Holding[]>()
  for (const role of draft.roles) {
    if (role.status === 'future' || role.qualifier === 'elect' || role.qualifier === 'nominated') continue
    const title = spelledOut(role.title.toLowerCase())
    const noun = headNoun(title)
    if (!reading.lexicon.roleNouns.has(noun)) continue
    const holding = { at: role.first, chain: role.holder, isFormer: role.status === 'former' }
    for (const office of new Set([title, noun])) out.set(office, [...(out.get(office) ?? []), holding])
  }
  return out
}

/** "president" of "president of the bank", "minister" of "foreign minister". */
function headNoun(title: string): string {
  const [before = title] = title.split(/ (?:of|for|at|in|on|to) /)
  return before.split(' ').at(-1) ?? ''
}

/** What "the mayor", "the chief of staff", "the former mayor" calls its holder; null for "a mayor", "the two mayors". */
function officeOf({ doc }: Reading, mention: Mention): { title: string; isFormer: boolean } | null {
  if (mention.form !== 'nominal' || mention.plural || !/^the$/i.test(doc.tokens[mention.first]?.form ?? ''))
    return null
  const words = doc.tokens.slice(mention.first + 1, mention.end).map(({ form }) => form.toLowerCase())
  const isFormer = words[0] === 'former'
  return { title: words.slice(isFormer ? 1 : 0).join(' '), isFormer }
}

function holderBefore(holdings: readonly Holding[], at: number): Holding | undefined {
  const before = holdings.filter((holding) => holding.at < at).at(-1)
  const chains = new Set(holdings.map(({ chain }) => chain))
  return before ?? (chains.size === 1 ? holdings[0] : undefined)
}
