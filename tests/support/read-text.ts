/** Runs a text through engine, stages and facts, for tests that state what is found in it. */
import { afterAll } from 'vitest'
import { makeArticle } from '../../src/article/make-article.ts'
import { type Extraction, openPipeline, type Pipeline } from '../../src/cli/pipeline.ts'

let opened: Promise<Pipeline> | undefined

/** The engine is opened at the first call and closed at the end of the test file. */
export async function readText(text: string, published?: string): Promise<Extraction> {
  opened ??= openPipeline()
  const pipeline = await opened
  return pipeline.extract(makeArticle({ text, published }, { format: 'text', from: 'test' }))
}

afterAll(async () => (await opened)?.close())

/** "speaker | content" of each statement, in text order; "?" where nobody is known to speak. */
export function sayings({ article, annotations }: Extraction): string[] {
  return annotations.statements.map((statement) => {
    const content = statement.pieces.map((piece) => article.text.slice(piece.start, piece.end)).join(' … ')
    return `${nameOf(annotations, statement.speaker)} | ${content}`
  })
}

export function nameOf(annotations: Extraction['annotations'], entity: number | null): string {
  return entity === null ? '?' : (annotations.entities[entity]?.name ?? '?')
}
