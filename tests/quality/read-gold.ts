/** Reads articles of the news corpus, and its test part. */
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

/** The ids of a folder's articles, in order of name; an article's id is the name of its file. */
export function articleIds(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .toSorted()
    .map((name) => basename(name, '.xml'))
}

/** Throws an Error with the file that cannot be read. */
export function readGold(folder: string, id: string): Gold {
  const file = join(folder, `${id}.xml`)
  try {
    return parseGold(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file} cannot be read; training/news/check says more`, { cause: error })
  }
}

/** The test articles of a folder in order of name. Throws an Error with the file that cannot be read. */
export function readTestPart(folder: string): Gold[] {
  return articleIds(folder)
    .filter(isTestArticle)
    .map((id) => readGold(folder, id))
}
