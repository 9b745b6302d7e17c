/** Who spoke to whom, counted so that reprints of one statement and reports of one event count once. */
import type { ArticleId, EntityId } from '../model/ids.ts'

/** One reason to say that `a` spoke to `b`. */
export interface SpokenPair {
  readonly a: EntityId
  readonly b: EntityId
  readonly of: 'statement' | 'interaction'
  /** contentKey or eventKey. */
  readonly key: string
  readonly articleId: ArticleId
  readonly onDate: string | null
}

export interface SpokeTo {
  readonly from: EntityId
  readonly to: EntityId
  readonly props: {
    readonly statements: number
    readonly interactions: number
    readonly articles: number
    readonly firstOn: string | null
    readonly lastOn: string | null
  }
}

export function deriveSpokeTo(pairs: readonly SpokenPair[]): SpokeTo[] {
  const groups = new Map<string, SpokenPair[]>()
  for (const pair of pairs) {
    if (pair.a === pair.b) continue
    const key = `${pair.a} ${pair.b}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [pair])
    else group.push(pair)
  }
  return [...groups.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group
      if (first === undefined) return []
      const distinct = (of: SpokenPair['of']) =>
        new Set(group.filter((pair) => pair.of === of).map(({ key }) => key)).size
      const days = group.flatMap(({ onDate }) => onDate ?? []).toSorted()
      return [
        {
          from: first.a,
          to: first.b,
          props: {
            statements: distinct('statement'),
            interactions: distinct('interaction'),
            articles: new Set(group.map(({ articleId }) => articleId)).size,
            firstOn: days[0] ?? null,
            lastOn: days.at(-1) ?? null,
          },
        },
      ]
    })
}
