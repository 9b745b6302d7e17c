import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { runCli } from '../support/run-cli.ts'

// Each call loads the language model anew.
vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'dictum-explain-'))
const article = join(folder, 'a.txt')
const hostile = join(folder, 'b.txt')
const empty = join(folder, 'empty.txt')
const page = join(folder, 'page.html')

const HOSTILE = 'Ann Lee said that <script>alert("x")</script> was a “<b>joke</b> & no more” on Friday.'
writeFileSync(article, 'Ann Lee, the mayor of Riga, told Omar Farouk that the port was open.\n')
writeFileSync(hostile, `---\ntitle: </title><script>alert(1)</script>\n---\n${HOSTILE}\n`)
writeFileSync(empty, '')
afterAll(() => rmSync(folder, { recursive: true }))

describe('wrong usage, told before anything is read', () => {
  test.each([
    [
      'an output that is no page',
      ['explain', hostile, '--html', article],
      '--html writes a file that ends in .html',
    ],
    ['two outputs', ['explain', article, '--json', '--html'], 'give --html or --json, not both'],
    [
      'a confidence that is none',
      ['explain', article, '--min-confidence', 'x'],
      'expected a number from 0 to 1',
    ],
  ])('%s', (_name, args, message) => {
    const { status, stdout, stderr } = runCli(args)
    expect(status).toBe(2)
    expect(stderr).toContain(message)
    expect(stdout).toBe('')
    expect(readFileSync(article, 'utf8')).toContain('Ann Lee, the mayor')
  })
})

test('a page goes to standard output where no file is named, escaped whatever the article says', () => {
  const { status, stdout } = runCli(['explain', hostile, '--html'])
  expect(status).toBe(0)
  expect(stdout.startsWith('<!doctype html>\n')).toBe(true)
  expect(stdout.endsWith('</html>\n')).toBe(true)
  expect(stdout).not.toContain('<script')
  expect(stdout).toContain('<h1 lang="en">&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</h1>')
  expect(stdout).toContain('&lt;script&gt;')
})

test('a page goes to the file that is named; what cannot be read is told, and the rest is on it', () => {
  const { status, stdout, stderr } = runCli(['explain', article, empty, '--html', page])
  expect(status).toBe(3)
  expect(stdout).toBe('')
  expect(stderr).toContain('empty.txt: the file is empty')
  const written = readFileSync(page, 'utf8')
  expect(written).toMatch(
    /<span class="label">indirect statement<\/span> <a href="#a1-e\d">Ann Lee<\/a>: that the port was open/,
  )
  expect(written).toMatch(/<meter [^>]*value="\d+"><\/meter> \d+ % <code>engine:source<\/code>/)
})

test('a page that cannot be written, and one with nothing on it', () => {
  const nowhere = join(folder, 'nowhere', 'page.html')
  const unwritable = runCli(['explain', article, '--html', nowhere])
  expect(unwritable.status).toBe(74)
  expect(unwritable.stderr).toContain(`cannot write ${nowhere}`)
  const blank = join(folder, 'blank.html')
  expect(runCli(['explain', empty, '--html', blank]).status).toBe(3)
  expect(existsSync(blank)).toBe(false)
})

test('the text has the same findings', () => {
  const { stdout } = runCli(['explain', article])
  expect(stdout).toMatch(
    / {4}indirect statement {2}Ann Lee: that the port was open · cue “told” \(tell, inform\) · speaker phrase “Ann Lee.*?” · to Omar Farouk · .*engine:source \d+ %\n/,
  )
  expect(stdout).toMatch(/ {4}role {2}Ann Lee: mayor · at Riga · rule:\S+ \d+ %\n/)
  expect(stdout).toMatch(/^person {2}Ann Lee · 1 mention$/m)
})
