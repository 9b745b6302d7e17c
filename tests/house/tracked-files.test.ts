import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Folders of the machines that the project was written on. In pieces, so that this file passes its own test. */
const MACHINE_PATH = new RegExp(`(?<![\\w.}/])/${'(?:work|root|home)'}/\\w|(?<![\\w-])shared${'/'}\\w`)

// Outside of a checkout there is no list of files.
test.skipIf(!existsSync('.git'))('no file tells a path of the machine it was written on', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean)
  expect(files.length).toBeGreaterThan(50)

  const telling = files
    .filter((file) => existsSync(file))
    .flatMap((file) => {
      const content = readFileSync(file, 'utf8')
      // A NUL marks a binary file.
      const found = content.includes('\0') ? null : MACHINE_PATH.exec(content)
      return found === null ? [] : [`${file}: ${content.slice(found.index, found.index + 40)}`]
    })
  expect(telling).toEqual([])
})
