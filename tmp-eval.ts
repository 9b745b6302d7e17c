// usage: tsx tmp-eval.ts [--errs] FILES
import { readFileSync } from 'node:fs'
import { openPipeline } from './src/cli/pipeline.ts'
import { isName } from './src/model/annotation.ts'
import { countAs, nameSpan, resolvedAs } from './tests/quality/count-as.ts'
import { matchPairs } from './tests/quality/match-pairs.ts'
import { parseGold } from './tests/quality/parse-gold.ts'
import { poolScores, scoreArticle } from './tests/quality/score-article.ts'
import { agreementOf, dice, wordsOf } from './tests/quality/words.ts'

const args = process.argv.slice(2)
const errs = args.includes('--errs')
const files = args.filter((a) => !a.startsWith('--'))
const pipeline = await openPipeline()
const byBatch = new Map<string, any[]>()
const out: string[] = []
for (const f of files) {
  const gold = parseGold(readFileSync(f, 'utf8'))
  const a = await pipeline.annotate(gold.text, gold.date)
  const s = scoreArticle(gold, a)
  const b = gold.id.replace(/-.*/, '')
  byBatch.set(b, [...(byBatch.get(b) ?? []), s])
  if (!errs) continue
  const counted = countAs(gold, a)
  const words = wordsOf(gold.text)
  const t = (sp: any) => (sp ? gold.text.slice(sp.start, sp.end).replace(/\n/g, ' ') : '–')
  const ps = (p: readonly any[]) => p.map(t).join(' … ').slice(0, 150)
  const en = (e: number | null) => (e === null ? '–' : a.entities[e]!.name)
  const due = gold.statements.filter((g) => !g.isNested),
    nest = gold.statements.filter((g) => g.isNested)
  const agr = (g: any, x: any) => agreementOf(words(...g.pieces), words(...x.pieces))
  const m = matchPairs(due, a.statements, agr)
  const taken = new Set(m.values())
  const rest = a.statements.filter((_, i) => !taken.has(i))
  const nm = new Set([...matchPairs(nest, rest, agr).values()])
  const id = gold.id
  rest.forEach((x, i) => {
    if (!nm.has(i))
      out.push(
        `FALSE ${id} [${x.rule} ${x.confidence.toFixed(2)}] cue=${t(x.cue)} by=${t(x.speakerSpan)} : ${ps(x.pieces)}`,
      )
  })
  due.forEach((g, i) => {
    const j = m.get(i)
    if (j === undefined) {
      out.push(`MISSED ${id} cue=${ps(g.cue)} by=${ps(g.speakerPhrase)} : ${ps(g.pieces)}`)
      return
    }
    const x = a.statements[j]!
    const as = x.speaker === null ? null : (counted[x.speaker] ?? null)
    const o =
      x.speaker === null
        ? g.speaker === null
          ? 'ok'
          : 'OPEN'
        : g.speaker === null
          ? 'HASNONE'
          : as === null || as.entity !== g.speaker
            ? 'WRONG'
            : as.isResolved
              ? 'ok'
              : 'UNNAMED'
    if (o !== 'ok')
      out.push(
        `${o} ${id} [${x.rule} ${x.confidence.toFixed(2)}] gold=${g.speaker} "${ps(g.speakerPhrase)}" got=${en(x.speaker)} "${t(x.speakerSpan)}" : ${ps(g.cue)} ${ps(g.pieces).slice(0, 80)}`,
      )
  })
  const rm = matchPairs(gold.roles, a.roles, (d, f2) =>
    resolvedAs(counted, f2.holder) === d.holder ? dice(words(d), words(f2)) : 0,
  )
  const rt = new Set(rm.values())
  a.roles.forEach((r, i) => {
    if (!rt.has(i)) out.push(`ROLE-FALSE ${id} ${en(r.holder)}: ${r.title}`)
  })
  gold.roles.forEach((g, i) => {
    const j = rm.get(i)
    if (j === undefined) {
      out.push(`ROLE-MISSED ${id} ${g.holder}: ${t(g)}`)
      return
    }
    const r = a.roles[j]!
    const got = resolvedAs(counted, r.at)
    if (got !== g.at)
      out.push(
        `ORG ${g.at === null ? 'FALSE' : r.at === null ? 'NONE' : 'WRONG'} ${id} ${g.holder}: ${t(g)} gold=${g.at} got=${en(r.at)} | …${gold.text.slice(Math.max(0, g.start - 60), g.end + 60).replace(/\n/g, ' ')}`,
      )
    if (g.status === 'former' && r.status !== 'former')
      out.push(
        `FORMER ${id} ${t(g)} | ${gold.text.slice(Math.max(0, g.start - 60), g.end + 60).replace(/\n/g, ' ')}`,
      )
  })
  // names
  const gn = gold.mentions.filter((x) => x.isName),
    fn = a.mentions.filter((x) => isName(x))
  const kindOf = (x: any) => a.entities[x.entity]!.kind
  const nmatch = matchPairs(gn, fn, (g, x) => agreementOf(words(g), words(nameSpan(x))))
  const nt = new Set(nmatch.values())
  fn.forEach((x, i) => {
    if (!nt.has(i))
      out.push(
        `NAME-FALSE ${id} ${kindOf(x)} "${t(nameSpan(x))}" | ${gold.text.slice(Math.max(0, x.start - 30), x.end + 30).replace(/\n/g, ' ')}`,
      )
  })
  gn.forEach((g, i) => {
    const j = nmatch.get(i)
    const k = gold.entities.get(g.entity)!.kind
    if (j === undefined)
      out.push(
        `NAME-MISSED ${id} ${k} "${t(g)}" | ${gold.text.slice(Math.max(0, g.start - 30), g.end + 30).replace(/\n/g, ' ')}`,
      )
    else if (kindOf(fn[j]) !== k)
      out.push(
        `NAME-KIND ${id} ${k}→${kindOf(fn[j])} "${t(g)}" | ${gold.text.slice(Math.max(0, g.start - 30), g.end + 30).replace(/\n/g, ' ')}`,
      )
  })
  // pronouns of persons
  const gp = gold.mentions.filter(
    (x) =>
      !x.isName &&
      /^(he|she|him|her|his|hers|they|them|their)$/i.test(t(x)) &&
      gold.entities.get(x.entity)?.kind === 'person',
  )
  for (const g of gp) {
    const x = a.mentions.find((y) => y.start === g.start && y.end === g.end)
    const got = x ? resolvedAs(counted, x.entity) : null
    if (got !== g.entity)
      out.push(
        `PRON ${x ? 'WRONG' : 'NONE'} ${id} "${t(g)}" gold=${g.entity} got=${x ? en(x.entity) : '–'} | ${gold.text.slice(Math.max(0, g.start - 80), g.end + 40).replace(/\n/g, ' ')}`,
      )
  }
}
await pipeline.close()
const cols: [string, string][] = [
  ['names', 'overlap F1'],
  ['names', 'persons overlap F1'],
  ['statements', 'content F1'],
  ['statements', 'attributed F1'],
  ['statements', 'speaker right'],
  ['statements', 'speaker wrong'],
  ['statements', 'recall, indirect'],
  ['statements', 'addressee recall'],
  ['statements', 'addressee precision'],
  ['statements', 'channel'],
  ['pronouns', 'persons right'],
  ['roles', 'holder and title F1'],
  ['roles', 'organization'],
  ['roles', 'former recall'],
  ['interactions', 'trigger with type F1'],
  ['interactions', 'pair right'],
]
console.log(
  'batch  ' +
    [
      'nam',
      'per',
      'cont',
      'attr',
      'spk',
      'wrong',
      'ind',
      'adr',
      'adrP',
      'chan',
      'pron',
      'role',
      'org',
      'form',
      'int',
      'pair',
    ]
      .map((x) => x.padStart(6))
      .join(''),
)
const line = (b: string, ss: any[]) => {
  const p = poolScores(ss)
  console.log(
    b.padEnd(7) +
      cols
        .map(([g, l]) => {
          const f = p.figures[g]![l]
          return (f && f.whole ? ((100 * f.part) / f.whole).toFixed(1) : '–').padStart(6)
        })
        .join(''),
  )
}
for (const [b, ss] of byBatch) line(b, ss)
line('all', [...byBatch.values()].flat())
for (const o of out.sort()) console.log(o)
