import { openPipeline } from './src/cli/pipeline.ts'

const p = await openPipeline()
for (const t of process.argv.slice(2)) {
  const a = await p.annotate(t, '2021-05-12')
  for (const r of a.roles)
    console.log(
      a.entities[r.holder]!.name,
      '|',
      r.title,
      '|',
      r.at === null ? null : a.entities[r.at]!.name,
      r.status,
      r.confidence.toFixed(2),
      JSON.stringify(t.slice(r.start, r.end)),
    )
  for (const s of a.statements)
    console.log(
      '  S',
      s.form,
      s.speaker === null ? null : a.entities[s.speaker]!.name,
      '|',
      s.cue && t.slice(s.cue.start, s.cue.end),
      '|',
      s.pieces
        .map((x) => t.slice(x.start, x.end))
        .join(' … ')
        .slice(0, 90),
      s.rule,
    )
}
await p.close()
