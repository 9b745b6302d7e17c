/** Reads the test part of the news corpus. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Gold } from './gold.ts'
import { parseGold } from './parse-gold.ts'

/** One article of so many is for testing and no weights ever see it; `training/dictum_training/news.py` counts the same way. */
const TEST_SHARE = 12

export function isTestArticle(id: string): boolean {
  return crc32(id) % TEST_SHARE === 0
}

/** The test articles of a folder in order of name; an article's id is the name of its file. Throws an Error with the file that cannot be read. */
export function readTestPart(folder: string): Gold[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xml') && isTestArticle(basename(name, '.xml')))
    .toSorted()
    .map((name) => {
      try {
        return parseGold(readFileSync(join(folder, name), 'utf8'))
      } catch (error) {
        throw new Error(`${join(folder, name)} cannot be read; training/news/check says more`, {
          cause: error,
        })
      }
    })
}
