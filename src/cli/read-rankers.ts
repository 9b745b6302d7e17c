/** Reads the small networks that go with the weights: rankers.json. */
import { z } from 'zod'
import type { Rankers } from '../annotate/draft.ts'
import { createRankers } from '../annotate/rankers.ts'
import { sha256 } from '../model/ids.ts'
import { readModelFile } from './read-model-file.ts'

const Row = z.array(z.number())
const Names = z.array(z.string())
const Network = z.strictObject({
  features: z.strictObject({ pair: Names, own: Names }),
  hidden: z.array(Row),
  hiddenBias: Row,
  output: Row,
  direct: Row,
  none: Row,
  noneBias: z.number(),
})
const RankersFile = z.strictObject({ persons: Network, others: Network, places: Network, channels: Network })

export interface ReadRankers {
  readonly rank: Rankers
  /** First 16 hexadecimal digits of SHA-256 over the file: a part of the pipeline's version. */
  readonly version: string
}

/** @throws AppError MODEL_MISSING if the file is missing or holds no weights for the features of this version */
export function readRankers(file: string): Promise<ReadRankers> {
  return readModelFile(file, 'the rankers', (json, text) => ({
    rank: createRankers(RankersFile.parse(json)),
    version: sha256(text).slice(0, 16),
  }))
}
