import { readFileSync } from 'node:fs'
import { openEngine } from './src/language/open-engine.ts'
import { annotate } from './src/annotate/annotate.ts'
import { loadLexicon } from './src/lexicon/load-lexicon.ts'
import { readRankers } from './src/cli/read-rankers.ts'
import { parseGold } from './tests/quality/parse-gold.ts'
import { matchPairs } from './tests/quality/match-pairs.ts'
import { agreementOf, wordsOf } from './tests/quality/words.ts'
const lexicon = await loadLexicon('seeds/lexicon')
const { rank } = await readRankers('models/en/rankers.json')
const e = await openEngine({ folder: process.env['MODEL'] ?? 'models/en' })
for (const f of process.argv.slice(2)) {
  const gold = parseGold(readFileSync(f, 'utf8'))
  const paras: any[] = []
  for (const m of gold.text.matchAll(/[^\n]+/g)) paras.push({ start: m.index, end: m.index + m[0].length })
  const d = await e.read(gold.text, paras)
  annotate(d, { lexicon, rank }, gold.date)
  const cands = (globalThis as any).cands
  const words = wordsOf(gold.text)
  const spans = (ps: any) => ps.map((p: any) => ({ start: d.tokens[p.first]!.start, end: d.tokens[p.end - 1]!.end }))
  const agr = (g: any, x: any) => agreementOf(words(...g.pieces), words(...spans(x.pieces)))
  const m = matchPairs(gold.statements, cands, agr)
  const taken = new Set(m.values())
  cands.forEach((x: any, i: number) => {
    const q = x.cue === null ? -1 : Math.max(...d.tokens.slice(x.cue.first, x.cue.end).map((t) => d.chances.cue[t.index]!))
    console.log(JSON.stringify({ id: gold.id, ok: taken.has(i), said: x.said, clause: x.clause, form: x.form, words: x.words, think: x.think, c: +x.contentC.toFixed(3), a: +x.attrC.toFixed(3), q: +q.toFixed(3), cue: x.cue && d.tokens.slice(x.cue.first, x.cue.end).map((t) => t.form).join(' '), t: spans(x.pieces).map((p: any) => gold.text.slice(p.start, p.end)).join(' … ').slice(0, 100), rule: x.rule }))
  })
}
await e.close()
