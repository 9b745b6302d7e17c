/** Runs the command line as a process of its own, for tests that see it from outside. */
import { spawnSync } from 'node:child_process'

export interface CliResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CliOptions {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** From its sources. */
export function runCli(args: readonly string[], options: CliOptions = {}): CliResult {
  return runNode(['--import', 'tsx', 'src/cli/main.ts', ...args], options)
}

/** As a user would: what is stale is compiled first. */
export function runCompiled(args: readonly string[], options: CliOptions = {}): CliResult {
  return runNode(['bin/dictum.js', ...args], options)
}

/** No setting of whoever runs the tests gets in but those of `env`. */
function runNode(args: readonly string[], { input, env = {} }: CliOptions): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NEO4J_URI: '', DICTUM_DATA: ':memory:', DICTUM_MIN_CONFIDENCE: '', ...env },
    ...(input === undefined ? {} : { input }),
  })
  return { status, stdout, stderr }
}
