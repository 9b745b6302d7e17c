import { readFileSync } from 'node:fs'
import { openEngine } from './src/language/open-engine.ts'
import { annotate } from './src/annotate/annotate.ts'
import { loadLexicon } from './src/lexicon/load-lexicon.ts'
import { readRankers } from './src/cli/read-rankers.ts'
import { countAs, resolvedAs } from './tests/quality/count-as.ts'
import { parseGold } from './tests/quality/parse-gold.ts'
import { matchPairs } from './tests/quality/match-pairs.ts'
import { dice, wordsOf } from './tests/quality/words.ts'
const lexicon = await loadLexicon('seeds/lexicon')
const { rank } = await readRankers('models/en/rankers.json')
const e = await openEngine({ folder: 'models/en' })
const bins: Record<string, number> = {}
for (const f of process.argv.slice(2)) {
  const gold = parseGold(readFileSync(f, 'utf8'))
  const paras: any[] = []
  for (const m of gold.text.matchAll(/[^\n]+/g)) paras.push({ start: m.index, end: m.index + m[0].length })
  const d = await e.read(gold.text, paras)
  const a = annotate(d, { lexicon, rank }, gold.date)
  const counted = countAs(gold, a)
  const words = wordsOf(gold.text)
  const rm = matchPairs(gold.roles, a.roles, (x, y) => (resolvedAs(counted, y.holder) === x.holder ? dice(words(x), words(y)) : 0))
  gold.roles.forEach((g, i) => {
    if (rm.has(i)) return
    const ts = d.tokens.filter((t) => t.start < g.end && g.start < t.end)
    const c = ts.reduce((s, t) => s + d.chances.role[t.index]!, 0) / ts.length
    const ov = a.roles.find((r) => r.start < g.end && g.start < r.end)
    const k = ov ? 'other holder' : c < 0.05 ? '0' : c < 0.3 ? '0.05' : c < 0.6 ? '0.3' : '0.6'
    bins[k] = (bins[k] ?? 0) + 1
    if (process.env['SHOW']) console.log(gold.id, k, c.toFixed(2), g.holder, g.status, '|', gold.text.slice(Math.max(0, g.start - 70), g.start).replace(/\n/g, ' ') + '[[' + gold.text.slice(g.start, g.end) + ']]' + gold.text.slice(g.end, g.end + 60).replace(/\n/g, ' '), ov ? 'GOT ' + a.entities[ov.holder]!.name : '')
  })
}
console.log(bins)
await e.close()
