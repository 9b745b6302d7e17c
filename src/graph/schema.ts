/** Constraints and indexes of both stores: each constraint first, then the index of its key. */
import { type CypherText, cypher } from './cypher-text.ts'
import { ID_LABELS } from './labels.ts'

const RANGE_INDEXES: readonly (readonly [label: string, ...properties: string[]])[] = [
  ['Article', 'publishedOn'],
  ['ArticleEntity', 'nameKey'],
  ['ArticleEntity', 'surnameKey'],
  ['Entity', 'nameKey'],
  ['Mention', 'articleId', 'start'],
  ['Statement', 'onDate'],
  ['Statement', 'contentKey'],
  ['Interaction', 'onDate'],
  ['Interaction', 'eventKey'],
  ['Role', 'titleKey'],
]

/**
 * Neo4j makes an index with the constraint, so the second text does nothing there; the embedded engine needs it. In the other
 * order Neo4j would refuse the constraint.
 */
export const SCHEMA: readonly CypherText[] = [
  ...ID_LABELS.flatMap((label) => [
    cypher`CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
    cypher`CREATE INDEX ${label.toLowerCase()}_id_index IF NOT EXISTS FOR (n:${label}) ON (n.id)`,
  ]),
  ...RANGE_INDEXES.map(([label, ...properties]) => {
    const name = [label, ...properties].join('_').toLowerCase()
    const keys = properties.map((property) => `n.${property}`).join(', ')
    return cypher`CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${keys})`
  }),
]

/** The content of schema/constraints.cypher. */
export function printedConstraints(): string {
  return `// Constraints and indexes of the graph; both stores run these at their first start.\n${SCHEMA.map((text) => `${text};\n`).join('')}`
}
