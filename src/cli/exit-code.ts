/** What the process tells its caller at the end. */
import { AppError, type ErrorCode } from '../model/app-error.ts'

export const EXIT_OK = 0
export const EXIT_DEAD_LETTERS = 3
const EXIT_UNEXPECTED = 1

const EXIT_CODES: Readonly<Record<ErrorCode, number>> = {
  USAGE: 2,
  BAD_INPUT: EXIT_DEAD_LETTERS,
  STORE_UNAVAILABLE: 69,
  STORE_BUSY: 69,
  QUERY_FAILED: EXIT_UNEXPECTED,
  LAW_BROKEN: 70,
  DISK: 74,
  CONFIGURATION: 78,
  MODEL_MISSING: 78,
}

export function exitCodeOf(error: unknown): number {
  return error instanceof AppError ? EXIT_CODES[error.code] : EXIT_UNEXPECTED
}
