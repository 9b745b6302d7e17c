import { openPipeline } from './src/cli/pipeline.ts'

const p = await openPipeline()
for (const t of process.argv.slice(2)) {
  const a = await p.annotate(t, '2021-05-12')
  for (const m of a.mentions)
    console.log(
      t.slice(m.start, m.end),
      m.form,
      m.rule,
      m.entity,
      a.entities[m.entity]!.kind,
      a.entities[m.entity]!.name,
    )
}
await p.close()
