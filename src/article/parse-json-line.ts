/** One line of a JSON Lines file: `{"text": …, "title"?, "url"?, "id"?, "published"? (or "date"), "source"?, "language"?}`. */
import { AppError } from '../model/app-error.ts'
import { parseRawArticle, type RawArticle } from './raw-article.ts'

/** @throws AppError BAD_INPUT; `from` is "file.jsonl:3". */
export function parseJsonLine(line: string, from: string): RawArticle {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch (cause) {
    throw new AppError(
      'BAD_INPUT',
      `${from}: not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
    )
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    throw new AppError(
      'BAD_INPUT',
      `${from}: expected an object with a "text", found ${JSON.stringify(record)?.slice(0, 40)}`,
    )
  const { date, ...rest } = record as { date?: unknown }
  return parseRawArticle({ published: date, ...rest }, from)
}
