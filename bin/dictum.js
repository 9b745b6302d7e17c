#!/usr/bin/env node
/** Starts the command line. In a checkout it compiles the sources first if they are newer than what was compiled. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const main = `${root}dist/cli/main.js`
const source = `${root}src`

if (existsSync(source) && newest(source) > modified(main)) build()
await import('../dist/cli/main.js')

function build() {
  process.stderr.write('dictum: compiling the sources, once …\n')
  // Without its output the compiler's memory of the last build would make it skip what is missing.
  if (!existsSync(main)) rmSync(`${root}dist`, { recursive: true, force: true })
  const tsc = `${root}node_modules/typescript/bin/tsc`
  if (!existsSync(tsc)) fail('the compiler is not installed: run "npm ci" first')
  const run = spawnSync(process.execPath, [tsc, '-p', `${root}tsconfig.build.json`, '--noEmitOnError'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  // The compiler writes errors to standard output, which belongs to the command.
  process.stderr.write(run.stdout)
  if (run.status !== 0) fail('the sources do not compile, see above')
  // An unchanged main file is not written again, so its own time would stay old.
  utimesSync(main, new Date(), new Date())
}

/** Time of the newest file in a folder, in ms. */
function newest(folder) {
  let time = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    time = Math.max(time, entry.isDirectory() ? newest(path) : modified(path))
  }
  return time
}

function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** @returns {never} */
function fail(message) {
  process.stderr.write(`dictum: ${message}\n`)
  process.exit(1)
}
