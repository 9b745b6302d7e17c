/** From an article to its bundle: the engine, the stages and the facts, opened once and handed on. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { annotate } from '../annotate/annotate.ts'
import { findBlocks } from '../article/find-blocks.ts'
import { makeBundle } from '../facts/make-bundle.ts'
import { openEngine } from '../language/open-engine.ts'
import { loadLexicon } from '../lexicon/load-lexicon.ts'
import type { Annotations } from '../model/annotation.ts'
import type { Article, Block } from '../model/article.ts'
import type { Bundle } from '../model/bundle.ts'
import type { Document } from '../model/document.ts'
import { sha256 } from '../model/ids.ts'

/** Rises with every change of the code that may change what is found in an article; weights and word lists tell of themselves. */
const PIPELINE = 1

/** The folder of the package: above `src/cli` and `dist/cli` alike. */
export const PACKAGE_FOLDER = fileURLToPath(new URL('../../', import.meta.url))

const LEXICON_FOLDER = `${PACKAGE_FOLDER}seeds/lexicon`

export interface Extraction {
  readonly article: Article
  readonly doc: Document
  readonly annotations: Annotations
  readonly bundle: Bundle
}

export interface Pipeline {
  readonly version: string
  extract(article: Article): Promise<Extraction>
  /** What is found in a bare text, as it is given. */
  annotate(text: string, dateAnchor: string | null): Promise<Annotations>
  close(): Promise<void>
}

export async function openPipeline(): Promise<Pipeline> {
  const [engine, lexicon] = await Promise.all([
    openEngine({ folder: `${PACKAGE_FOLDER}models/en` }),
    loadLexicon(LEXICON_FOLDER),
  ])
  const version = `${PIPELINE}-${engine.version}-${await hashOfFolder(LEXICON_FOLDER)}`
  const proseOf = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'paragraph')
  return {
    version,
    async annotate(text, dateAnchor) {
      return annotate(await engine.read(text, proseOf(findBlocks(text))), lexicon, dateAnchor)
    },
    async extract(article) {
      const doc = await engine.read(article.text, proseOf(article.blocks))
      const annotations = annotate(doc, lexicon, article.dateAnchor)
      return { article, doc, annotations, bundle: makeBundle(article, doc, annotations, version) }
    },
    close: () => engine.close(),
  }
}

/** A changed word list may change what is found, as changed weights may: 16 hexadecimal digits over names and contents. */
async function hashOfFolder(folder: string): Promise<string> {
  const names = (await readdir(folder)).toSorted()
  const contents = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
  )
  return sha256(JSON.stringify(contents)).slice(0, 16)
}
