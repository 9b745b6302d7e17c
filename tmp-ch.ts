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
const e = await openEngine({ folder: 'models/en' })
const bins: Record<string, [number, number]> = {}
const add = (k: string, ok: boolean) => { const b = (bins[k] ??= [0, 0]); b[0]++; if (ok) b[1]++ }
const bin = (p: number) => (p < 0.05 ? '0.00' : p < 0.2 ? '0.05' : p < 0.4 ? '0.2' : p < 0.6 ? '0.4' : p < 0.8 ? '0.6' : '0.8')
for (const f of process.argv.slice(2)) {
  const gold = parseGold(readFileSync(f, 'utf8'))
  const paras: any[] = []
  for (const m of gold.text.matchAll(/[^\n]+/g)) paras.push({ start: m.index, end: m.index + m[0].length })
  const d = await e.read(gold.text, paras)
  const a = annotate(d, { lexicon, rank }, gold.date)
  const words = wordsOf(gold.text)
  const agr = (g: any, x: any) => agreementOf(words(...g.pieces), words(...x.pieces))
  const due = gold.statements.filter((g) => !g.isNested)
  const m = matchPairs(due, a.statements, agr)
  const taken = new Set(m.values())
  const rest = a.statements.filter((_, i) => !taken.has(i))
  const nm = new Set([...matchPairs(gold.statements.filter((g) => g.isNested), rest, agr).values()])
  const nested = new Set(rest.filter((_, i) => nm.has(i)))
  due.forEach((g, i) => {
    if (m.has(i)) return
    const mean = (ps: any, l: string) => { const ts = d.tokens.filter((t) => ps.some((p: any) => t.start < p.end && p.start < t.end)); return ts.length ? ts.reduce((s, t) => s + (d.chances as any)[l][t.index]!, 0) / ts.length : -1 }
    const c = mean(g.pieces, 'content'), q = mean(g.cue, 'cue')
    add('MISS content ' + bin(c) + ' cue ' + (q < 0 ? 'none' : bin(q)), false)
    if (process.env['SHOW']) { const ov = a.statements.filter((x) => x.pieces.some((p) => g.pieces.some((q) => p.start < q.end && q.start < p.end)))
      if (c >= 0.6 && q >= 0.5) for (const x of ov) console.log('   OVER ' + gold.id + ' [' + x.rule + '] by ' + (x.speaker === null ? '–' : a.entities[x.speaker]!.name) + ' cue=' + (x.cue ? gold.text.slice(x.cue.start, x.cue.end) : '–') + ' : ' + x.pieces.map((p) => gold.text.slice(p.start, p.end)).join(' … ').replaceAll('\n', ' ').slice(0, 400))
      if (c >= 0.6 && q >= 0.5 && ov.length === 0) console.log('   NOTHING') }
      if (process.env['SHOW']) console.log(gold.id, c.toFixed(2), q.toFixed(2), JSON.stringify(gold.text.slice(Math.max(0, g.pieces[0]!.start - 80), g.pieces[0]!.end + 40)).slice(0, 260), '##', g.cue.map((x: any) => gold.text.slice(x.start, x.end)).join('|'))
  })
  a.statements.forEach((x, i) => {
    if (x.rule === 'rule:nested') { const q = x.cue === null ? -1 : Math.max(...d.tokens.filter((t) => t.start < x.cue!.end && x.cue!.start < t.end).map((t) => d.chances.cue[t.index]!)); const lo = q < 0.002 ? 0.000 : q < 0.005 ? 0.002 : q < 0.01 ? 0.005 : q < 0.02 ? 0.01 : q < 0.05 ? 0.02 : q<0.1? 0.05: 0.1; add('NESTED ' + lo, nested.has(x) || taken.has(i)) }
    if (nested.has(x)) return
    const toks = d.tokens.filter((t) => x.pieces.some((p) => t.start < p.end && p.start < t.end))
    const c = toks.reduce((s, t) => s + d.chances.content[t.index]!, 0) / toks.length
    const cue = x.cue === null ? -1 : Math.max(...d.tokens.filter((t) => t.start < x.cue!.end && x.cue!.start < t.end).map((t) => d.chances.cue[t.index]!))
    add(`${x.rule} content ${bin(c)}`, taken.has(i))
    add(`${x.rule} cue ${cue < 0 ? 'none' : bin(cue)}`, taken.has(i))
  })
}
for (const b of Object.keys(bins).sort()) console.log(b, bins[b]!.join(' '), (100 * bins[b]![1] / bins[b]![0]).toFixed(0) + '%')
await e.close()
