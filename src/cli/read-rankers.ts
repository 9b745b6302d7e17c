/** Reads the small networks that go with the weights: rankers.json. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Rankers } from '../annotate/draft.ts'
import { createRankers } from '../annotate/rankers.ts'
import { AppError } from '../model/app-error.ts'
import { sha256 } from '../model/ids.ts'

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
const RankersFile = z.strictObject({ persons: Network, others: Network, places: Network })

export interface ReadRankers {
  readonly rank: Rankers
  /** First 16 hexadecimal digits of SHA-256 over the file: a part of the pipeline's version. */
  readonly version: string
}

/** @throws AppError MODEL_MISSING if the file is missing or holds no weights for the features of this version */
export async function readRankers(file: string): Promise<ReadRankers> {
  try {
    const content = await readFile(file, 'utf8')
    const rank = createRankers(RankersFile.parse(JSON.parse(content)))
    return { rank, version: sha256(content).slice(0, 16) }
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw new AppError('MODEL_MISSING', `${file} does not hold the rankers of these weights: ${why}`, {
      cause,
    })
  }
}
