/** Runs the command line from its sources as a process of its own, for tests that see it from outside. */
import { spawnSync } from 'node:child_process'

export interface CliResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** No setting of whoever runs the tests gets in but those of `env`. */
export function runCli(
  args: readonly string[],
  { input, env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): CliResult {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, NEO4J_URI: '', DICTUM_DATA: ':memory:', DICTUM_MIN_CONFIDENCE: '', ...env },
      ...(input === undefined ? {} : { input }),
    },
  )
  return { status, stdout, stderr }
}
