/** What of the training needs no PyTorch: readers, labels, and the mark-up of the news corpus. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const FOLDER = 'training/news/articles'
const hasPython =
  spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))']).status === 0

function python(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('python3', args, { cwd: 'training', encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

describe.skipIf(!hasPython)('training (with Python 3.11)', () => {
  it('passes its own tests of readers and labels', () => {
    const { status, output } = python('-m', 'unittest', 'discover', '-s', 'tests')
    expect(output).toMatch(/^Ran [1-9]\d+ tests/m)
    expect(status, output).toBe(0)
  })

  it('finds no error in the mark-up of the news corpus', () => {
    const files = readdirSync(FOLDER).map((name) => `news/articles/${name}`)
    const { status, output } = python('news/check', ...files)
    expect(status, output).toBe(0)
    expect(output).toContain(`${files.length} articles`)
  })

  it('gives every article an id of its own, the name of its file', () => {
    const script = `
import sys, pathlib
from dictum_training.news import read_news
articles = read_news(pathlib.Path("news/articles"))
names = [path.stem for path in sorted(pathlib.Path("news/articles").glob("*.xml"))]
sys.exit([article.id for article in articles] != names)`
    expect(python('-c', script)).toEqual({ status: 0, output: '' })
  })
})
