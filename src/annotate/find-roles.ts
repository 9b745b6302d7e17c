/** Roles: a title, who holds it, of what, and whether still. */
import type { LayerSpan, TokenRange } from '../model/document.ts'
import type { Reading, RoleDraft, Stage } from './draft.ts'
import { isOver } from './former-role.ts'
import { likeliest, probability } from './likeliest.ts'
import { indexMentions } from './mention-index.ts'
import { rangeLine } from './range-text.ts'
import { placeOf, withoutPlace } from './role-place.ts'
import { type Held, type Look, type RolePlaces, rolePlaces } from './role-places.ts'
import { roleSpans } from './role-spans.ts'
import { readTitle } from './role-title.ts'
import { isOfGender, representedFrom } from './speaks-for.ts'

/** A holder right beside its title is as good as certain. */
const BESIDE = 0.95

export const findRoles: Stage = {
  name: 'find-roles',
  run(reading, draft) {
    const index = indexMentions(draft)
    const lookFor =
      (isSought: (chain: number) => boolean): Look =>
      (first, end) =>
        index
          .startingIn({ first, end })
          .flatMap(({ mention, chain }) => (chain !== null && isSought(chain) ? [{ mention, chain }] : []))
    const people = lookFor((chain) => draft.chains[chain]?.kind === 'person')
    const places = rolePlaces(reading, draft, lookFor)
    const spans = roleSpans(reading, draft.mentions)
    const roles: RoleDraft[] = []
    for (const span of spans) {
      const role = toRole(reading, span, people, places)
      if (role === null) continue
      roles.push(role)
      places.held.add(role)
    }
    return { ...draft, roles }
  },
}

function toRole(reading: Reading, marked: LayerSpan, people: Look, places: RolePlaces): RoleDraft | null {
  const during = findDuring(reading, marked, places.look)
  // "Secretary of State Ann" of "Secretary of State Ann Lee": a name that goes on after the title is no part of it.
  const cutName = people(marked.first, marked.end).find(
    ({ mention }) => mention.nameFirst > marked.first && mention.end > marked.end,
  )
  const cut = Math.min(marked.end, during?.at ?? marked.end, cutName?.mention.nameFirst ?? marked.end)
  // "a curator at the museum in", of "in Vienna".
  const end = reading.doc.tokens[cut - 1]?.upos === 'ADP' ? cut - 1 : cut
  const holder = findHolder(reading, { ...marked, end }, people)
  if (holder === null) return null
  const { mention } = holder.placed
  const isBeforeName = mention.nameFirst === end
  const represented = isBeforeName ? representedFrom(reading, marked.first, mention) : null
  const span = { ...marked, first: represented ?? marked.first, end }
  const { title, owner, status, qualifier } = readTitle(reading, span, places.look)
  if (title.end <= title.first || isName(title, places.look)) return null
  const at = placeOf(reading, { places, people }, { span, title, owner, holder: holder.placed })
  const words = at === null ? title : withoutPlace(reading, title, at, places.look)
  return {
    first: span.first,
    end: span.end,
    title: rangeLine(reading.doc, words),
    holder: holder.placed.chain,
    at,
    status: during !== null || (status === 'current' && isOver(reading, span)) ? 'former' : status,
    qualifier,
    during: during === null ? null : (places.chains[during.chain]?.name ?? null),
    rule: holder.rule,
    confidence: marked.score * holder.confidence,
  }
}

/** "France" of "France's interior and overseas minister" where the engine parts the two. */
function isName({ first, end }: TokenRange, places: Look): boolean {
  return places(first, end).some(
    ({ mention }) => mention.type !== null && mention.end >= end && mention.first === first,
  )
}

/** The name right after the title or in apposition to it; else whom the engine links it to. */
function findHolder(
  reading: Reading,
  span: TokenRange,
  people: Look,
): { placed: Held; rule: string; confidence: number } | null {
  const { tokens } = reading.doc
  const form = (i: number) => tokens[i]?.form ?? ''
  const fitting: Look = (first, end) =>
    people(first, end).filter(({ mention }) => isOfGender(reading, span, mention.gender))
  const named = fitting(span.first - 40, span.end + 40).filter(({ mention }) => mention.type !== null)
  const after = named.find(({ mention }) => mention.nameFirst === span.end || mention.first === span.end)
  if (after !== undefined) return { placed: after, rule: 'rule:title-before-name', confidence: BESIDE }
  const commaAfter = form(span.end) === ',' ? span.end + 1 : -1
  const appositive = named.find(({ mention }) => mention.first === commaAfter)
  const linked = linkedHolder(reading, span, fitting)
  // "the envoy, Ann Lee," and "Ann Lee, the envoy,": which of the two neighbours is meant is the engine's to say.
  const before = named.find(
    ({ mention }) => mention.end === span.first - 1 && /^[,(–—]$/.test(form(span.first - 1)),
  )
  const beside = [appositive, before].filter((placed) => placed !== undefined)
  const agreed = beside.find((placed) => placed.chain === linked?.placed.chain)
  if (agreed !== undefined) return { placed: agreed, rule: 'rule:apposition', confidence: BESIDE }
  if (linked !== null) return linked
  return beside[0] === undefined ? null : { placed: beside[0], rule: 'rule:apposition', confidence: 0.8 }
}

function linkedHolder(reading: Reading, span: TokenRange, people: Look) {
  const near = people(span.first - 400, span.end + 400)
  const best = likeliest(
    near,
    ({ mention }) => reading.doc.links.score('holder', span.first, mention.anchor),
    0,
  )
  return best === null
    ? null
    : { placed: best.item, rule: 'engine:holder', confidence: probability(best.odds) }
}

/** "a special envoy during the Obama administration": where "during" stands in or right after the span, and whose time it was. */
function findDuring(reading: Reading, span: TokenRange, places: Look): { at: number; chain: number } | null {
  for (let i = span.first + 1; i <= span.end; i++) {
    if (reading.doc.tokens[i]?.form.toLowerCase() !== 'during') continue
    const [time] = places(i + 1, i + 4)
    if (time !== undefined) return { at: i, chain: time.chain }
  }
  return null
}
