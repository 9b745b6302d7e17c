import { createWriteStream, readFileSync, writeFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import { annotate } from './src/annotate/annotate.ts'
import { ANTECEDENT_FEATURES, antecedentRows } from './src/annotate/antecedent-features.ts'
import { CHANNEL_FEATURES, CHANNELS, channelRows } from './src/annotate/channel-features.ts'
import { PLACE_FEATURES, placeRows } from './src/annotate/place-features.ts'
import { rangeSpan } from './src/annotate/range-text.ts'
import { meansPerson } from './src/annotate/rankers.ts'
import { createNetwork, softmax } from './src/annotate/small-network.ts'
import { createLinks } from './src/language/links.ts'
import { loadLexicon } from './src/lexicon/load-lexicon.ts'
import { channelsOf } from './tests/quality/score-statements.ts'
import { agreementOf, wordsOf } from './tests/quality/words.ts'

const w = JSON.parse(readFileSync(process.env['RANKERS'] ?? 'models/en/rankers.json', 'utf8'))
const persons = createNetwork(w.persons, ANTECEDENT_FEATURES),
  others = createNetwork(w.others, ANTECEDENT_FEATURES),
  places = createNetwork(w.places, PLACE_FEATURES)
const net = w.channels ? createNetwork(w.channels, CHANNEL_FEATURES) : null
const lexicon = await loadLexicon('seeds/lexicon')
const out = createWriteStream(process.argv[2]!)
out.write(JSON.stringify({ features: { channels: CHANNEL_FEATURES } }) + '\n')
let n = 0
const r4 = (v: number) => Math.round(v * 1e4) / 1e4
for (const file of process.argv.slice(3))
  for (const { gold, doc: d, windows } of deserialize(readFileSync(file)) as any[]) {
    if (crc32(gold.id) % 12 === 0) continue
    const doc = { ...d, links: createLinks(windows) }
    const words = wordsOf(gold.text)
    const rank: any = {
      antecedents: (q: any) => (meansPerson(q.mention) ? persons : others)(antecedentRows(q)),
      places: (q: any) => places(placeRows(q)),
      channels: (q: any) => {
        const own = words(...q.statement.pieces.map((p: any) => rangeSpan(doc, p)))
        const best = gold.statements
          .map((one: any) => ({ one, score: agreementOf(words(...one.pieces), own) }))
          .toSorted((a: any, b: any) => b.score - a.score)[0]
        const rows = channelRows(q)
        if (best && best.score > 0) {
          const right = channelsOf(best.one.channel ?? '')
          n++
          out.write(
            JSON.stringify({
              network: 'channels',
              article: gold.id,
              pairs: rows.pairs.map((x) => x.map(r4)),
              own: rows.own.map(r4),
              right: CHANNELS.map((c) => right.includes(c)),
            }) + '\n',
          )
        }
        if (net) return net(rows)
        const t = q.told.phrase ?? q.told.speaker ?? q.told.hearer ?? q.told.writing ?? q.told.turns
        return softmax([...CHANNELS.map((c) => 10 * Number(c === t)), 5])
      },
    }
    annotate(doc, { lexicon, rank }, gold.date)
  }
out.end()
console.log(n)
