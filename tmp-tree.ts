import { openEngine } from './src/language/open-engine.ts'

const e = await openEngine({ folder: 'models/en' })
for (const t of process.argv.slice(2)) {
  const d = await e.read(t, [{ start: 0, end: t.length }])
  for (const k of d.tokens) console.log(k.index, k.form, k.upos, k.xpos, k.rel, k.head)
  for (const l of ['content', 'cue', 'speaker', 'nominal', 'pronoun', 'role', 'trigger'] as const)
    console.log(
      l,
      d.layers[l]
        .map(
          (s) =>
            d.tokens
              .slice(s.first, s.end)
              .map((x) => x.form)
              .join(' ') +
            ' ' +
            s.score.toFixed(2),
        )
        .join(' | '),
    )
}
await e.close()
