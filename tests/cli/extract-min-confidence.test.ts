import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readConfig } from '../../src/cli/config.ts'
import { runCli } from '../support/run-cli.ts'

// Each call loads the language model anew.
vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'dictum-confidence-'))
const article = join(folder, 'a.txt')
const TEXT = [
  'Ann Lee, the mayor of Riga, met Omar Farouk, a lawyer, on Friday. She told him that the port was open.',
  '“We may close it again,” Mr. Farouk said, and officials added that ships had been sent away. Nobody had called her.',
].join('\n')
writeFileSync(article, TEXT)
afterAll(() => rmSync(folder, { recursive: true }))

interface Sure {
  readonly confidence: number
}
interface Bundle {
  readonly article: { readonly pipelineVersion: string }
  readonly statements: readonly (Sure & {
    readonly contentRaw: string
    readonly cueStart: number | null
    readonly speakerId: string | null
    readonly addresseeIds: readonly string[]
  })[]
  readonly interactions: readonly Sure[]
  readonly roleClaims: readonly Sure[]
}
function extract(...options: readonly string[]): Bundle {
  const { stdout, stderr } = runCli(['extract', article, ...options])
  expect(stderr).toBe('')
  return JSON.parse(stdout) as Bundle
}

describe('a value outside of 0 to 1 is wrong usage', () => {
  test.each([
    ['extract', ['extract', article, '--min-confidence', '1.1']],
    ['extract for scorers', ['extract', '--eval', '--min-confidence', 'high']],
    ['ingest', ['ingest', article, '--min-confidence', '-0.1']],
    ['start', ['start', '--min-confidence', '']],
  ])('%s', (_name, args) => {
    const { status, stderr } = runCli(args, { input: '' })
    expect(stderr).toContain('expected a number from 0 to 1, such as 0.6')
    expect(status).toBe(2)
  })

  test('in the environment it is a wrong configuration', () => {
    const { status, stderr } = runCli(['ingest', article], { env: { DICTUM_MIN_CONFIDENCE: '60' } })
    expect(stderr).toContain('DICTUM_MIN_CONFIDENCE')
    expect(status).toBe(78)
  })
})

test.each([
  ['neither', undefined, undefined, 0],
  ['the environment', undefined, '0.5', 0.5],
  ['the command line', 0.7, undefined, 0.7],
  ['both: the command line', 0, '0.5', 0],
])('the setting is told by %s', (_name, minConfidence, variable, expected) => {
  const env = variable === undefined ? {} : { DICTUM_MIN_CONFIDENCE: variable }
  expect(readConfig({ minConfidence }, env).minConfidence).toBe(expected)
})

/** What is found without the setting and with it, where it leaves out something and not all, whatever the weights of the day say. */
let all: Bundle
let sure: Bundle
let least: number
beforeAll(() => {
  all = extract()
  // A step above the least sure; confidences are rounded to as much.
  least = Math.min(...claimsOf(all).map(({ confidence }) => confidence)) + 1e-4
  sure = extract('--min-confidence', String(least))
}, 240_000)

function claimsOf({ statements, interactions, roleClaims }: Bundle): Sure[] {
  return [...statements, ...interactions, ...roleClaims]
}

test('extract leaves out what is less sure', () => {
  expect(claimsOf(all).length).toBeGreaterThan(4)
  expect(claimsOf(sure).length).toBeGreaterThan(0)
  expect(claimsOf(sure)).not.toEqual(claimsOf(all))
  for (const { confidence } of claimsOf(sure)) expect(confidence).toBeGreaterThanOrEqual(least)
  for (const { contentRaw, speakerId } of sure.statements) {
    const before = all.statements.find((statement) => statement.contentRaw === contentRaw)
    expect([null, before?.speakerId]).toContain(speakerId)
  }
  expect(sure.article.pipelineVersion).not.toBe(all.article.pipelineVersion)
})

function isTold({ cueStart, speakerId, addresseeIds }: Bundle['statements'][number]): boolean {
  return cueStart !== null && speakerId !== null && addresseeIds.length > 0
}

test.each([
  ['with the setting', true],
  ['without', false],
])('predictions for scorers have as much, %s', (_name, isSet) => {
  const { statements, roleClaims, interactions } = isSet ? sure : all
  const input = JSON.stringify({ id: 1, text: TEXT })
  const options = isSet ? ['--min-confidence', String(least)] : []
  const { stdout } = runCli(['extract', '--eval', ...options], { input })
  const found = JSON.parse(stdout) as Record<'quotes' | 'roles' | 'interactions', unknown[]>
  expect([found.quotes.length, found.roles.length, found.interactions.length]).toEqual([
    statements.length,
    roleClaims.length,
    // Who tells somebody something acts on them, too.
    interactions.length + statements.filter(isTold).length,
  ])
})

test('explain has as much', () => {
  const { stdout } = runCli(['explain', article, '--min-confidence', String(least)])
  expect(stdout.match(/^ {4}(?:direct|indirect|mixed) statement /gm) ?? []).toHaveLength(
    sure.statements.length,
  )
  expect(stdout.match(/^ {4}role /gm) ?? []).toHaveLength(sure.roleClaims.length)
})

test('ingest reads an article again where the setting changed, and only there', () => {
  const data = join(folder, 'data')
  const ingest = (...options: readonly string[]) => {
    const { stdout } = runCli(['ingest', article, '--json', '--data', data, ...options])
    return JSON.parse(stdout) as unknown
  }
  const committed = { seen: 1, committed: 1, unchanged: 0, dead: 0 }
  const unchanged = { seen: 1, committed: 0, unchanged: 1, dead: 0 }
  expect(ingest()).toEqual(committed)
  expect(ingest('--min-confidence', String(least))).toEqual(committed)
  expect(ingest('--min-confidence', `${least}0`)).toEqual(unchanged)
  const query = '{ statements(first: 1) { totalCount } interactions(first: 1) { totalCount } }'
  expect(JSON.parse(runCli(['query', query, '--data', data]).stdout)).toEqual({
    data: {
      statements: { totalCount: sure.statements.length },
      interactions: { totalCount: sure.interactions.length },
    },
  })
})
