import { readFileSync } from 'node:fs'
import { openEngine } from './src/language/open-engine.ts'
import { parseGold } from './tests/quality/parse-gold.ts'
const e = await openEngine({ folder: 'models/en' })
const g = parseGold(readFileSync(process.argv[2]!, 'utf8'))
const paras: any[] = []
for (const m of g.text.matchAll(/[^\n]+/g)) paras.push({ start: m.index, end: m.index + m[0].length })
const d = await e.read(g.text, paras)
for (const l of ['content', 'cue', 'speaker'] as const) for (const s of d.layers[l]) console.log(l, s.score.toFixed(2), d.tokens.slice(s.first, s.end).map((t) => t.form).join(' ').slice(0, 150))
const from = d.tokens.findIndex((t) => t.form === process.argv[3])
for (const t of d.tokens.slice(from, from + 25)) console.log(t.form, t.sentence, t.paragraph, d.chances.content[t.index]!.toFixed(2), d.chances.cue[t.index]!.toFixed(2))
await e.close()
