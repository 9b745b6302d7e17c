import { isName } from './src/model/annotation.ts'
import { load, run } from './tmp-lib.ts'

const lost = new Map<string, [number, string]>()
const add = (k: string, ex: string) => {
  const v = lost.get(k)
  lost.set(k, [(v?.[0] ?? 0) + 1, v?.[1] ?? ex])
}
for (const f of (process.env['CACHES'] ?? '').split(' '))
  for (const { gold: g, doc } of load(f)) {
    const a = run(doc, g.date)
    const found = new Map(
      a.mentions.filter(isName).map((m: any) => [`${m.nameStart}-${m.end}`, a.entities[m.entity]!.kind]),
    )
    for (const m of g.mentions) {
      if (!m.isName) continue
      const kind = g.entities.get(m.entity)?.kind
      const eng = doc.names.find(
        (n: any) =>
          doc.tokens[n.first].start <= m.start &&
          doc.tokens[n.end - 1].end >= m.end &&
          doc.tokens[n.end - 1].end - doc.tokens[n.first].start - (m.end - m.start) < 6,
      )
      if (!eng || eng.type !== kind) continue
      const got = found.get(`${m.start}-${m.end}`)
      if (got === kind) continue
      const w = g.text.slice(m.start, m.end)
      add(
        `${got ?? 'LOST'} (gold ${kind}) ${w}`,
        `${g.id} …${g.text.slice(Math.max(0, m.start - 40), m.end + 40).replace(/\n/g, ' ')}`,
      )
    }
  }
const all = [...lost].sort((a, b) => b[1][0] - a[1][0])
console.log(all.reduce((s, x) => s + x[1][0], 0))
const bykind = new Map<string, number>()
for (const [k, [n]] of all) {
  const x = k.replace(/\).*/, ')')
  bykind.set(x, (bykind.get(x) ?? 0) + n)
}
console.log([...bykind])
for (const [k, [n, ex]] of all.slice(0, 110)) console.log(n, k, '|', ex)
