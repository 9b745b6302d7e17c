/** Runs the Python scorer that lies beside a set on a file of predictions. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { TASKS, type Task, taskOf } from './tasks.ts'

export interface ScorerFigure {
  readonly label: string
  /** In per cent; null where the set has nothing of the kind. */
  readonly measured: number | null
  /** Gold items that it speaks of, as far as the scorer tells. */
  readonly items: number | null
}

/** Throws an Error with the scorer's last line where it fails. */
export function runScorer(folder: string, set: string, predictions: string): ScorerFigure[] {
  const task = TASKS[taskOf(set)]
  if (task === undefined) throw new Error(`no scorer is known for ${set}`)
  const gold = join(folder, `${set}.jsonl`)
  const run = spawnSync('python3', [join(folder, task.script), ...task.flags, gold, predictions, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (run.status !== 0)
    throw new Error(run.error?.message ?? run.stderr.trim().split('\n').at(-1) ?? 'no word of why')
  return figuresIn(task, JSON.parse(run.stdout))
}

export function figuresIn(task: Task, answer: unknown): ScorerFigure[] {
  return Object.entries(task.figures).map(([label, path]) => {
    const beside = valueAt(answer, path.slice(0, -1))
    const gold = numberAt(beside, 'tp') + numberAt(beside, 'fn')
    const items = Number.isNaN(gold) ? numberAt(beside, 'of') : gold
    const measured = numberAt(beside, path.at(-1) ?? '')
    return {
      label,
      measured: Number.isNaN(measured) ? null : measured,
      items: Number.isNaN(items) ? null : items,
    }
  })
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce(
    (at: unknown, key) =>
      typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined,
    value,
  )
}

/** NaN where there is no number. */
function numberAt(value: unknown, key: string): number {
  const found = valueAt(value, [key])
  return typeof found === 'number' ? found : Number.NaN
}
