/** "RM: …" in an interview by Robin Miller. */
import type { Chain } from './draft.ts'

/** Of "RM" or "RJM" the only person among the chains with these initials, or null. Made once, as a transcript has a label a turn. */
export function peopleByInitials(chains: readonly Chain[]): (initials: string) => number | null {
  const people = new Map<string, number[]>()
  for (const [number, { kind, name }] of chains.entries()) {
    if (kind !== 'person' || !/\s/.test(name)) continue
    for (const initials of initialsOf(name)) {
      const same = people.get(initials)
      if (same === undefined) people.set(initials, [number])
      else same.push(number)
    }
  }
  return (initials) => {
    const [person = null, another] = people.get(initials) ?? []
    return another === undefined && /^\p{Lu}{2,3}$/u.test(initials) ? person : null
  }
}

/** Of all words, and of the first and last. */
function initialsOf(name: string): Set<string> {
  const letters = name.split(/[\s-]+/).map((word) => word.charAt(0).toUpperCase())
  return new Set([letters.join(''), `${letters[0]}${letters.at(-1)}`])
}
