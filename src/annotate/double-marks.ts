/** British newspapers quote in single marks: what the stages look for are double ones. */
import type { Document, Paragraph, Token } from '../model/document.ts'
import { quotedTokens } from './find-content.ts'

const SINGLE_OPENING = /^[‘']$/
const SINGLE_CLOSING = /^[’']$/
/** What may stand before an opening mark, and behind a closing one, without a blank. */
const BEFORE_OPENING = /^[([{“"—–-]$/
const BEHIND_CLOSING = /^[.,;:!?)\]}”"—–…-]+$/
/** "’em", "’til": words that begin with an apostrophe. */
const ELIDED = /^(?:em|til|tis|twas|cause|n|\d0s)$/i

/**
 * The document with `“ ”` as the forms of single quotation marks, and `‘ ’` as those of double ones between them; offsets and text stay. Of the marks
 * that look like apostrophes those open that stand before a word and behind a blank, and those close that stand right behind a word, but for the
 * possessive of a plural ("the workers’ rights").
 */
export function withDoubleMarks(doc: Document): Document {
  const quoted = quotedTokens(doc.tokens)
  const forms = new Map(
    doc.paragraphs.flatMap((paragraph) => [...changedForms(doc.tokens, paragraph, quoted)]),
  )
  if (forms.size === 0) return doc
  const tokens = doc.tokens.map((token) => {
    const form = forms.get(token.index)
    return form === undefined ? token : { ...token, form }
  })
  return { ...doc, tokens }
}

/** By token, in one paragraph, outside of what double marks quote. */
function changedForms(
  tokens: readonly Token[],
  { first, end }: Paragraph,
  quoted: ReadonlySet<number>,
): Map<number, string> {
  const forms = new Map<number, string>()
  for (let i = first; i < end; i++) {
    if (quoted.has(i) || !opens(tokens, i, first)) continue
    const close = closingAfter(tokens, i, end)
    // A quotation that goes on in the next paragraph stays open; any other mark without its counterpart is an apostrophe.
    if (close === null && i !== first) continue
    forms.set(i, '“')
    if (close !== null) forms.set(close, '”')
    const last = close ?? end
    for (let inner = i + 1; inner < last; inner++) {
      const mark = tokens[inner]?.form
      if (mark === '“') forms.set(inner, '‘')
      else if (mark === '”') forms.set(inner, '’')
    }
    i = last
  }
  return forms
}

function opens(tokens: readonly Token[], at: number, first: number): boolean {
  const [before, mark, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (mark === undefined || next === undefined || !SINGLE_OPENING.test(mark.form)) return false
  const isFree = at === first || isParted(before, mark) || BEFORE_OPENING.test(before?.form ?? '')
  return isFree && !isParted(mark, next) && /^[\p{L}\p{N}“"…]/u.test(next.form) && !ELIDED.test(next.form)
}

/** The token that closes what opens at a token, or null. */
function closingAfter(tokens: readonly Token[], open: number, end: number): number | null {
  let possessive: number | null = null
  for (let i = open + 2; i < end; i++) {
    if (opens(tokens, i, open)) break
    if (!closes(tokens, i, end)) continue
    if (!mayBePossessive(tokens, i)) return i
    possessive ??= i
  }
  return possessive
}

function closes(tokens: readonly Token[], at: number, end: number): boolean {
  const [before, mark, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (mark === undefined || !SINGLE_CLOSING.test(mark.form) || isParted(before, mark)) return false
  return at + 1 === end || isParted(mark, next) || BEHIND_CLOSING.test(next?.form ?? '')
}

/** "Workers’ rights". */
function mayBePossessive(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return /s$/i.test(tokens[at - 1]?.form ?? '') && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next?.upos ?? '')
}

function isParted(a: Token | undefined, b: Token | undefined): boolean {
  return a === undefined || b === undefined || a.end < b.start
}
