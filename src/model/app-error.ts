/** What breaks a promise: a code to act on, and words that say what was wrong, where, and what to do. */
export type ErrorCode =
  | 'BAD_INPUT' // an article that cannot be read: one dead letter, the rest goes on
  | 'USAGE' // the command line was called wrongly
  | 'CONFIGURATION'
  | 'MODEL_MISSING'
  | 'STORE_UNAVAILABLE'
  | 'STORE_BUSY' // another process owns the embedded store
  | 'QUERY_FAILED'
  | 'LAW_BROKEN' // seen = committed + unchanged + dead does not hold
  | 'DISK'

export class AppError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
  }
}
