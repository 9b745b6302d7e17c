import { readFileSync } from 'node:fs'
import { openPipeline } from './src/cli/pipeline.ts'
import { parseGold } from './tests/quality/parse-gold.ts'

const p = await openPipeline()
for (const arg of process.argv.slice(2)) {
  const [id, pat] = arg.split(':') as [string, string]
  const g = parseGold(readFileSync(`training/news/articles/${id}.xml`, 'utf8'))
  const i = g.text.search(new RegExp(pat))
  const a = await p.annotate(g.text, g.date)
  const s0 = g.text.lastIndexOf('\n', i) + 1,
    e0 = (g.text.indexOf('\n', i) + 1 || g.text.length + 1) - 1
  console.log('##', id, g.text.slice(s0, e0))
  for (const m of a.mentions)
    if (m.start >= s0 && m.end <= e0)
      console.log(
        '  M',
        JSON.stringify(g.text.slice(m.start, m.end)),
        m.form,
        m.rule,
        m.entity,
        a.entities[m.entity]!.kind,
        a.entities[m.entity]!.name,
        m.confidence.toFixed(2),
      )
  for (const s of a.statements)
    if (s.pieces[0]!.start >= s0 && s.pieces[0]!.end <= e0)
      console.log(
        '  S',
        s.form,
        s.speaker === null ? null : a.entities[s.speaker]!.name,
        JSON.stringify(s.speakerSpan && g.text.slice(s.speakerSpan.start, s.speakerSpan.end)),
        '|',
        s.cue && g.text.slice(s.cue.start, s.cue.end),
        '|',
        s.pieces
          .map((x) => g.text.slice(x.start, x.end))
          .join(' … ')
          .slice(0, 70),
        s.rule,
      )
}
await p.close()
