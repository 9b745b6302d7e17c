/**
 * A plain text file: the article itself, with optional lines of metadata before it.
 *
 *     ---
 *     title: Envoy Heads to the Region
 *     published: 2023-05-04
 *     ---
 *     The first paragraph.
 */
import { AppError } from '../model/app-error.ts'
import { parseRawArticle, type RawArticle } from './raw-article.ts'

const KEYS = ['title', 'url', 'id', 'published', 'source', 'language'] as const

/** @throws AppError BAD_INPUT with file and line. */
export function parseTextFile(content: string, from: string): RawArticle {
  const lines = content.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  if (lines[0]?.trim() !== '---') return parseRawArticle({ text: content }, from)

  const close = lines.findIndex((line, i) => i > 0 && line.trim() === '---')
  // A rule of dashes that is never closed is a typographic one.
  if (close < 0) return parseRawArticle({ text: content }, from)

  const fields: Record<string, string> = {}
  for (let i = 1; i < close; i++) {
    const line = lines[i]?.trim() ?? ''
    if (line === '') continue
    const colon = line.indexOf(':')
    const key = line.slice(0, colon).trim().toLowerCase()
    if (colon < 0 || !KEYS.some((known) => known === key))
      throw new AppError(
        'BAD_INPUT',
        `${from}:${i + 1}: expected "key: value" with one of ${KEYS.join(', ')}, found "${line.slice(0, 60)}"`,
      )
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
    if (value !== '') fields[key] = value
  }
  const body = lines.slice(close + 1).join('\n')
  return parseRawArticle({ ...fields, text: body.replace(/^\n+/, '') }, from)
}
