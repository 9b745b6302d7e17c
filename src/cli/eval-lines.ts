/** `extract --eval`: JSON Lines `{id, text, title?, date?}` in, one prediction a line out, in the same order. */
import { z } from 'zod'
import { AppError } from '../model/app-error.ts'

const EvalRecord = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  date: z.string().nullish(),
})
export type EvalRecord = z.infer<typeof EvalRecord>

/** @throws AppError BAD_INPUT with the number of the line. */
export function parseEvalLine(line: string, number: number): EvalRecord {
  try {
    return EvalRecord.parse(JSON.parse(line))
  } catch (cause) {
    throw new AppError('BAD_INPUT', `standard input:${number}: expected {"id", "text"} as JSON`, { cause })
  }
}
