/** How long the engine takes to open, and how much memory it takes. */
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Backend } from '../src/language/run-model.ts'
import { askProgram } from './ask-program.ts'
import type { BenchText } from './texts.ts'

/** So many fresh processes open it; the quickest counts. The first one may have to fetch the weights from the disk. */
const TIMES = 3

export interface OpeningQuestion {
  readonly folder: string
  readonly backend: Backend
  readonly texts: readonly BenchText[]
  /** How long the engine reads before its memory is told. */
  readonly seconds: number
}

const Answer = z.object({ time: z.number(), opened: z.number(), read: z.number() })

/** Milliseconds until it is open, some 50 of them tsx looking at what is loaded; bytes by which the process has grown then, and after it has read for a while. */
export type OpeningAnswer = z.infer<typeof Answer>

export function measureOpening(question: OpeningQuestion): OpeningAnswer {
  const file = fileURLToPath(new URL('open-once.ts', import.meta.url))
  const answers = Array.from({ length: TIMES }, () =>
    Answer.parse(askProgram(process.execPath, [...process.execArgv, file], { input: question })),
  )
  return answers.reduce((best, answer) => (answer.time < best.time ? answer : best))
}
