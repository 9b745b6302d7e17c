import { readFileSync } from 'node:fs'
import { openPipeline } from './src/cli/pipeline.ts'
import { parseGold } from './tests/quality/parse-gold.ts'
const p = await openPipeline()
const g = parseGold(readFileSync(process.argv[2]!, 'utf8'))
const a = await p.annotate(g.text, g.date)
for (const x of a.statements) console.log(x.rule, x.confidence.toFixed(2), x.speaker === null ? '–' : a.entities[x.speaker]!.name, '|', x.cue && g.text.slice(x.cue.start, x.cue.end), '|', x.pieces.map((q) => g.text.slice(q.start, q.end)).join(' … ').slice(0, 120))
await p.close()
