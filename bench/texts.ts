/** The texts that a benchmark measures over. */
import { readArticles } from '../src/article/read-articles.ts'
import type { Span } from '../src/model/span.ts'

export interface BenchText {
  readonly text: string
  /** The paragraphs; UTF-16 offsets. */
  readonly blocks: readonly Span[]
  /** Of the paragraphs: what white space separates. */
  readonly words: number
}

/**
 * Texts of a folder or file; what cannot be read is left out.
 * @throws {Error} if nothing is left
 */
export async function readBenchTexts(path: string): Promise<BenchText[]> {
  const texts: BenchText[] = []
  for await (const incoming of readArticles([path])) {
    if (incoming.outcome !== 'read') continue
    const { text, blocks, wordCount } = incoming.article
    texts.push({ text, blocks: blocks.filter(({ kind }) => kind === 'paragraph'), words: wordCount })
  }
  if (texts.length === 0) throw new Error(`no article to be read in ${path}`)
  return texts
}

export function countWords(texts: readonly BenchText[]): number {
  return texts.reduce((sum, { words }) => sum + words, 0)
}

/** The paragraphs alone, for programs that know no blocks. */
export function proseOf({ text, blocks }: BenchText): string {
  return blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')
}
