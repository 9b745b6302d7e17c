/** From an article to its bundle: the engine, the stages and the facts, opened once and handed on. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { annotate } from '../annotate/annotate.ts'
import { type Calibration, calibrate } from '../annotate/calibrate.ts'
import { atLeast } from '../annotate/keep-confident.ts'
import { findBlocks } from '../article/find-blocks.ts'
import { makeBundle } from '../facts/make-bundle.ts'
import { openEngine } from '../language/open-engine.ts'
import { loadLexicon } from '../lexicon/load-lexicon.ts'
import type { Annotations } from '../model/annotation.ts'
import type { Article, Block } from '../model/article.ts'
import type { Bundle } from '../model/bundle.ts'
import type { Document } from '../model/document.ts'
import { sha256 } from '../model/ids.ts'
import { readCalibration } from './read-calibration.ts'
import { readRankers } from './read-rankers.ts'

/** Rises with every change of the code that may change what is found in an article; weights and word lists tell of themselves. */
const PIPELINE = 14

/** The folder of the package: above `src/cli` and `dist/cli` alike. */
export const PACKAGE_FOLDER = fileURLToPath(new URL('../../', import.meta.url))

const WEIGHTS_FOLDER = `${PACKAGE_FOLDER}models/en`
/** How sure findings are that say so: belongs to the weights. */
export const CALIBRATION_FILE = `${WEIGHTS_FOLDER}/calibration.json`
/** Chooses among candidates by what the weights say. */
export const RANKERS_FILE = `${WEIGHTS_FOLDER}/rankers.json`
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

export interface PipelineOptions {
  /** In [0, 1]: what is less sure is left out. */
  readonly minConfidence?: number | undefined
  /** Instead of the curves of the weights. */
  readonly calibration?: Calibration
}

export async function openPipeline(options: PipelineOptions = {}): Promise<Pipeline> {
  const { minConfidence = 0 } = options
  const [engine, lexicon, rankers, curves] = await Promise.all([
    openEngine({ folder: WEIGHTS_FOLDER }),
    loadLexicon(LEXICON_FOLDER),
    readRankers(RANKERS_FILE),
    options.calibration ?? readCalibration(CALIBRATION_FILE),
  ])
  // Another least confidence makes another bundle of the same article; none leaves the version as it was without this setting.
  const least = minConfidence > 0 ? `-min${minConfidence}` : ''
  const curvesHash = sha256(JSON.stringify(curves)).slice(0, 16)
  const version = `${PIPELINE}-${engine.version}-${rankers.version}-${curvesHash}-${await hashOfFolder(LEXICON_FOLDER)}${least}`
  const knowledge = { lexicon, rank: rankers.rank }
  const findIn = (doc: Document, dateAnchor: string | null) =>
    atLeast(calibrate(annotate(doc, knowledge, dateAnchor), curves), minConfidence)
  const proseOf = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'paragraph')
  return {
    version,
    async annotate(text, dateAnchor) {
      return findIn(await engine.read(text, proseOf(findBlocks(text))), dateAnchor)
    },
    async extract(article) {
      const doc = await engine.read(article.text, proseOf(article.blocks))
      const annotations = findIn(doc, article.dateAnchor)
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
