import { isName } from './src/model/annotation.ts'
import { lexicon, load, run } from './tmp-lib.ts'

const c = new Map<string, number>()
for (const f of (process.env['CACHES'] ?? '').split(' '))
  for (const { gold: g, doc } of load(f)) {
    const a = run(doc, g.date)
    for (const m of g.mentions) {
      if (!m.isName) continue
      const w = g.text.slice(m.start, m.end)
      if (lexicon.countryOf(w) === null || lexicon.isDemonym(w)) continue
      const x = a.mentions.find((y: any) => isName(y) && y.nameStart === m.start && y.end === m.end)
      const k = `${g.entities.get(m.entity)!.kind}→${x ? a.entities[x.entity]!.kind : 'none'}`
      c.set(k, (c.get(k) ?? 0) + 1)
    }
  }
console.log([...c])
