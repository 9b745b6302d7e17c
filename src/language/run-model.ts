/** The one place that knows ONNX Runtime: native where there is a binary for this machine, else WebAssembly. */
import type { InferenceSession } from 'onnxruntime-node'
import { AppError } from '../model/app-error.ts'

export type Backend = 'native' | 'wasm'

/** One window: pieces with their word's shape; for every word, word 0 being "[CLS]", its first piece and its sentence. */
export interface ModelInput {
  readonly pieces: readonly number[]
  readonly shapes: readonly number[]
  readonly firstPieces: readonly number[]
  readonly sentences: readonly number[]
}

/** What the heads say of a window of W words, word 0 included; all arrays are row by row. */
export interface ModelOutput {
  readonly words: number
  /** W × layers × (O, B, I), logits. */
  readonly layers: Float32Array
  /** W × name labels, logits. */
  readonly names: Float32Array
  readonly xpos: Int32Array
  readonly upos: Int32Array
  /** Word number of the head, 0 for the root. */
  readonly heads: Int32Array
  readonly relations: Int32Array
  /** W × W, dependent × head; column 0 is the root. */
  readonly arcs: Float32Array
  readonly links: LinkOutput
}

/**
 * What the log-odds of links are made of. The score of a link is the product of its two vectors, plus the bias of its end,
 * plus the bias of the distance if the end is a word: end 0 is "none".
 */
export interface LinkOutput {
  /** Kinds × W × size of a vector: of a word as the origin of a link, and as its end. */
  readonly origins: Float32Array
  readonly ends: Float32Array
  /** Kinds × W. */
  readonly endBias: Float32Array
  /** Kinds × (distances ahead, distances behind). */
  readonly distanceBias: Float32Array
}

export interface Model {
  readonly backend: Backend
  run(input: ModelInput): Promise<ModelOutput>
  close(): Promise<void>
}

/** Of one processor core each: articles, not windows, are what runs in parallel. */
const ONE_THREAD = { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 } as const
/** The operator that this one puts in place of an addition and a normalisation is four times slower than the two. */
const WITHOUT_SLOW = {
  extra: { optimization: { disable_specified_optimizers: 'SkipLayerNormFusion' } },
} as const

/**
 * @param backend which one must be used; without it the native one is tried first
 * @throws {AppError} MODEL_MISSING if the weights cannot be loaded
 */
export async function loadModel(weights: Uint8Array, backend?: Backend): Promise<Model> {
  const runtime = await loadRuntime(backend)
  const { InferenceSession, Tensor } = runtime.ort
  const session = await createSession(() =>
    InferenceSession.create(weights, {
      ...ONE_THREAD,
      ...WITHOUT_SLOW,
      executionProviders: [runtime.backend === 'native' ? 'cpu' : 'wasm'],
    }),
  )
  return {
    backend: runtime.backend,
    async run({ pieces, shapes, firstPieces, sentences }) {
      const row = (values: readonly number[]) => new Tensor('int64', toInt64(values), [1, values.length])
      const output = await session.run({
        ids: row(pieces),
        shape: row(shapes),
        first: row(firstPieces),
        sent: row(sentences),
      })
      return {
        words: firstPieces.length,
        layers: floats(output, 'tag'),
        names: floats(output, 'ner'),
        xpos: integers(output, 'xpos'),
        upos: integers(output, 'upos'),
        heads: integers(output, 'head'),
        relations: integers(output, 'rel'),
        arcs: floats(output, 'arc'),
        links: {
          origins: floats(output, 'link_from'),
          ends: floats(output, 'link_to'),
          endBias: floats(output, 'link_bias'),
          distanceBias: floats(output, 'link_distance'),
        },
      }
    },
    close: () => session.release(),
  }
}

type Runtime = Pick<typeof import('onnxruntime-node'), 'InferenceSession' | 'Tensor'>

async function loadRuntime(backend: Backend | undefined): Promise<{ ort: Runtime; backend: Backend }> {
  if (backend === 'wasm') return { ort: await loadWasm(), backend }
  try {
    return { ort: await import('onnxruntime-node'), backend: 'native' }
  } catch (cause) {
    // No binary for this platform, or one that its C library cannot load.
    if (backend === undefined) return { ort: await loadWasm(), backend: 'wasm' }
    throw new AppError(
      'MODEL_MISSING',
      'the native ONNX Runtime does not load on this machine; use the WebAssembly one',
      { cause },
    )
  }
}

async function loadWasm(): Promise<Runtime> {
  const ort = await import('onnxruntime-web')
  ort.env.wasm.numThreads = 1
  return ort
}

async function createSession(create: () => Promise<InferenceSession>): Promise<InferenceSession> {
  try {
    return await create()
  } catch (cause) {
    throw new AppError('MODEL_MISSING', 'the weights are no ONNX model that this version can run', { cause })
  }
}

/** Small non-negative numbers as 64-bit ones, without a BigInt each. Every platform of ONNX Runtime is little-endian. */
function toInt64(values: readonly number[]): BigInt64Array {
  const out = new BigInt64Array(values.length)
  const halves = new Int32Array(out.buffer)
  for (const [i, value] of values.entries()) halves[2 * i] = value
  return out
}

function integers(output: InferenceSession.OnnxValueMapType, name: string): Int32Array {
  const data = output[name]?.data
  if (!(data instanceof BigInt64Array)) throw unlike(name)
  const halves = new Int32Array(data.buffer, data.byteOffset, data.length * 2)
  return new Int32Array(data.length).map((_, i) => halves[2 * i] ?? 0)
}

function floats(output: InferenceSession.OnnxValueMapType, name: string): Float32Array {
  const data = output[name]?.data
  if (!(data instanceof Float32Array)) throw unlike(name)
  return data
}

function unlike(name: string): AppError {
  return new AppError(
    'MODEL_MISSING',
    `the model has no output "${name}" of the kind that this version reads`,
  )
}
