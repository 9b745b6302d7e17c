/** Which roles are held where, as far as an article has been read. */
import type { RoleDraft } from './draft.ts'

export class HeldRoles {
  /** By title and place. */
  readonly #holders = new Map<string, Set<number>>()
  readonly #places = new Map<number, Set<number>>()

  add({ title, holder, at }: Pick<RoleDraft, 'title' | 'holder' | 'at'>): void {
    if (at === null) return
    const key = keyOf(title, at)
    this.#holders.set(key, (this.#holders.get(key) ?? new Set()).add(holder))
    this.#places.set(holder, (this.#places.get(holder) ?? new Set()).add(at))
  }

  /** Whether anybody else holds a role of these words there. */
  isTaken(title: string, at: number, holder: number): boolean {
    const holders = this.#holders.get(keyOf(title, at))
    return holders !== undefined && (holders.size > 1 || !holders.has(holder))
  }

  /** Where somebody was last told to hold a role. */
  lastPlaceOf(holder: number): number | null {
    return [...(this.#places.get(holder) ?? [])].at(-1) ?? null
  }

  isHolder(holder: number, at: number): boolean {
    return this.#places.get(holder)?.has(at) ?? false
  }
}

function keyOf(title: string, at: number): string {
  return `${at} ${title.toLowerCase()}`
}
