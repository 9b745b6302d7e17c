/**
 * `npm run quality -- [DIR]`: how good the findings are, as one table: the test part of our news corpus with its floors, then the
 * evaluation sets of DIR (files TASK.SET.jsonl beside their scorers, score_TASK.py), then how far findings are as sure as they say.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { UNCALIBRATED } from '../../src/annotate/calibrate.ts'
import { CALIBRATION_FILE, openPipeline } from '../../src/cli/pipeline.ts'
import type { Judged } from './calibration.ts'
import { listSets } from './external/read-set.ts'
import { readOnce, scoreSet } from './external/score-set.ts'
import { toCalibrationFile } from './fit-curve.ts'
import { limitsFor, readLimits, writeLimits } from './limits.ts'
import { readReferences } from './references.ts'
import {
  CALIBRATION_COLUMNS,
  calibrationRows,
  FIGURE_COLUMNS,
  failedRow,
  setRows,
  testPartRows,
} from './rows.ts'
import { scoreTestPart } from './score-test-part.ts'
import { toTable } from './table.ts'

const USAGE = `usage: npm run quality -- [DIR] [--only PART_OF_NAME] [--keep FOLDER] [--write-floors]

  DIR              a folder of evaluation sets and their scorers (Python 3)
  --only PART      of these, the sets with PART in their file name
  --keep FOLDER    keeps the predictions there, for "score_quotes.py … --errors 30"
  --write-floors   the test part's figures of today become its floors (tests/quality/floors.json)
  --write-calibration
                   fits the curves in models/en/calibration.json to what is measured now; shown are the confidences before`

const { values, positionals } = readArguments()
const [folder] = positionals

const pipeline = await openPipeline(values['write-calibration'] ? { calibration: UNCALIBRATED } : {})
const part = await scoreTestPart(pipeline)
if (values['write-floors']) writeLimits(limitsFor(part.scores.figures))
const rows = testPartRows(part.scores.figures, readLimits())
const external: Judged[] = []
const judged = new Map(Object.entries(part.scores.judged).map(([kind, all]) => [`news, ${kind}`, all]))

if (folder !== undefined) {
  const keep = values.keep ?? mkdtempSync(join(tmpdir(), 'dictum-quality-'))
  mkdirSync(keep, { recursive: true })
  const references = readReferences()
  const annotate = readOnce(pipeline)
  for (const set of listSets(folder, values.only ?? '')) {
    try {
      const score = await scoreSet(annotate, { folder, set, keep })
      rows.push(...setRows(set, score.figures, references))
      // Gold of some reporting verbs alone cannot call a finding wrong.
      if (!set.includes('propbank')) external.push(...score.judged)
    } catch (error) {
      rows.push(failedRow(set, error))
      process.exitCode = 1
    }
  }
  if (values.keep === undefined) rmSync(keep, { recursive: true })
  if (external.length > 0) judged.set('quotes.*, statements', external)
}
await pipeline.close()
if (values['write-calibration'])
  writeFileSync(CALIBRATION_FILE, toCalibrationFile([part.scores.judged, { statements: external }]))

console.log(
  `news: the test part of our corpus, ${part.articles} articles, ${part.words} words. In per cent; "!" misses its floor. Bars and goals are for unseen news.\n`,
)
console.log(toTable(FIGURE_COLUMNS, rows))
console.log('\nOf findings that are so sure, so many are right; the error is the mean distance of the two:\n')
console.log(
  toTable(
    CALIBRATION_COLUMNS,
    [...judged].flatMap(([kind, all]) => calibrationRows(kind, all)),
  ),
)

function readArguments() {
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        keep: { type: 'string' },
        'write-floors': { type: 'boolean', default: false },
        'write-calibration': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (parsed.values.help) {
      console.log(USAGE)
      process.exit(0)
    }
    if (parsed.positionals.length > 1) throw new Error('one folder at most')
    return parsed
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
    process.exit(2)
  }
}
