/** Entities, spans and dates of an article's annotations in words, for whoever explains a finding. */
import type { Annotations, DateFinding } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import type { Detail, Mark, MarkPart, Word } from './explanation.ts'

/** What was read and what was found in it. */
export interface Read {
  readonly text: string
  readonly annotations: Annotations
}

/** White space as single spaces. */
export function wordsAt({ text }: Read, { start, end }: Span): string {
  return oneLine(text.slice(start, end))
}

export function quoted(read: Read, span: Span): string {
  return `“${wordsAt(read, span)}”`
}

export function entityWord({ annotations }: Read, number: number | null): Word {
  if (number === null) return { text: 'nobody known' }
  return { text: annotations.entities[number]?.name ?? '?', entity: number }
}

export function entityWords(read: Read, numbers: readonly number[]): Word[] {
  return numbers.flatMap((number, nth) => [...(nth === 0 ? [] : [{ text: ', ' }]), entityWord(read, number)])
}

/** "on Wednesday = 2023-05-03 (relative, to the day)". */
export function dateWords({ expression, on, basis, precision }: DateFinding): Word[] {
  const day = on === null ? 'undated' : `${on} (${basis}, to the ${precision})`
  return [{ text: `${oneLine(expression)} = ${day}` }]
}

/** None where there is no value. */
export function detail<Value>(
  name: string,
  value: Value | null,
  inWords: (value: Value) => readonly Word[],
): Detail[] {
  return value === null ? [] : [{ name, words: inWords(value), isUsual: false }]
}

export function plainDetail(name: string, text: string, isUsual = false): Detail {
  return { name, words: [{ text }], isUsual }
}

/** None where there is no span. */
export function marksOf(finding: number, part: MarkPart, span: Span | null): Mark[] {
  if (span === null) return []
  return [{ start: span.start, end: span.end, part, finding, entity: null, mention: null }]
}

/** Numbers in annotations lead somewhere; one that does not is a fault of the stages. */
export function itemAt<Item>(list: readonly Item[], number: number): Item {
  const item = list[number]
  if (item === undefined) throw new Error(`a finding refers to number ${number}, which is not there`)
  return item
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
