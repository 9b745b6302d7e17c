/** Where a role is held of which its words do not tell where: the likeliest of all that is near or that the article is about. */
import type { TokenRange } from '../model/document.ts'
import type { Reading } from './draft.ts'
import { rangeLine, runStart } from './range-text.ts'
import { bodyAfterHolder, type Held, type Look, type RolePlaces, type TitleHeld } from './role-places.ts'
import { LONGEST_DESCRIPTION } from './role-spans.ts'
import { likeliestOf } from './small-network.ts'
import { isNoSeat } from './title-topics.ts'
import { toldBetween } from './told-countries.ts'
import { isPossessiveMark } from './tree.ts'

/** An organization may be told so many tokens away; farther is what the article is most about. */
const NEAR = 400
/** What a title deals with may stand so many tokens behind where it is marked: "the envoy" of "the envoy for the Western Balkans". */
const BEHIND_TITLE = 4
/** Of less likely ones, less than one of three is right. */
const LEAST_CHANCE = 0.35
/** What hangs one on the name of who holds the role: "Ann Lee of Acme", "Ann Lee (D-Ohio)". */
const OF_HOLDER = /^(?:of|from|at|,|\(|[DRI]-?)$/

/** Its chain, or null where none is likely enough. */
export function likelyPlace(
  reading: Reading,
  places: RolePlaces,
  { span, title, holder }: TitleHeld,
): number | null {
  const country = countryOfTitle(reading, span)
  const beside = [ownerBefore(reading, span, places.look), placeOfHolder(reading, span, holder, places.look)]
  const near = places.look(span.first - NEAR, span.end + NEAR)
  const named = places.countries.get(country ?? '')
  // "U.S." may be marked as no part of the title.
  const others = new Set(
    places
      .look(span.first - 1, span.end + BEHIND_TITLE)
      .flatMap(({ mention, chain }) => (isNoSeat(reading, span, mention) ? [chain] : [])),
  )
  const numbers = new Set([
    ...near.map(({ chain }) => chain),
    ...places.main,
    ...(named === undefined ? [] : [named]),
  ])
  const words = rangeLine(reading.doc, title)
  const candidates = [...numbers].flatMap((chain) => {
    const body = places.chains[chain]
    if (body === undefined || chain === holder.chain || others.has(chain)) return []
    // "The British prime minister" of a text that does not name Britain is of no other place.
    if (country !== null && named === undefined && body.kind === 'place') return []
    return {
      chain,
      name: body.name,
      kind: body.kind,
      mentions: near.flatMap((held) => (held.chain === chain ? held.mention : [])),
      count: body.mentions.length,
      isBeside: beside.includes(chain),
      isCountry: chain === named,
      isEarly: places.early.has(chain),
      isTaken: places.held.isTaken(words, chain, holder.chain),
      isOwn: places.held.isHolder(holder.chain, chain),
    }
  })
  if (candidates.length === 0) return null
  const told = toldBetween(places.told, span.first - NEAR, span.end + NEAR)
  const best = likeliestOf(reading.rank.places({ reading, span, title, candidates, told }))
  return best === null || best.chance < LEAST_CHANCE ? null : (candidates[best.number]?.chain ?? null)
}

/** "Prime Minister Ann Lee of Israel", "Sen. Ann Lee (D-Ohio)". */
function placeOfHolder({ doc }: Reading, span: TokenRange, holder: Held, look: Look): number | undefined {
  if (!OF_HOLDER.test(doc.tokens[holder.mention.end]?.form ?? '')) return undefined
  return bodyAfterHolder(span, holder, look)?.chain
}

/** "Labour's shadow home secretary", "a Scientology attorney": the name before the title in one noun phrase. */
function ownerBefore({ doc }: Reading, span: TokenRange, look: Look): number | undefined {
  const isBetween = (i: number) =>
    isPossessiveMark(doc.tokens[i]) || /^(?:ADJ|NOUN|PROPN)$/.test(doc.tokens[i]?.upos ?? '')
  const first = runStart(span.first, span.first - LONGEST_DESCRIPTION, isBetween)
  return look(first, span.first).findLast(({ mention }) => mention.type !== null && mention.end <= span.first)
    ?.chain
}

/** The country that "the Portuguese minister" tells of, by its name in the lexicon. */
function countryOfTitle({ doc, lexicon }: Reading, span: TokenRange): string | null {
  for (let token = span.first; token < span.end; token++) {
    const country = lexicon.countryOf(doc.tokens[token]?.form ?? '')
    if (country !== null) return country
  }
  return null
}
