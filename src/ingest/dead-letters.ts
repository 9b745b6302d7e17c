/** What could not be read or written, one JSON object a line, so that it can be mended and tried again. */
import { appendFile } from 'node:fs/promises'
import { AppError } from '../model/app-error.ts'

export interface DeadLetters {
  add(from: string, error: AppError): Promise<void>
}

/** Appends to a file, which is made at the first letter. @throws AppError DISK where that fails: nothing is lost in silence. */
export function openDeadLetters(file: string): DeadLetters {
  return {
    async add(from, error) {
      const letter = { at: new Date().toISOString(), from, code: error.code, message: error.message }
      try {
        await appendFile(file, `${JSON.stringify(letter)}\n`)
      } catch (cause) {
        throw new AppError('DISK', `cannot note what was unreadable in ${file}`, { cause })
      }
    },
  }
}
