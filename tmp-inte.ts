import { readFileSync } from 'node:fs'
import { openPipeline } from './src/cli/pipeline.ts'
import { countAs, resolvedAs } from './tests/quality/count-as.ts'
import { matchPairs } from './tests/quality/match-pairs.ts'
import { parseGold } from './tests/quality/parse-gold.ts'
import { dice, wordsOf } from './tests/quality/words.ts'
import { scoreInteractions } from './tests/quality/score-interactions.ts'
const pipeline = await openPipeline()
const n: any = {}
const add = (k: string) => { n[k] = (n[k] ?? 0) + 1 }
for (const f of process.argv.slice(2)) {
  const gold = parseGold(readFileSync(f, 'utf8'))
  const a = await pipeline.annotate(gold.text, gold.date)
  const counted = countAs(gold, a)
  const words = wordsOf(gold.text)
  const en = (e: number) => a.entities[e]!.name
  const ctx = (s: any) => gold.text.slice(Math.max(0, s.start - 80), s.start).replace(/\n/g, ' ') + '[[' + gold.text.slice(s.start, s.end) + ']]' + gold.text.slice(s.end, s.end + 80).replace(/\n/g, ' ')
  const m = matchPairs(gold.interactions, a.interactions, (d, x) => dice(words(...d.trigger), words(x.trigger)))
  const taken = new Set(m.values())
  a.interactions.forEach((x, i) => {
    add('found ' + x.rule)
    if (!taken.has(i)) { add('false ' + x.rule); console.log('FALSE', gold.id, x.rule, x.type, x.confidence.toFixed(2), x.from.map(en), '→', x.to.map(en), ctx(x.trigger)) }
  })
  gold.interactions.forEach((g, i) => {
    const j = m.get(i)
    const gs = `${g.type} ${g.from} → ${g.to}`
    if (j === undefined) { add('missed'); console.log('MISSED', gold.id, gs, ctx(g.trigger[0])); return }
    const x = a.interactions[j]!
    if (x.type !== g.type) { add('type'); console.log('TYPE', gold.id, gs, 'got', x.type, x.rule, ctx(x.trigger)); return }
    const from = x.from.map((e) => resolvedAs(counted, e)), to = x.to.map((e) => resolvedAs(counted, e))
    const ok = (due: readonly string[], got: any[]) => !(due.length && !got.length) && got.every((e) => due.includes(e))
    if (!(ok(g.from, from) && ok(g.to, to)) && !(['talk','call','meet','negotiate','agree'].includes(g.type) && ok(g.from,to)&&ok(g.to,from))) { add('pair ' + x.rule); console.log('PAIR', gold.id, gs, 'got', x.from.map(en), '→', x.to.map(en), x.rule, ctx(x.trigger)) } else add('ok ' + x.rule)
  })
}
console.log(n)
await pipeline.close()
