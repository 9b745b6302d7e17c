/** Two guards over a Cypher text: Neo4j's own analyser, and the list of what the two stores do not answer alike. */
import { lintCypherQuery } from '@neo4j-cypher/language-support'

/** What the analyser finds wrong, one line each. Parameters count as defined. */
export function lint(text: string): string[] {
  const names = Array.from(text.matchAll(/\$([A-Za-z_][A-Za-z0-9_]*)/g), (match) => match[1] ?? '')
  const parameters = Object.fromEntries(names.map((name) => [name, {}]))
  const found = lintCypherQuery(`CYPHER 5 ${text}`, { parameters })
  const list =
    'diagnostics' in found ? (found.diagnostics as { message: string }[]) : (found as { message: string }[])
  return list.map(({ message }) => message)
}

const DENIED: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\bCOLLECT\s*\{/i, 'COLLECT {}: use CALL (x) { … RETURN collect(…) }'],
  [/\(\w*:\w+\s*[|&]/, '(n:A|B), (n:A&B): use WHERE n:A OR n:B'],
  [/\(\w*:!/, '(n:!A): use WHERE NOT n:A'],
  [/\(\w*(?::\w+)?\s+WHERE\b/i, '(n WHERE …): put the WHERE after the pattern'],
  [/\bSHORTEST\s+\d/i, 'SHORTEST 1: use shortestPath'],
  [/\bdate\.truncate\b/i, 'date.truncate: work on the ISO text'],
  [/\bapoc\./i, 'apoc: not in Community'],
  [/\bIN\s+TRANSACTIONS\b/i, 'CALL … IN TRANSACTIONS'],
  [/\bOPTIONAL\s+CALL\b/i, 'OPTIONAL CALL'],
  [/\bCREATE\s*\(\w*(?::\w+)*\s+\$/i, 'CREATE (n $props): use SET n = $props'],
  [/\b(?:LIMIT|SKIP)\s+\$\w+\s*[+-]/i, 'LIMIT $n + 1: add in TypeScript'],
  [/\bcollect\([^()]*\)\s*\[/i, 'collect(x)[…]: WITH collect(x) AS l first'],
  [/\|\|/, '||: use +'],
  [/\bisEmpty\(/i, 'isEmpty: use size(x) = 0'],
  [/\bround\([^()]*,/i, 'round(x, n): round(x * 100) / 100'],
  [/\b(?:duration|point)\b/i, 'duration, point'],
  [/\brandomUUID\(|\belementId\(|\bid\(/i, 'ids are made in TypeScript'],
  [/^CYPHER\s+\d/i, 'a CYPHER prefix is the adapter’s to add'],
  [
    /\bOPTIONAL MATCH [^\n]*\bWHERE\b[^\n]*\b(?:EXISTS|COUNT)\s*\{/i,
    'EXISTS in the WHERE of an OPTIONAL MATCH loses the row',
  ],
]

/** Why a text is not in the subset that both stores answer alike; empty where it is. */
export function denied(text: string): string[] {
  return DENIED.filter(([pattern]) => pattern.test(text)).map(([, why]) => why)
}

/** Nodes of patterns without a label: three hops through such a one fail on the embedded engine now and then. */
export function unlabelledNodes(text: string): string[] {
  const labelled = new Set(Array.from(text.matchAll(/\((\w+):\w+/g), (match) => match[1]))
  const bound = new Set(
    Array.from(text.matchAll(/\bCALL\s*\(([^)]*)\)/gi), (match) => match[1]?.split(/\s*,\s*/)).flat(),
  )
  return Array.from(
    text.matchAll(/(?:^|[-\s>,])\((\w*)\)(?=\s*(?:-\[|<-\[|-->))|(?<=[-\]]->?|<-)\((\w*)\)/g),
    (match) => match[1] ?? match[2] ?? '',
  ).filter((name) => name === '' || !(labelled.has(name) || bound.has(name)))
}
