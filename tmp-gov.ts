import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import { annotate } from './src/annotate/annotate.ts'
import { rangeSpan } from './src/annotate/range-text.ts'
import { createLinks } from './src/language/links.ts'
import { lexicon, rank } from './tmp-lib.ts'

const bins = new Map<string, [number, number, number]>()
for (const file of process.argv.slice(2))
  for (const { gold, doc: d, windows } of deserialize(readFileSync(file)) as any[]) {
    if (process.env['T'] ? crc32(gold.id) % 12 !== 0 : crc32(gold.id) % 12 === 0) continue
    const doc = { ...d, links: createLinks(windows) }
    const ent = (m: any) => {
      const s = rangeSpan(doc, { first: m.nameFirst, end: m.end })
      return gold.mentions.find((g: any) => g.start < s.end && s.start < g.end)?.entity ?? null
    }
    annotate(
      doc,
      {
        lexicon,
        rank: {
          ...rank,
          places: (q: any) => {
            const ch = rank.places(q)
            const best = ch.slice(0, -1).indexOf(Math.max(...ch.slice(0, -1)))
            const c = q.candidates[best]
            const sp = rangeSpan(doc, q.span)
            const role = gold.roles.find((r: any) => r.start < sp.end && sp.start < r.end)
            if (c && role && ch[best]! >= 0.35) {
              const isCountry = c.kind === 'place' && lexicon.countryOf(c.name) !== null
              const gov = /president|prime minister|minister|secretary|chancellor/i.test(
                doc.text.slice(sp.start, sp.end),
              )
              const inT =
                c.mentions.some((m: any) => m.first >= q.span.first && m.end <= q.span.end) ||
                c.isBeside ||
                c.isCountry
              const k = `${gov ? 'gov' : 'other'} ${isCountry ? 'country' : c.kind} ${inT ? 'told' : 'far'} ${Math.min(9, Math.floor(ch[best]! * 10))}`
              const g = c.mentions.map(ent).find((e: any) => e) ?? null
              const v = bins.get(k) ?? [0, 0, 0]
              if (role.at === null) v[2]++
              else if (g === role.at) v[0]++
              else v[1]++
              bins.set(k, v)
            }
            return ch
          },
        },
      },
      gold.date,
    )
  }
for (const [k, v] of [...bins].sort()) console.log(k, 'right', v[0], 'wrong', v[1], 'none', v[2])
