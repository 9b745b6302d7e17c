import { readFileSync } from 'node:fs'
import { openEngine } from './src/language/open-engine.ts'
import { loadLexicon } from './src/lexicon/load-lexicon.ts'
import { parseGold } from './tests/quality/parse-gold.ts'
const lexicon = await loadLexicon('seeds/lexicon')
const e = await openEngine({ folder: 'models/en' })
const bins: Record<string, [number, number, number]> = {}
let goldN = 0, goldMarked = 0, goldLex = 0
for (const f of process.argv.slice(2)) {
  const g = parseGold(readFileSync(f, 'utf8'))
  const paras: any[] = []
  for (const m of g.text.matchAll(/[^\n]+/g)) paras.push({ start: m.index, end: m.index + m[0].length })
  const d: any = await e.read(g.text, paras)
  const inGold = new Set<number>()
  for (const i of g.interactions) for (const t of i.trigger) for (const k of d.tokens) if (k.start < t.end && t.start < k.end) inGold.add(k.index)
  const marked = new Set<number>()
  for (const s of d.layers.trigger) for (let i = s.first; i < s.end; i++) marked.add(i)
  for (const i of g.interactions) { goldN++; const ks = d.tokens.filter((k: any) => i.trigger.some((t) => k.start < t.end && t.start < k.end)); if (ks.some((k: any) => marked.has(k.index))) goldMarked++; else if (ks.some((k: any) => lexicon.interactionTypeOf(lexicon.lemma(k.form)) !== null || lexicon.markedTypeOf(lexicon.lemma(k.form)) !== null)) goldLex++ }
  for (const k of d.tokens) {
    const l = lexicon.lemma(k.form)
    const known = lexicon.interactionTypeOf(l) !== null ? 'lex' : lexicon.markedTypeOf(l) !== null ? 'mark' : k.upos === 'VERB' ? 'other' : ''
    if (known === '' || (known !== 'other' && !/VERB|NOUN/.test(k.upos))) continue
    const p = d.triggers[k.index]
    const b = `${known} ${marked.has(k.index) ? 'M' : '-'} ${p < 0.02 ? '0.00' : p < 0.05 ? '0.02' : p < 0.1 ? '0.05' : p < 0.2 ? '0.1' : p < 0.3 ? '0.2' : p < 0.5 ? '0.3' : p < 0.7 ? '0.5' : p < 0.9 ? '0.7' : '0.9'}`
    const x = (bins[b] ??= [0, 0, 0]); x[0]++; if (inGold.has(k.index)) x[1]++
  }
}
console.log({ goldN, goldMarked, goldLex })
for (const b of Object.keys(bins).sort()) console.log(b, bins[b], (100 * bins[b]![1] / bins[b]![0]).toFixed(0) + '%')
await e.close()
