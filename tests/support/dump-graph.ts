/** The whole graph as plain lines, to compare stores and orders of writing. Times and run numbers are left out. */
import type { CypherText } from '../../src/graph/cypher-text.ts'
import { ID_LABELS } from '../../src/graph/labels.ts'
import type { GraphStore } from '../../src/store/graph-store.ts'

const EDGES: readonly (readonly [from: string, type: string, to: string])[] = [
  ['Article', 'PUBLISHED_BY', 'Source'],
  ['ArticleEntity', 'IN_ARTICLE', 'Article'],
  ['Statement', 'IN_ARTICLE', 'Article'],
  ['Interaction', 'IN_ARTICLE', 'Article'],
  ['RoleClaim', 'IN_ARTICLE', 'Article'],
  ['Mention', 'MENTION_OF', 'ArticleEntity'],
  ['Statement', 'HAS_SPEAKER', 'ArticleEntity'],
  ['Statement', 'HAS_ADDRESSEE', 'ArticleEntity'],
  ['Statement', 'MENTIONS', 'ArticleEntity'],
  ['Interaction', 'HAS_PARTICIPANT', 'ArticleEntity'],
  ['RoleClaim', 'HAS_HOLDER', 'ArticleEntity'],
  ['RoleClaim', 'AT', 'ArticleEntity'],
  ['ArticleEntity', 'RESOLVES_TO', 'Entity'],
  ['Entity', 'SAID', 'Statement'],
  ['Statement', 'ADDRESSED_TO', 'Entity'],
  ['Statement', 'ABOUT', 'Entity'],
  ['Entity', 'TOOK_PART_IN', 'Interaction'],
  ['Entity', 'HELD', 'Role'],
  ['Role', 'AT', 'Entity'],
  ['Role', 'EVIDENCED_BY', 'RoleClaim'],
  ['Entity', 'SPOKE_TO', 'Entity'],
]

export async function dumpGraph(store: GraphStore): Promise<string[]> {
  const lines: string[] = []
  for (const label of ID_LABELS.filter((one) => one !== 'IngestRun')) {
    const query =
      `MATCH (n:${label}) RETURN n.id AS id, properties(n) AS props ORDER BY id LIMIT 100000` as CypherText
    for (const { props } of await store.read<{ props: Record<string, unknown> }>(query)) {
      const { ingestedAt: _, ...kept } = props
      lines.push(`${label} ${JSON.stringify(sorted(kept))}`)
    }
  }
  for (const [from, type, to] of EDGES) {
    const query =
      `MATCH (a:${from})-[r:${type}]->(b:${to}) RETURN a.id AS a, b.id AS b, properties(r) AS props ORDER BY a, b LIMIT 100000` as CypherText
    const found = await store.read<{ a: string; b: string; props: Record<string, unknown> }>(query)
    lines.push(
      ...found.map((row) => `${row.a} -${type}-> ${row.b} ${JSON.stringify(sorted(row.props))}`).toSorted(),
    )
  }
  return lines
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(value).filter(([, item]) => item !== null)
  return Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
