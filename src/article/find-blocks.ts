/** Cuts a text into blocks: lines (or hard-wrapped paragraphs) of prose, and what scrapers left between them. */
import type { Block } from '../model/article.ts'
import type { Span } from '../model/span.ts'

/**
 * Lines that no newsroom wrote into the article: advertisement slots, link texts, calls to subscribe. Each pattern must
 * match the whole line, so that a sentence about a "source link" stays.
 */
const RESIDUE: readonly RegExp[] = [
  /^\[\/?[a-z]+[_-]?\d*\]$/i, // "[ad_1]", "[/caption]"
  /^\[(?:ad|advert|embed|gallery|caption|video|audio)\b[^\]]*\]$/i,
  /^(?:source|original|article) (?:link|article|url)\.?$/i,
  /^(?:advertisement|sponsored content|story continues below(?: advertisement)?|article continues below(?: advertisement)?)\.?$/i,
  /^(?:continue reading(?: the main story)?|read more|read the full story|read full article|click here(?: to .{0,60})?)\.?…?$/i,
  /^(?:share(?: this(?: article| story)?)?|tweet|email|print|save|comments?|follow us(?: on .{0,40})?|related(?: articles| stories)?:?)\.?$/i,
  /^(?:sign up|subscribe)\b.{0,120}\b(?:newsletter|inbox|updates|today|now|here)\b.{0,40}$/i,
  /^(?:loading|getty images|shutterstock|image credit:?.{0,60}|photo credit:?.{0,60})\.{0,3}$/i,
  /^https?:\/\/\S+$/i,
  /^[-–—_*=·•.\s]+$/,
]

/** Blocks of `text` in order; offsets count UTF-16 units, outer white space is left out. */
export function findBlocks(text: string): Block[] {
  return (isHardWrapped(text) ? paragraphsBetweenBlankLines(text) : lines(text)).map((span) => ({
    ...span,
    kind: isResidue(text.slice(span.start, span.end)) ? ('residue' as const) : ('paragraph' as const),
  }))
}

function isResidue(line: string): boolean {
  return line.length <= 200 && RESIDUE.some((pattern) => pattern.test(line))
}

function lines(text: string): Span[] {
  return Array.from(text.matchAll(/[^\n]+/g), (match) =>
    trimmed(text, match.index, match.index + match[0].length),
  ).filter(isFilled)
}

/** A residue line inside a wrapped paragraph is cut out of it, so that it does not hide in prose. */
function paragraphsBetweenBlankLines(text: string): Span[] {
  const out: Span[] = []
  let isOpen = false
  let at = 0
  for (const line of text.split('\n')) {
    const span = trimmed(text, at, at + line.length)
    at += line.length + 1
    if (!isFilled(span)) {
      isOpen = false
      continue
    }
    const residue = isResidue(text.slice(span.start, span.end))
    const last = out.at(-1)
    if (isOpen && !residue && last !== undefined) out[out.length - 1] = { start: last.start, end: span.end }
    else out.push(span)
    isOpen = !residue
  }
  return out
}

/**
 * Whether line ends are only typography: most lines followed directly by another stop in the middle of a sentence
 * and all lines are of about a column's width.
 */
function isHardWrapped(text: string): boolean {
  let followed = 0
  let broken = 0
  const all = text.split('\n')
  for (let i = 0; i + 1 < all.length; i++) {
    const line = all[i]?.trim() ?? ''
    const next = all[i + 1]?.trim() ?? ''
    if (line.length > 120) return false
    if (line === '' || next === '') continue
    followed++
    if (line.length >= 50 && !/[.!?:…]["”’')\]]*$/.test(line)) broken++
  }
  return followed >= 3 && broken / followed > 0.6
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && isSpace(text, start)) start++
  while (end > start && isSpace(text, end - 1)) end--
  return { start, end }
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}

function isFilled(span: Span): boolean {
  return span.end > span.start
}
