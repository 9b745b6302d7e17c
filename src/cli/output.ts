/** Writing to the terminal: results on standard output, everything else on standard error. */
import { styleText } from 'node:util'

export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

export function note(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** `| head -1` closes the pipe: that is the reader's right, and no error. */
export function exitQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

type Style = Parameters<typeof styleText>[0]

/** Coloured only for a terminal that wants it: no escape byte reaches a file or NO_COLOR. */
export function styled(style: Style, text: string): string {
  const wanted = process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb'
  return wanted ? styleText(style, text) : text
}

/** A line that is written over while it lasts; without a terminal only its last state is kept. */
export function progressLine(): { show(text: string): void; end(): void } {
  const isTerminal = process.stderr.isTTY
  let last = ''
  return {
    show(text) {
      last = text
      if (isTerminal) process.stderr.write(`\r\u001b[2K${text}`)
    },
    end() {
      if (last !== '') process.stderr.write(isTerminal ? '\n' : `${last}\n`)
    },
  }
}
