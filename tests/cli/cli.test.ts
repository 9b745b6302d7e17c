import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CliOptions, runCompiled } from '../support/run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'dictum-cli-'))
const data = join(folder, 'data')
const article = join(folder, 'a.txt')
const empty = join(folder, 'empty.txt')

function dictum(args: readonly string[], { env, ...more }: CliOptions = {}) {
  return runCompiled(args, { ...more, env: { DICTUM_DATA: data, ...env } })
}

beforeAll(() => {
  writeFileSync(article, 'Ann Lee, the mayor of Riga, told Omar Farouk that the port was open.\n')
  writeFileSync(empty, '')
  expect(dictum(['--version']).status).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('exit codes', () => {
  test.each([
    ['help', ['--help'], 0],
    ['an unknown command', ['frobnicate'], 2],
    ['no input', ['ingest'], 2],
    ['two stores at once', ['ingest', article, '--data', 'x', '--neo4j', 'bolt://h'], 2],
    ['variables that are no JSON', ['query', '{ __typename }', '--variables', 'x'], 2],
    ['a wrong day', ['ingest', article, '--date', '2023-02-30'], 2],
    ['an empty file', ['ingest', empty], 3],
    ['a server that is not there', ['query', '{ __typename }', '--neo4j', 'bolt://127.0.0.1:1'], 69],
    ['an address that is none', ['query', '{ __typename }', '--neo4j', 'nowhere'], 78],
  ])('%s', (_name, args, status) => {
    const result = dictum(args)
    expect(result.status, result.stderr).toBe(status)
    if (status !== 0) expect(result.stderr).not.toBe('')
  })

  test.each(['start', 'ingest', 'serve', 'extract', 'explain', 'query', 'schema'])(
    '%s has help',
    (command) => {
      const { status, stdout } = dictum([command, '--help'])
      expect(status).toBe(0)
      expect(stdout).toContain(`Usage: dictum ${command}`)
    },
  )
})

test('bad input does not keep the rest from being read, and a second run changes nothing', () => {
  const first = dictum(['ingest', empty, article, join(folder, 'nowhere.txt'), '--json'])
  expect(JSON.parse(first.stdout)).toEqual({ seen: 3, committed: 1, unchanged: 0, dead: 2 })
  expect(first.stderr).toContain('empty.txt: the file is empty')
  expect(first.stderr).toContain('nowhere.txt: no such file or folder')
  expect(first.status).toBe(3)
  expect(JSON.parse(dictum(['ingest', article, '--json']).stdout)).toEqual({
    seen: 1,
    committed: 0,
    unchanged: 1,
    dead: 0,
  })
})

test('a query is answered without a server, with variables', () => {
  dictum(['ingest', article])
  const query =
    'query ($name: String) { person(name: $name) { name roles(first: 1) { nodes { title organization { name } } } } }'
  const { stdout, status } = dictum(['query', query, '--variables', '{"name": "Lee"}'])
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toEqual({
    data: {
      person: { name: 'Ann Lee', roles: { nodes: [{ title: 'mayor', organization: { name: 'Riga' } }] } },
    },
  })
})

test('extract prints the bundle, and predictions for scorers', () => {
  const bundle = JSON.parse(dictum(['extract', article]).stdout) as { statements: { contentRaw: string }[] }
  expect(bundle.statements.map(({ contentRaw }) => contentRaw)).toEqual(['that the port was open'])

  const text = 'Ann Lee said she was tired.'
  const { stdout } = dictum(['extract', '--eval'], {
    input: `${JSON.stringify({ id: 7, text })}\n\n{"id": "b", "text": ""}\n`,
  })
  const [first, second] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(first).toMatchObject({
    id: '7',
    quotes: [
      { content: [[13, 26]], speaker: [[0, 7]], speaker_name: 'Ann Lee', cue: [[8, 12]], type: 'indirect' },
    ],
    entities: [{ type: 'PERSON', start: 0, end: 7 }],
    pronouns: [{ start: 13, end: 16, name: 'Ann Lee' }],
  })
  expect(second).toEqual({
    id: 'b',
    quotes: [],
    entities: [],
    clusters: [],
    pronouns: [],
    roles: [],
    interactions: [],
  })
})

test('explain tells rule and confidence, and no escape byte leaves without a terminal', () => {
  const { stdout } = dictum(['explain', article])
  expect(stdout).toMatch(/indirect statement {2}Ann Lee: that the port was open .* engine:source \d+ %/)
  expect(stdout).not.toContain('\u001b')
})
