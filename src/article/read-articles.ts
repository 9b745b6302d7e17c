/** Files, folders and standard input → articles, one at a time. What cannot be read is passed on as such. */
import { createReadStream, type Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { AppError } from '../model/app-error.ts'
import type { ArticleFormat } from '../model/article.ts'
import type { Incoming } from '../model/incoming.ts'
import { decodeText } from './decode-text.ts'
import { makeArticle } from './make-article.ts'
import { parseJsonLine } from './parse-json-line.ts'
import { parseTextFile } from './parse-text-file.ts'
import type { RawArticle } from './raw-article.ts'

const TEXT = new Set(['.txt', '.text', ''])
const JSON_LINES = new Set(['.jsonl', '.ndjson'])
/** Larger files are not even read: the text would be refused, see `makeArticle`. JSON Lines files are streamed. */
const MAX_TEXT_BYTES = 32_000_000

export interface ReadOptions {
  /** ISO day for articles that do not tell theirs. */
  readonly operatorDay?: string | null
  /** Stands for `-`. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/**
 * Reads each input: a file (`.jsonl` and `.ndjson` as JSON Lines, else as plain text), a folder (all files below it, in order of
 * their names, hidden ones left out), or `-`. A path that does not exist is unreadable like any other input.
 */
export async function* readArticles(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Incoming> {
  for (const input of inputs) {
    if (input === '-') {
      yield* readStdin(options)
      continue
    }
    const found = await stat(input).catch(() => null)
    if (found?.isDirectory()) yield* readFolder(input, options)
    else if (found?.isFile()) yield* readFileArticles(input, options, 'given')
    else if (found === null)
      yield unreadable(input, new AppError('BAD_INPUT', `${input}: no such file or folder`))
    else {
      const message = `${input}: is neither a file nor a folder; to read a pipe give - and redirect it`
      yield unreadable(input, new AppError('BAD_INPUT', message))
    }
  }
}

async function* readFolder(folder: string, options: ReadOptions): AsyncGenerator<Incoming> {
  let entries: Dirent[]
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (cause) {
    yield unreadable(folder, new AppError('BAD_INPUT', `${folder}: cannot be listed`, { cause }))
    return
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* readFolder(path, options)
    // Links, pipes and devices are passed over: they may loop or never end.
    else if (entry.isFile()) yield* readFileArticles(path, options, 'found')
  }
}

async function* readFileArticles(
  path: string,
  options: ReadOptions,
  how: 'given' | 'found',
): AsyncGenerator<Incoming> {
  const ending = extname(path).toLowerCase()
  if (JSON_LINES.has(ending)) {
    yield* readJsonLines(createReadStream(path), path, options)
    return
  }
  // A file named on the command line is read as text whatever it is called; one met in a folder only if it looks like it.
  if (how === 'found' && !TEXT.has(ending)) {
    const message = `${path}: ${ending} files are not read; give .txt or .jsonl`
    yield unreadable(path, new AppError('BAD_INPUT', message))
    return
  }
  yield await attempt(path, 'text', options, async () => {
    const { size } = await stat(path)
    if (size > MAX_TEXT_BYTES)
      throw new AppError(
        'BAD_INPUT',
        `${path}: ${Math.round(size / 1e6)} MB is too large for one article; give one file an article, or JSON Lines`,
      )
    return parseTextFile(decodeText(await readFile(path), path), path)
  })
}

async function* readStdin(options: ReadOptions): AsyncGenerator<Incoming> {
  const chunks: Uint8Array[] = []
  for await (const chunk of options.stdin ?? process.stdin) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  if (/^\s*\{/.test(bytes.subarray(0, 100).toString('latin1'))) {
    yield* readJsonLines(Readable.from([bytes]), 'standard input', options)
    return
  }
  yield await attempt('standard input', 'text', options, () =>
    Promise.resolve(parseTextFile(decodeText(bytes, 'standard input'), 'standard input')),
  )
}

async function* readJsonLines(
  stream: Readable,
  path: string,
  options: ReadOptions,
): AsyncGenerator<Incoming> {
  let number = 0
  let records = 0
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++
      if (line.trim() === '') continue
      records++
      const from = `${path}:${number}`
      yield await attempt(from, 'jsonl', options, () => Promise.resolve(parseJsonLine(line, from)))
    }
  } catch (cause) {
    yield unreadable(path, new AppError('BAD_INPUT', `${path}:${number + 1}: cannot be read on`, { cause }))
    return
  }
  if (records === 0) yield unreadable(path, new AppError('BAD_INPUT', `${path}: the file holds no record`))
}

async function attempt(
  from: string,
  format: ArticleFormat,
  options: ReadOptions,
  read: () => Promise<RawArticle>,
): Promise<Incoming> {
  try {
    const raw = await read()
    return {
      outcome: 'read',
      from,
      article: makeArticle(raw, { format, from, operatorDay: options.operatorDay ?? null }),
    }
  } catch (cause) {
    if (cause instanceof AppError) return unreadable(from, cause)
    return unreadable(from, new AppError('BAD_INPUT', `${from}: cannot be read`, { cause }))
  }
}

function unreadable(from: string, error: AppError): Incoming {
  return { outcome: 'unreadable', from, error }
}
