/** Names that mean one entity become one chain: full name and surname, "Mr.", acronym, short form. */
import type { EntityKind } from '../model/annotation.ts'
import { nameKey } from '../text/name-key.ts'
import { placeKey } from '../text/place-key.ts'
import { acronymsOf } from './acronym.ts'
import type { Chain, Mention, Reading, Stage } from './draft.ts'
import { rangeLine } from './range-text.ts'

export const chainNames: Stage = {
  name: 'chain-names',
  run(reading, draft) {
    const named = draft.mentions.flatMap((mention, number) =>
      mention.type === null
        ? []
        : [{ mention, number, type: mention.type, name: properName(reading, mention) }],
    )
    const people = groupPeople(named.filter((item) => item.type === 'person'))
    const organizations = groupOrganizations(named.filter((item) => item.type === 'organization'))
    const places = groupPlaces(named.filter((item) => item.type === 'place'))
    const chains = [
      ...people.map((group) => toChain('person', group)),
      ...organizations.map((group) => toChain('organization', group)),
      ...places.map((group) => toChain('place', group)),
    ].toSorted((a, b) => (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0))
    return { ...draft, chains }
  },
}

interface Named {
  readonly mention: Mention
  readonly number: number
  readonly name: string
}
type Group = Named[]

/** The name without title and with the text's own spacing made plain. */
function properName(reading: Reading, mention: Mention): string {
  return rangeLine(reading.doc, { first: mention.nameFirst, end: mention.end })
}

/** Full names first, then surnames and first names to the full name that they most likely shorten. */
function groupPeople(items: readonly Named[]): Group[] {
  const groups = new Index()
  for (const item of items.filter(isFull)) {
    const words = nameKey(item.name, 'person').split(' ')
    const key = `${words[0]} ${words.at(-1)}`
    const same = groups.find(key).find((group) => !group.some((other) => isClash(other, item)))
    groups.add(item, same, [key, `surname ${words.at(-1)}`, `first name ${words[0]}`])
  }
  for (const item of items.filter((one) => !isFull(one))) {
    const key = nameKey(item.name, 'person')
    const bySurname = groups.find(`surname ${key}`)
    const candidates =
      bySurname.length > 0 || item.mention.form === 'title-name'
        ? bySurname
        : groups.find(`first name ${key}`)
    groups.add(item, lastNamed(candidates, item), [`surname ${key}`])
  }
  return groups.all()
}

/** Groups of names, found by any of their keys. */
class Index {
  readonly #groups: Group[] = []
  readonly #byKey = new Map<string, Group[]>()

  find(key: string): readonly Group[] {
    return this.#byKey.get(key) ?? []
  }

  /** Puts an item into a group, or a new one, which is then found by these keys too. */
  add(item: Named, group: Group | undefined, keys: readonly string[]): void {
    const target = group ?? []
    if (group === undefined) this.#groups.push(target)
    target.push(item)
    for (const key of keys) {
      const under = this.#byKey.get(key)
      if (under === undefined) this.#byKey.set(key, [target])
      else if (!under.includes(target)) under.push(target)
    }
  }

  all(): Group[] {
    return this.#groups.map((group) => group.toSorted((a, b) => a.number - b.number))
  }
}

function isFull(item: Named): boolean {
  return nameKey(item.name, 'person').includes(' ')
}

function isClash(a: Named, b: Named): boolean {
  const [x, y] = [a.mention.gender, b.mention.gender]
  return x !== null && y !== null && x !== y
}

/** Of several people of one surname: the one whose gender fits, named last before the short form, else named first after it. */
function lastNamed(candidates: readonly Group[], item: Named): Group | undefined {
  const fitting = candidates.filter((group) => !group.some((other) => isClash(other, item)))
  const lastBefore = (group: Group) =>
    group.reduce((last, one) => (one.number < item.number ? Math.max(last, one.number) : last), -1)
  return fitting.toSorted(
    (a, b) => lastBefore(b) - lastBefore(a) || (a[0]?.number ?? 0) - (b[0]?.number ?? 0),
  )[0]
}

/** Longest first, so that a short form finds what it shortens; one that would fit two stays alone. */
function groupOrganizations(items: readonly Named[]): Group[] {
  const groups = new Index()
  for (const item of items.toSorted((a, b) => b.name.length - a.name.length || a.number - b.number)) {
    const key = nameKey(item.name, 'organization')
    const [same] = groups.find(key)
    const [shortened, another] = groups.find(`short ${key}`)
    groups.add(item, same ?? (another === undefined ? shortened : undefined), [key, ...shortForms(item.name)])
  }
  return groups.all()
}

/** Keys of "U.N." for "United Nations", "State Department" for "U.S. State Department", "Oyster" for "Oyster Holdings". */
function shortForms(long: string): string[] {
  const words = nameKey(long, 'organization').split(' ')
  const forms = acronymsOf(long)
  for (let size = 2; size < words.length; size++) {
    forms.push(words.slice(0, size).join(' '), words.slice(-size).join(' '))
  }
  const [first] = words
  if (words.length === 2 && first !== undefined && GENERIC.has(words[1] ?? '') && !GENERIC.has(first))
    forms.push(first)
  return [...new Set(forms)].map((form) => `short ${form}`)
}

const GENERIC = new Set(
  'group holdings bank company technologies technology systems partners capital media motors airlines energy pharmaceuticals industries labs foods records studios entertainment networks financial insurance'.split(
    ' ',
  ),
)

function groupPlaces(items: readonly Named[]): Group[] {
  const groups = new Map<string, Group>()
  for (const item of items) {
    const key = placeKey(item.name)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups.values()]
}

function toChain(kind: EntityKind, group: Group): Chain {
  const genders = group.flatMap((item) => item.mention.gender ?? [])
  const weights = group.map((item) => item.mention.confidence)
  return {
    kind,
    name: fullestName(group),
    gender: genders[0] ?? null,
    mentions: group.map((item) => item.number),
    confidence: Math.max(...weights),
  }
}

/** Most words, then longest, then first: "Lloyd J. Austin III" before "Lloyd Austin". Capitals alone are a headline's. */
function fullestName(group: Group): string {
  const rank = (name: string) =>
    name === name.toUpperCase() && /\s/.test(name) ? -1 : name.split(' ').length
  return (
    group.toSorted(
      (a, b) => rank(b.name) - rank(a.name) || b.name.length - a.name.length || a.number - b.number,
    )[0]?.name ?? ''
  )
}
