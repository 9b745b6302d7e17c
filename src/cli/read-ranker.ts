/** Reads the ranker that goes with the weights: antecedents.json. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { RankAntecedents } from '../annotate/draft.ts'
import { createRanker } from '../annotate/rank-antecedents.ts'
import { AppError } from '../model/app-error.ts'
import { sha256 } from '../model/ids.ts'

const Row = z.array(z.number())
const NetworkWeights = z.strictObject({
  hidden: z.array(Row),
  hiddenBias: Row,
  output: Row,
  direct: Row,
  none: Row,
  noneBias: z.number(),
})
const Names = z.array(z.string())
const RankerFile = z.strictObject({
  features: z.strictObject({ pair: Names, mention: Names }),
  persons: NetworkWeights,
  others: NetworkWeights,
})

export interface Ranker {
  readonly rankAntecedents: RankAntecedents
  /** First 16 hexadecimal digits of SHA-256 over the file: a part of the pipeline's version. */
  readonly version: string
}

/** @throws AppError MODEL_MISSING if the file is missing or holds no weights for the features of this version */
export async function readRanker(file: string): Promise<Ranker> {
  try {
    const content = await readFile(file, 'utf8')
    const weights = RankerFile.parse(JSON.parse(content))
    return { rankAntecedents: createRanker(weights), version: sha256(content).slice(0, 16) }
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw new AppError('MODEL_MISSING', `${file} does not hold weights for antecedents: ${why}`, { cause })
  }
}
