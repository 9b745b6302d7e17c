/** Predicts a set with the pipeline, has its scorer judge that, and judges statements one by one. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pipeline } from '../../../src/cli/pipeline.ts'
import { predict } from '../../../src/cli/predict.ts'
import type { Annotations } from '../../../src/model/annotation.ts'
import type { Judged } from '../calibration.ts'
import { judgeQuotes } from './judge-quotes.ts'
import { readSet } from './read-set.ts'
import { runScorer, type ScorerFigure } from './run-scorer.ts'
import { taskOf } from './tasks.ts'

export interface SetScore {
  readonly figures: readonly ScorerFigure[]
  /** Statements of a set of quotes; empty for other tasks. */
  readonly judged: readonly Judged[]
}

/** Reads each text once, whatever number of sets it is in. */
export function readOnce(pipeline: Pipeline): Pipeline['annotate'] {
  const known = new Map<string, Promise<Annotations>>()
  return (text, date) => {
    const key = `${date} ${text}`
    const found = known.get(key) ?? pipeline.annotate(text, date)
    known.set(key, found)
    return found
  }
}

/** `folder` has the set and its scorer; the predictions go to the folder `keep`. */
export async function scoreSet(
  annotate: Pipeline['annotate'],
  { folder, set, keep }: { folder: string; set: string; keep: string },
): Promise<SetScore> {
  const lines: string[] = []
  const judged: Judged[] = []
  for (const document of readSet(folder, set)) {
    const annotations = await annotate(document.text, document.date ?? null)
    lines.push(JSON.stringify(predict(document.id, document.text, annotations)))
    if (taskOf(set) === 'quotes') judged.push(...judgeQuotes(document, annotations))
  }
  const predictions = join(keep, `${set}.jsonl`)
  writeFileSync(predictions, `${lines.join('\n')}\n`)
  return { figures: runScorer(folder, set, predictions), judged }
}
