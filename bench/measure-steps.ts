/** Times of the engine and of its steps, on one thread. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cutText } from '../src/language/cut-text.ts'
import { openEngine, parseParts } from '../src/language/open-engine.ts'
import { readText } from '../src/language/read-text.ts'
import { type Backend, loadModel, type Model } from '../src/language/run-model.ts'
import { quickestPass, warmUp } from './passes.ts'
import type { BenchText } from './texts.ts'

/** Milliseconds of one pass over all texts, each the part's own quickest: the steps add up to a little more than the whole, or less. */
export interface StepTimes {
  /** `engine.read`. */
  readonly read: number
  /** Tokens, sentences, paragraphs and word pieces. */
  readonly cut: number
  /** The network, with its input and output as tensors. */
  readonly network: number
  /** All else: layers, names, syntax and links from what the network says; windows. */
  readonly decode: number
}

export interface StepOptions {
  readonly folder: string
  readonly backend: Backend
  readonly texts: readonly BenchText[]
  /** How long the engine is measured, and the steps once more. */
  readonly seconds: number
}

export async function measureSteps(options: StepOptions): Promise<StepTimes> {
  const read = await measureWhole(options)
  const { cut, network, decode } = await measureParts(options)
  return { read, cut, network, decode }
}

async function measureWhole({ folder, backend, texts, seconds }: StepOptions): Promise<number> {
  const engine = await openEngine({ folder, backend })
  await warmUp(engine, texts, seconds / 2)
  const { total } = await quickestPass(seconds, async () => {
    const start = performance.now()
    for (const { text, blocks } of texts) await engine.read(text, blocks)
    return { total: performance.now() - start }
  })
  await engine.close()
  return total
}

/** The cutting is done once more by itself, the network is timed from within: what is left of the whole is decoding. */
async function measureParts({ folder, backend, texts, seconds }: StepOptions) {
  const file = (name: string) => readFile(join(folder, name), 'utf8')
  const parts = parseParts(folder, await file('vocab.txt'), await file('labels.json'))
  const { model, spent } = timed(await loadModel(await readFile(join(folder, 'model.onnx')), backend))
  const reader = { model, ...parts }
  await warmUp({ read: (text, blocks) => readText(reader, text, blocks) }, texts, seconds / 2)
  const times = await quickestPass(seconds, async () => {
    let [cut, total] = [0, 0]
    const before = spent()
    for (const { text, blocks } of texts) {
      const start = performance.now()
      cutText(text, blocks, parts.wordPieces)
      const isCut = performance.now()
      await readText(reader, text, blocks)
      cut += isCut - start
      total += performance.now() - isCut
    }
    const network = spent() - before
    return { total, cut, network, decode: total - network - cut }
  })
  await model.close()
  return times
}

/** The model with a clock: `spent` tells the milliseconds of all its runs. */
function timed(model: Model): { model: Model; spent: () => number } {
  let spent = 0
  const run: Model['run'] = async (input) => {
    const start = performance.now()
    const output = await model.run(input)
    spent += performance.now() - start
    return output
  }
  return { model: { backend: model.backend, run, close: () => model.close() }, spent: () => spent }
}
