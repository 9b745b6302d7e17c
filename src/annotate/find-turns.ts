/** The turns of a transcript: paragraphs that open with who speaks, "Lee: …", in an article that has several. */
import type { TokenRange } from '../model/document.ts'
import type { Draft, Reading } from './draft.ts'

export interface Turn extends TokenRange {
  /** The words before the colon; null for "Q" and "A", which name nobody. */
  readonly label: TokenRange | null
}

/** In tokens, with what is told of the speaker after a comma. */
const LONGEST_LABEL = 7
/** Fewer labelled paragraphs are captions, notes and lists. */
const LEAST_TURNS = 3
const QUESTION_OR_ANSWER = /^(?:[QA]|Question|Answer)$/

interface Labelled extends Turn {
  /** The label's last word, in lower case: "lee" of "Ann Lee". */
  readonly key: string
}

/**
 * Turns in text order. Their labels are names or are there again, at least one is a name or "Q", and not every paragraph has its own: "Related:"
 * and "Read more:" tell of no talk, nor does a list of names.
 */
export function findTurns({ doc }: Reading, { mentions }: Pick<Draft, 'mentions'>): Turn[] {
  const labelled = doc.paragraphs.flatMap((paragraph) => readLabel(doc.tokens, paragraph) ?? [])
  const count = new Map<string, number>()
  for (const { key } of labelled) count.set(key, (count.get(key) ?? 0) + 1)
  const nameEnds = new Set(mentions.flatMap(({ type, end }) => (type === null ? [] : [end])))
  const isSure = ({ label }: Labelled) => label === null || nameEnds.has(label.end)
  const turns = labelled.filter((one) => isSure(one) || (count.get(one.key) ?? 0) > 1)
  const keys = new Set(turns.map(({ key }) => key))
  const isTalk =
    turns.length >= LEAST_TURNS && keys.size >= 2 && keys.size < turns.length && turns.some(isSure)
  return isTalk ? turns : []
}

/** A paragraph of a few capitalised words, a colon and more; also of "Q." or "A." and more. */
function readLabel(tokens: Reading['doc']['tokens'], { first, end }: TokenRange): Labelled | null {
  const opening = tokens[first]?.form ?? ''
  if (/^[QA]\.$/.test(opening))
    return first + 1 < end ? { first: first + 1, end, label: null, key: opening } : null
  const words = tokens.slice(first, Math.min(end, first + LONGEST_LABEL + 1)).map((token) => token.form)
  const colon = words.indexOf(':')
  if (colon < 1 || first + colon + 1 >= end) return null
  // "ANN LEE, HOST:"
  const comma = words.indexOf(',')
  const size = comma > 0 && comma < colon ? comma : colon
  if (!words.slice(0, size).every((word) => /^[\p{Lu}.]/u.test(word))) return null
  return {
    first: first + colon + 1,
    end,
    label: QUESTION_OR_ANSWER.test(opening) ? null : { first, end: first + size },
    key: words[size - 1]?.toLowerCase() ?? '',
  }
}
