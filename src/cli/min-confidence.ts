/** The option below which findings are left out. */
import { type Command, InvalidArgumentError } from 'commander'

/** Without it the value is undefined; whoever reads it knows the default. */
export function withMinConfidence(command: Command, byDefault: string): Command {
  return command.option(
    '--min-confidence <p>',
    `leave out what is less sure than this, 0 to 1: statements, roles, interactions, and who speaks (default: ${byDefault})`,
    share,
  )
}

function share(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError('expected a number from 0 to 1, such as 0.6')
  return number
}
