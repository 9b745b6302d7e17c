/** Reads the curves that go with the weights: calibration.json. */
import { z } from 'zod'
import type { Calibration } from '../annotate/calibrate.ts'
import { readModelFile } from './read-model-file.ts'

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
export function readCalibration(file: string): Promise<Calibration> {
  return readModelFile(file, 'the curves', (json) => CalibrationFile.parse(json))
}
