/** "RM: …" in an interview by Robin Miller. */
import type { Chain } from './draft.ts'

/** The only person with these initials among the chains, or null. */
export function personOfInitials(chains: readonly Chain[], initials: string): number | null {
  if (!/^\p{Lu}{2,3}$/u.test(initials)) return null
  const found = [...chains.keys()].filter((number) => isCalled(chains[number], initials))
  return found.length === 1 ? (found[0] ?? null) : null
}

function isCalled(chain: Chain | undefined, initials: string): boolean {
  if (chain?.kind !== 'person' || !/\s/.test(chain.name)) return false
  const letters = chain.name.split(/[\s-]+/).map((word) => word.charAt(0).toUpperCase())
  return letters.join('') === initials || `${letters[0]}${letters.at(-1)}` === initials
}
