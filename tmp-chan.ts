import { matchPairs } from './tests/quality/match-pairs.ts'
import { agreementOf, wordsOf } from './tests/quality/words.ts'
import { load, run } from './tmp-lib.ts'

const CH: any = {
  radio: ['broadcast'],
  television: ['broadcast'],
  tv: ['broadcast'],
  podcast: ['broadcast'],
  video: ['broadcast'],
  facebook: ['twitter'],
  post: ['twitter'],
  text: ['phone'],
  hearing: ['speech', 'court'],
  parliament: ['speech'],
  debate: ['speech', 'broadcast'],
}
const conf = new Map<string, number>()
const out: string[] = []
let right = 0,
  gold = 0,
  found = 0
for (const { gold: g, doc } of load(
  ...(process.env['CACHES'] ?? '/tmp/cacheA.v8 /tmp/cacheB.v8').split(' '),
)) {
  const a = run(doc, g.date)
  const words = wordsOf(g.text)
  const m = matchPairs(g.statements, a.statements, (x: any, y: any) =>
    agreementOf(words(...x.pieces), words(...y.pieces)),
  )
  for (const [i, j] of m) {
    const x: any = g.statements[i]!,
      y: any = a.statements[j]!
    if (!x.channel && !y.channel) continue
    const ok = x.channel && (CH[x.channel] ?? [x.channel]).includes(y.channel)
    if (x.channel) gold++
    if (y.channel) found++
    if (ok) right++
    const k = `${x.channel}→${ok ? 'OK' : y.channel}`
    conf.set(k, (conf.get(k) ?? 0) + 1)
    if (!ok) {
      const s = x.pieces[0]!
      out.push(
        `${k} ${g.id}: ${g.text.slice(Math.max(0, s.start - 160), s.start).replace(/\n/g, ' ¶ ')} [[${g.text.slice(s.start, s.end).slice(0, 50)}]] ${g.text.slice(s.end, s.end + 70).replace(/\n/g, ' ¶ ')}`,
      )
    }
  }
}
console.log({
  recall: ((100 * right) / gold).toFixed(1),
  precision: ((100 * right) / found).toFixed(1),
  right,
  gold,
  found,
})
if (process.argv[2]) {
  for (const [k, v] of [...conf].sort((a, b) => b[1] - a[1]).slice(0, 40)) console.log(v, k)
  for (const o of out.sort()) console.log(o)
}
