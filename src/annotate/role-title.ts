/** What the words of a role say beside its title: whose it is, whether it is over, acting or to come. */
import type { RoleQualifier, RoleStatus } from '../model/annotation.ts'
import type { Token, TokenRange } from '../model/document.ts'
import type { Mention, Reading } from './draft.ts'
import type { Look } from './role-places.ts'
import { isTopic } from './title-topics.ts'
import { isPossessiveMark } from './tree.ts'

/** "outgoing" is still in office. */
const FORMER = /^(?:former|formerly|ex|ex-.+|onetime|sometime|erstwhile|past|late|ousted|retired|previous)$/i
const QUALIFIERS: Readonly<Record<string, RoleQualifier>> = {
  acting: 'acting',
  interim: 'interim',
  elect: 'elect',
  designate: 'elect',
  nominee: 'nominated',
  nominated: 'nominated',
}
const ARTICLES = /^(?:the|an?|his|her|its|their|our|my|new|longtime|veteran|current|one|another)$/i

export interface TitleReading {
  readonly title: TokenRange
  readonly owner: number | null
  readonly status: RoleStatus
  readonly qualifier: RoleQualifier | null
}

/** Takes "the former", "Israel's" and "the Pentagon" off the front of a title and keeps what they say. */
export function readTitle(reading: Reading, span: TokenRange, places: Look): TitleReading {
  const { tokens } = reading.doc
  let { first, end } = span
  let owner: number | null = null
  let status: RoleStatus = 'current'
  let qualifier: RoleQualifier | null = null
  const inside = places(span.first, span.end)
  for (let before = first - 1; before >= first - 2; before--) {
    const form = tokens[before]?.form ?? ''
    // "Nominated by Governor Lee": of somebody else.
    if (form === 'by') break
    const isNext = before === first - 1 || tokens[first - 1]?.form === '-'
    if (wordsOfFormer(tokens, before) > 0 && (form !== 'then' || isNext)) status = 'former'
    qualifier ??= QUALIFIERS[form.toLowerCase()] ?? null
  }
  while (first < end) {
    const form = tokens[first]?.form ?? ''
    const name = inside.find(({ mention }) => mention.first === first && mention.end < end)
    const former = wordsOfFormer(tokens, first)
    if (former > 0) status = 'former'
    const named = QUALIFIERS[form.toLowerCase()]
    if (named !== undefined) qualifier = named
    const isOwner = name !== undefined && !isTopic(reading, span, name.mention)
    if (isOwner && !reachesPreposition(reading, first, name.mention)) {
      owner = name.chain
      first = name.mention.end
    } else if (former > 0) first += former
    else if (named !== undefined || ARTICLES.test(form) || form === '-' || isPossessiveMark(tokens[first]))
      first++
    else break
  }
  const last = tokens[end - 1]?.form.toLowerCase() ?? ''
  if (QUALIFIERS[last] !== undefined && end - first > 1) {
    qualifier = QUALIFIERS[last] ?? null
    end--
    if (tokens[end - 1]?.form === '-') end--
  }
  const next =
    tokens[span.end]?.form === '-' ? QUALIFIERS[tokens[span.end + 1]?.form.toLowerCase() ?? ''] : undefined
  qualifier ??= next ?? null
  if (qualifier === 'nominated' || qualifier === 'elect') status = 'future'
  return { title: { first, end }, owner, status, qualifier }
}

/** How many tokens from `at` on say that a role is over: 1 of "former", 3 of "one-time", else 0. "Then" with a capital opens a sentence, but for "Then-Mayor". */
function wordsOfFormer(tokens: readonly Token[], at: number): number {
  const form = (i: number) => tokens[i]?.form ?? ''
  if (/^one-time$/i.test(form(at) + form(at + 1) + form(at + 2))) return 3
  if (form(at) === 'then' || (form(at) === 'Then' && form(at + 1) === '-')) return 1
  return FORMER.test(form(at)) ? 1 : 0
}

/** "Secretary" in "State Secretary of …": a name that heads a longer phrase belongs to the title. */
function reachesPreposition(reading: Reading, first: number, name: Mention): boolean {
  const next = reading.doc.tokens[name.end]
  return name.first !== first || (next?.upos === 'ADP' && !isPossessiveMark(next))
}
