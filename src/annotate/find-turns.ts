/** The turns of a transcript: paragraphs that open with who speaks, "Lee: …", in an article that has several. */
import type { TokenRange } from '../model/document.ts'
import type { Draft, Reading } from './draft.ts'

export interface Turn extends TokenRange {
  /** The words before the colon; null for "Q" and "A", which name nobody. */
  readonly label: TokenRange | null
}

/** In tokens. */
const LONGEST_LABEL = 5
/** Fewer labelled paragraphs are captions, notes and lists. */
const LEAST_TURNS = 3
const QUESTION_OR_ANSWER = /^(?:Q|A|Question|Answer)$/

interface Labelled extends TokenRange {
  readonly label: TokenRange
  /** The label's last word, in lower case: "lee" of "Ann Lee". */
  readonly key: string
}

/** Turns in text order. They have a label that a name or another paragraph has too, and somebody of them speaks twice. */
export function findTurns({ doc }: Reading, { mentions }: Pick<Draft, 'mentions'>): Turn[] {
  const labelled = doc.paragraphs.flatMap((paragraph) => readLabel(doc.tokens, paragraph) ?? [])
  const count = new Map<string, number>()
  for (const { key } of labelled) count.set(key, (count.get(key) ?? 0) + 1)
  const nameEnds = new Set(mentions.flatMap(({ type, end }) => (type === null ? [] : [end])))
  const turns = labelled.filter(
    ({ label, key }) =>
      nameEnds.has(label.end) ||
      QUESTION_OR_ANSWER.test(doc.tokens[label.first]?.form ?? '') ||
      (count.get(key) ?? 0) > 1,
  )
  const keys = new Set(turns.map(({ key }) => key))
  if (turns.length < LEAST_TURNS || keys.size < 2 || keys.size === turns.length) return []
  return turns.map(({ first, end, label }) => ({
    first,
    end,
    label: QUESTION_OR_ANSWER.test(doc.tokens[label.first]?.form ?? '') ? null : label,
  }))
}

/** A paragraph of a few capitalised words, a colon and more. */
function readLabel(tokens: Reading['doc']['tokens'], { first, end }: TokenRange): Labelled | null {
  const colon = tokens
    .slice(first, Math.min(end, first + LONGEST_LABEL + 1))
    .findIndex(({ form }) => form === ':')
  const label = { first, end: first + colon }
  const isLabel = tokens.slice(label.first, label.end).every(({ form }) => /^[\p{Lu}.]/u.test(form))
  const key = tokens[label.end - 1]?.form.toLowerCase()
  if (colon < 1 || !isLabel || key === undefined || label.end + 1 >= end) return null
  return { first: label.end + 1, end, label, key }
}
