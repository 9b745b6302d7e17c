/** The command line. Each command is one file; here they get their names, and errors their words and exit codes. */
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { AppError } from '../model/app-error.ts'
import { addExplain } from './commands/explain.ts'
import { addExtract } from './commands/extract.ts'
import { addIngest } from './commands/ingest.ts'
import { addQuery } from './commands/query.ts'
import { addSchema } from './commands/schema.ts'
import { addServe } from './commands/serve.ts'
import { addStart } from './commands/start.ts'
import { exitCodeOf } from './exit-code.ts'
import { exitQuietlyOnClosedPipe, note } from './output.ts'

const EXIT_CODES = `
Exit codes: 0 done · 1 unexpected error · 2 wrong usage · 3 done, but some input was unreadable · 69 store not to be reached ·
70 counts do not add up · 74 disk · 78 wrong configuration · 130 and 143 stopped by a signal`

function program(): Command {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  const root = new Command('dictum')
    .description(
      'Turns news articles into a graph of who said what, in which role, to whom – and answers over GraphQL.',
    )
    .version(version)
    .showHelpAfterError('(--help tells how)')
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
  for (const add of [addStart, addIngest, addServe, addExtract, addExplain, addQuery, addSchema]) add(root)
  for (const command of root.commands) command.exitOverride().showHelpAfterError('(--help tells how)')
  return root
}

async function main(): Promise<void> {
  exitQuietlyOnClosedPipe()
  try {
    await program().parseAsync()
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2
      return
    }
    report(error)
    process.exitCode = exitCodeOf(error)
  }
}

function report(error: unknown): void {
  if (!(error instanceof AppError)) {
    note(
      `dictum: unexpected error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
    return
  }
  const cause = error.cause instanceof Error ? ` (${error.cause.message.split(/\n|\. /)[0]})` : ''
  note(`dictum: ${error.message}${cause}`)
}

await main()
