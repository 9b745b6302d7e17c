/** Reads a file that goes with the weights. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { AppError } from '../model/app-error.ts'

/**
 * @param what the file must hold, "the curves"
 * @param parse of the JSON in the file and its text; may throw anything
 * @throws AppError MODEL_MISSING with the file and the reason if it cannot be read or parsed
 */
export async function readModelFile<Parsed>(
  file: string,
  what: string,
  parse: (json: unknown, text: string) => Parsed,
): Promise<Parsed> {
  try {
    const text = await readFile(file, 'utf8')
    return parse(JSON.parse(text), text)
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw new AppError('MODEL_MISSING', `${file} does not hold ${what} of these weights: ${why}`, { cause })
  }
}
