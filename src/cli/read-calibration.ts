/** Reads the curves that go with the weights: calibration.json. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Calibration } from '../annotate/calibrate.ts'
import { AppError } from '../model/app-error.ts'

const Share = z.number().min(0).max(1)
const CurveFile = z.array(z.tuple([Share, Share])).refine(
  (points) =>
    points.every(([stated, right], i) => {
      const [before, below] = points[i - 1] ?? [-1, 0]
      return stated > before && right >= below
    }),
  'points must rise in stated confidence and never fall in share',
)
const CalibrationFile = z.strictObject({
  statements: CurveFile,
  pronouns: CurveFile,
  roles: CurveFile,
  interactions: CurveFile,
})

/** @throws AppError MODEL_MISSING if the file is missing or holds no such curves */
export async function readCalibration(file: string): Promise<Calibration> {
  try {
    return CalibrationFile.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw new AppError('MODEL_MISSING', `${file} does not hold the curves of these weights: ${why}`, {
      cause,
    })
  }
}
