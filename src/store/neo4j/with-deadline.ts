/** Keeps a caller from waiting for a server that is not there: the driver alone would wait for ever. */
import { AppError } from '../../model/app-error.ts'

/** How long a call may be silent before the server is asked whether it is there, and for how long it may then be. Milliseconds. */
const PATIENCE = 3_000
const LAST_CHANCE = 1_500

export interface Deadline {
  readonly uri: string
  /** The longest that even a server that is there may take. Milliseconds. */
  readonly longest: number
  /** Asks the server over a connection of its own. */
  isThere(): Promise<boolean>
}

/** @throws AppError STORE_UNAVAILABLE within five seconds where the server is silent, after `longest` where it is slow. */
export async function withDeadline<T>(work: Promise<T>, { uri, longest, isThere }: Deadline): Promise<T> {
  // Where the deadline comes first, nobody is left to hear that the work failed too.
  work.catch(() => undefined)
  for (let waited = 0; waited < longest; waited += PATIENCE) {
    const first = await firstOf(
      work.then((value) => ({ value })),
      PATIENCE,
    )
    if (first !== 'late') return first.value
    if ((await firstOf(isThere(), LAST_CHANCE)) !== true) break
  }
  throw new AppError(
    'STORE_UNAVAILABLE',
    `Neo4j at ${uri} does not answer; is it running, and not overloaded?`,
  )
}

async function firstOf<T>(work: Promise<T>, milliseconds: number): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'late')
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
