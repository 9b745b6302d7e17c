/** Runs another program that is given JSON on standard input and answers with JSON on standard output. */
import { spawnSync } from 'node:child_process'

/** @throws {Error} with the end of what the program wrote to standard error, if it cannot be run or fails */
export function askProgram(
  command: string,
  args: readonly string[],
  given: { readonly input: unknown; readonly env?: Readonly<Record<string, string>> },
): unknown {
  const run = spawnSync(command, args, {
    input: JSON.stringify(given.input),
    env: { ...process.env, ...given.env },
    encoding: 'utf8',
  })
  if (run.error !== undefined) throw new Error(`cannot run ${command}`, { cause: run.error })
  if (run.status !== 0) throw new Error(run.stderr.trim().split('\n').slice(-3).join('\n'))
  return JSON.parse(run.stdout)
}
