/** Where roles may be held in an article: its organizations and places, and what is told of them. */
import type { EntityKind } from '../model/annotation.ts'
import type { TokenRange } from '../model/document.ts'
import type { Chain, Draft, Mention, Reading, ToldCountries } from './draft.ts'
import { HeldRoles } from './held-roles.ts'
import { toldCountries } from './told-countries.ts'

/** In tokens from the end of the holder's name, with what stands between: "(D., Ohio)". */
const BEHIND_HOLDER = 5

/** A mention and the chain that it is of. */
export interface Held {
  readonly mention: Mention
  readonly chain: number
}
/** A title and who holds it. */
export interface TitleHeld {
  readonly span: TokenRange
  /** The words of the span without article and owner. */
  readonly title: TokenRange
  readonly holder: Held
}

/** Mentions that start from one token to before another. */
export type Look = (first: number, end: number) => Held[]

/** Where roles may be held, as far as that is one thing for a whole article. */
export interface RolePlaces {
  readonly chains: readonly Chain[]
  readonly look: Look
  /** By name in the lexicon. */
  readonly countries: ReadonlyMap<string, number>
  readonly told: ToldCountries
  /** Of organizations and of places, the one that is mentioned most. */
  readonly main: readonly number[]
  readonly early: ReadonlySet<number>
  readonly held: HeldRoles
}

/** The chains that somebody may hold a role at are organizations, places, and what has no name but is called "the panel". */
export function rolePlaces(
  reading: Reading,
  { chains, mentions }: Draft,
  lookFor: (isSought: (chain: number) => boolean) => Look,
): RolePlaces {
  const { doc, lexicon } = reading
  const isBody = ({ kind, mentions: numbers }: Chain) =>
    kind === 'organization' ||
    kind === 'place' ||
    (kind === 'group' &&
      numbers.some((number) => {
        const mention = mentions[number]
        return mention !== undefined && lexicon.kindOfNoun(doc.tokens[mention.anchor]?.form ?? '') !== null
      }))
  const bodies = new Set(
    [...chains.keys()].filter((number) => chains[number] !== undefined && isBody(chains[number])),
  )
  const look = lookFor((chain) => bodies.has(chain))
  const countries = new Map<string, number>()
  for (const [number, { kind, name }] of chains.entries()) {
    const country = kind === 'place' ? lexicon.countryOf(name) : null
    if (country !== null && !countries.has(country)) countries.set(country, number)
  }
  return {
    chains,
    look,
    countries,
    told: toldCountries(reading),
    main: [mostMentioned(chains, 'organization'), mostMentioned(chains, 'place')].flatMap((one) => one ?? []),
    early: new Set(look(0, doc.paragraphs[0]?.end ?? 0).map(({ chain }) => chain)),
    held: new HeldRoles(),
  }
}

/** The first of what starts right behind the name of a holder that follows the title, "Acme" of "chairman Ann Lee of Acme". */
export function bodyAfterHolder(span: TokenRange, { mention }: Held, look: Look): Held | undefined {
  return mention.nameFirst < span.end ? undefined : look(mention.end, mention.end + BEHIND_HOLDER)[0]
}

function mostMentioned(chains: readonly Chain[], sought: EntityKind): number | undefined {
  let most: number | undefined
  for (const [number, { kind, mentions }] of chains.entries())
    if (kind === sought && mentions.length > (chains[most ?? -1]?.mentions.length ?? 0)) most = number
  return most
}
