/** The two forms of word lists: an entry a line, or an entry, a tab and what it means. `#` opens a comment line. */

export interface ListFile {
  /** Told in errors. */
  readonly path: string
  readonly text: string
}

interface Line {
  readonly number: number
  readonly words: string
}

/** Entries in lower case. @throws Error with file and line at a tab or an entry that stands twice. */
export function parseWords(list: ListFile): ReadonlySet<string> {
  const out = new Set<string>()
  for (const line of linesOf(list.text)) {
    const word = toKey(line.words)
    if (line.words.includes('\t')) throw listError(list, line, 'expected one entry without a tab')
    if (out.has(word)) throw listError(list, line, 'the entry stands twice: remove one')
    out.add(word)
  }
  return out
}

/** Entries as written, each with what it means, in file order. @throws Error with file and line. */
export function parsePairs(list: ListFile): readonly (readonly [entry: string, meaning: string])[] {
  const seen = new Set<string>()
  return linesOf(list.text).map((line) => {
    const [entry = '', meaning = '', ...rest] = line.words.split('\t').map((part) => part.trim())
    if (entry === '' || meaning === '' || rest.length > 0)
      throw listError(list, line, 'expected an entry, one tab and what it means')
    if (seen.has(toKey(entry))) throw listError(list, line, 'the entry stands twice: remove one')
    seen.add(toKey(entry))
    return [entry, meaning]
  })
}

/** Entries in lower case → one of `classes`, in file order. @throws Error with file and line. */
export function parseClasses<Class extends string>(
  list: ListFile,
  classes: readonly Class[],
): ReadonlyMap<string, Class> {
  const out = new Map<string, Class>()
  for (const [entry, meaning] of parsePairs(list)) {
    const found = classes.find((known) => known === meaning)
    if (found === undefined)
      throw new Error(`${list.path}: "${entry}" means "${meaning}", which is none of ${classes.join(', ')}`)
    out.set(toKey(entry), found)
  }
  return out
}

function linesOf(text: string): Line[] {
  return text
    .split(/\r?\n/)
    .map((line, i) => ({ number: i + 1, words: line.trim() }))
    .filter(({ words }) => words !== '' && !words.startsWith('#'))
}

function toKey(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ')
}

function listError(list: ListFile, line: Line, what: string): Error {
  return new Error(`${list.path}:${line.number}: ${what}, found "${line.words.slice(0, 60)}"`)
}
