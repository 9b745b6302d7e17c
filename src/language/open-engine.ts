/** Opens the engine: one small transformer and what reads its answers. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../model/app-error.ts'
import type { Document } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { parseLabels } from './labels.ts'
import { type Reader, readText } from './read-text.ts'
import { type Backend, loadModel } from './run-model.ts'
import { CLASSIFY, createWordPieces, SEPARATE } from './word-piece.ts'

export interface Engine {
  /** First 16 hexadecimal digits of SHA-256 over weights, vocabulary and labels: a part of the pipeline's version. */
  readonly version: string
  readonly backend: Backend
  /** Reads the prose of a text: each block (UTF-16 offsets, in order) is one paragraph; the rest is passed over. */
  read(text: string, blocks: readonly Span[]): Promise<Document>
  close(): Promise<void>
}

/**
 * Loads the weights of a folder: model.onnx, vocab.txt, labels.json. Uses the native run time, or WebAssembly where there is none.
 * @throws {AppError} MODEL_MISSING if the folder does not hold such weights
 */
export async function openEngine(options: { folder: string; backend?: Backend }): Promise<Engine> {
  const { folder, backend } = options
  const weights = await readPart(folder, 'model.onnx')
  const vocabulary = await readPart(folder, 'vocab.txt')
  const labels = await readPart(folder, 'labels.json')
  const parts = parseParts(folder, vocabulary.toString('utf8'), labels.toString('utf8'))
  const model = await loadModel(weights, backend)
  const reader: Reader = { model, ...parts }
  return {
    version: createHash('sha256')
      .update(weights)
      .update(vocabulary)
      .update(labels)
      .digest('hex')
      .slice(0, 16),
    backend: model.backend,
    read: (text, blocks) => readText(reader, text, blocks),
    close: () => model.close(),
  }
}

async function readPart(folder: string, name: string): Promise<Buffer> {
  const file = join(folder, name)
  try {
    return await readFile(file)
  } catch (cause) {
    throw new AppError(
      'MODEL_MISSING',
      `cannot read ${file}; the folder of the weights must hold model.onnx, vocab.txt and labels.json`,
      { cause },
    )
  }
}

export function parseParts(folder: string, vocabulary: string, labels: string): Omit<Reader, 'model'> {
  try {
    const pieces = new Map(vocabulary.split(/\r?\n/).map((piece, i) => [piece, i]))
    const special = { classify: numberOf(pieces, CLASSIFY), separate: numberOf(pieces, SEPARATE) }
    return { labels: parseLabels(labels), wordPieces: createWordPieces(pieces), special }
  } catch (cause) {
    throw new AppError('MODEL_MISSING', `vocab.txt and labels.json in ${folder} do not fit this version`, {
      cause,
    })
  }
}

function numberOf(pieces: ReadonlyMap<string, number>, piece: string): number {
  const number = pieces.get(piece)
  if (number === undefined) throw new TypeError(`the vocabulary has no ${piece}`)
  return number
}
