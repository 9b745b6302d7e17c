import { readFileSync } from 'node:fs'
import { openEngine } from './src/language/open-engine.ts'
import { annotate } from './src/annotate/annotate.ts'
import { loadLexicon } from './src/lexicon/load-lexicon.ts'
import { readRankers } from './src/cli/read-rankers.ts'
import { parseGold } from './tests/quality/parse-gold.ts'
const lexicon = await loadLexicon('seeds/lexicon')
const { rank } = await readRankers('models/en/rankers.json')
const e = await openEngine({ folder: 'models/en' })
const [f, ...words] = process.argv.slice(2)
const gold = parseGold(readFileSync(f!, 'utf8'))
const paras: any[] = []
for (const m of gold.text.matchAll(/[^\n]+/g)) paras.push({ start: m.index, end: m.index + m[0].length })
const d = await e.read(gold.text, paras)
const show = (m: any) => d.tokens.slice(m.first, m.end).map((t) => t.form).join(' ') + '@' + m.anchor
annotate(d, { lexicon, rank: { ...rank, antecedents: (q: any) => {
  const c = rank.antecedents(q)
  const t = show(q.mention)
  if (words.some((w) => t.includes(w))) {
    console.log('##', t, q.isSpeaking ? 'SPEAKS' : '', 'none', c.at(-1)!.toFixed(2))
    q.candidates.forEach((x: any, i: number) => { if (c[i]! > 0.03) console.log('     ', c[i]!.toFixed(2), x.kind, x.mentions.slice(0, 8).map((y: any) => show(y.mention) + ':' + (y.odds === null ? '–' : y.odds.toFixed(1))).join(' | ')) })
  }
  return c
} } }, gold.date)
await e.close()
