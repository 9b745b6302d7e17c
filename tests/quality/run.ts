/**
 * `npm run quality -- DIR`: one table of all evaluation sets in a folder. DIR holds JSON Lines files named TASK.SET.jsonl and their
 * scorers, score_TASK.py (Python 3); each text is read once, whatever number of sets it is in. With --keep FOLDER the
 * predictions stay there, for `score_quotes.py … --errors 30`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { openPipeline, type Pipeline } from '../../src/cli/pipeline.ts'
import { predict } from '../../src/cli/predict.ts'
import type { Annotations } from '../../src/model/annotation.ts'

interface Task {
  readonly script: string
  readonly flags: readonly string[]
  /** The figures of the scorer's answer that the table shows. */
  readonly figures: readonly (readonly [label: string, path: readonly string[]])[]
}

const TASKS: Readonly<Record<string, Task>> = {
  quotes: {
    script: 'score_quotes.py',
    flags: [],
    figures: [
      ['attributed', ['attributed', 'f1']],
      ['content', ['content overlap', 'f1']],
      ['speaker', ['speaker mention', 'acc']],
      ['entity', ['speaker entity', 'acc']],
      ['direct', ['by type', 'direct', 'recall', 'acc']],
      ['indirect', ['by type', 'indirect', 'recall', 'acc']],
      ['mixed', ['by type', 'mixed', 'recall', 'acc']],
      ['addressee', ['addressee', 'acc']],
    ],
  },
  ner: {
    script: 'score_ner.py',
    flags: [],
    figures: [
      ['all', ['overlap', 'micro', 'f1']],
      ['PERSON', ['overlap', 'PERSON', 'f1']],
      ['ORG', ['overlap', 'ORG', 'f1']],
      ['LOC', ['overlap', 'LOC', 'f1']],
    ],
  },
  coref: {
    script: 'score_coref.py',
    flags: [],
    figures: [
      ['pronoun', ['pronouns', 'third', 'acc']],
      ['CoNLL', ['conll']],
    ],
  },
  pronouns: { script: 'score_coref.py', flags: ['--gap'], figures: [['F1', ['all', 'f1']]] },
  roles: {
    script: 'score_roles.py',
    flags: [],
    figures: [
      ['role', ['role', 'f1']],
      ['org', ['org', 'acc']],
      ['former', ['former', 'acc']],
    ],
  },
  interactions: {
    script: 'score_interactions.py',
    flags: [],
    figures: [
      ['found', ['found', 'acc']],
      ['pair', ['pair', 'acc']],
      ['category', ['category', 'acc']],
    ],
  },
}

const [folder, ...rest] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: npm run quality -- DIR [--keep FOLDER] [--only PART_OF_NAME]')
  process.exit(2)
}
const option = (name: string) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined)
const only = option('--only') ?? ''
const out = option('--keep') ?? mkdtempSync(join(tmpdir(), 'dictum-quality-'))
mkdirSync(out, { recursive: true })

const pipeline = await openPipeline()
const known = new Map<string, Promise<Annotations>>()
for (const file of readdirSync(folder).toSorted()) {
  const task = TASKS[file.split('.')[0] ?? '']
  if (!file.endsWith('.jsonl') || task === undefined || !file.includes(only)) continue
  const predictions = join(out, basename(file))
  writeFileSync(predictions, `${(await predictAll(pipeline, join(folder, file))).join('\n')}\n`)
  const run = spawnSync(
    'python3',
    [join(folder, task.script), ...task.flags, join(folder, file), predictions, '--json'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  if (run.status !== 0) {
    console.log(`${file}: the scorer failed: ${run.stderr.trim().split('\n').at(-1)}`)
    continue
  }
  const scores: unknown = JSON.parse(run.stdout)
  const cells = task.figures.map(([label, path]) => `${label} ${figure(scores, path)}`)
  console.log(`${basename(file, '.jsonl').padEnd(28)} ${cells.join('  ')}`)
}
await pipeline.close()

async function predictAll(opened: Pipeline, file: string): Promise<string[]> {
  const lines: string[] = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const gold = JSON.parse(line) as { id: string; text: string; date?: string }
    const found = known.get(gold.text) ?? opened.annotate(gold.text, gold.date ?? null)
    known.set(gold.text, found)
    lines.push(JSON.stringify(predict(gold.id, gold.text, await found)))
  }
  return lines
}

function figure(scores: unknown, path: readonly string[]): string {
  let at: unknown = scores
  for (const key of path) at = (at as Record<string, unknown> | null | undefined)?.[key]
  return typeof at === 'number' ? at.toFixed(1) : '–'
}
