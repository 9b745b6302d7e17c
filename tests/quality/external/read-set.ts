/** Reads external sets: JSON Lines files named TASK.SET.jsonl in one folder. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { TASKS, taskOf } from './tasks.ts'

const Line = z.looseObject({ id: z.string(), text: z.string(), date: z.string().nullish() })

/** One document with its gold, whose form is the task's. */
export type SetDocument = z.infer<typeof Line>

/** Names of the sets, "quotes.gum-news", whose task is known and whose file name has `part` in it. */
export function listSets(folder: string, part: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl') && file.includes(part))
    .map((file) => basename(file, '.jsonl'))
    .filter((set) => TASKS[taskOf(set)] !== undefined)
    .toSorted()
}

export function readSet(folder: string, set: string): SetDocument[] {
  return readFileSync(join(folder, `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Line.parse(JSON.parse(line)))
}
