import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import { annotate } from './src/annotate/annotate.ts'
import { calibrate } from './src/annotate/calibrate.ts'
import { readCalibration } from './src/cli/read-calibration.ts'
import { readRankers } from './src/cli/read-rankers.ts'
import { createLinks } from './src/language/links.ts'
import { loadLexicon } from './src/lexicon/load-lexicon.ts'
export const lexicon = await loadLexicon('seeds/lexicon')
export const { rank } = await readRankers(process.env['RANKERS'] ?? 'models/en/rankers.json')
const curves = await readCalibration('models/en/calibration.json')
export function load(...files: string[]) {
  return files
    .flatMap((f) => deserialize(readFileSync(f)) as any[])
    .filter((x) => (process.env['TESTPART'] ? crc32(x.gold.id) % 12 === 0 : crc32(x.gold.id) % 12 !== 0))
    .map((x) => ({ gold: x.gold, doc: { ...x.doc, links: createLinks(x.windows) } }))
}
export const run = (doc: any, date: string | null) =>
  calibrate(annotate(doc, { lexicon, rank }, date), curves)
