import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { printedConstraints, SCHEMA } from '../../src/graph/schema.ts'
import { WRITE_QUERIES } from '../../src/graph/write-queries.ts'
import { denied, lint, unlabelledNodes } from '../support/check-cypher.ts'

describe('every text of the registry', () => {
  test.each(Object.entries(WRITE_QUERIES))(
    '%s is right for Neo4j and in the subset of both stores',
    (_name, text) => {
      expect(lint(text)).toEqual([])
      expect(denied(text)).toEqual([])
      expect(unlabelledNodes(text)).toEqual([])
    },
  )

  test.each(
    Object.entries(WRITE_QUERIES).filter(([, text]) => text.includes('RETURN') && !text.includes('$rows')),
  )('%s has an order and a limit', (_name, text) => {
    expect(text).toMatch(/ORDER BY [^{}]+ LIMIT \d+$/)
  })
})

test('the guards see what they are for', () => {
  expect(lint('MATCH (n:Foo) RETURN m')).not.toEqual([])
  expect(denied('MATCH (n:A|B) RETURN n LIMIT $n + 1')).toHaveLength(2)
  expect(unlabelledNodes('MATCH (a:A)-[:X]->(b)-[:Y]->(c:C) RETURN c')).toEqual(['b'])
  expect(unlabelledNodes('MATCH (a:A)-[:X]->()-[:Y]->(c:C) RETURN c')).toEqual([''])
})

test('each constraint stands before the index of its key', () => {
  const at = (part: string) => SCHEMA.findIndex((text) => text.includes(part))
  expect(at('CREATE CONSTRAINT article_id')).toBeGreaterThanOrEqual(0)
  expect(at('CREATE CONSTRAINT article_id')).toBeLessThan(at('CREATE INDEX article_id_index'))
})

test('schema/constraints.cypher is the schema as printed', () => {
  expect(readFileSync('schema/constraints.cypher', 'utf8')).toBe(printedConstraints())
})
