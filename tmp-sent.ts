import { readFileSync } from 'node:fs'
import { cutText } from './src/language/cut-text.ts'
import { parseParts } from './src/language/open-engine.ts'

const parts = parseParts(
  'models/en',
  readFileSync('models/en/vocab.txt', 'utf8'),
  readFileSync('models/en/labels.json', 'utf8'),
)
const docs = JSON.parse(readFileSync('/tmp/gumsent.json', 'utf8'))
let R = 0,
  F = 0,
  G = 0
for (const d of docs) {
  if (!new RegExp(process.argv[2] ?? 'GUM_news').test(d.id)) continue
  for (const p of d.paras) {
    const text = p.join(' ')
    const gold = new Set<string>()
    let at = 0
    for (const s of p) {
      gold.add(`${at}-${at + s.length}`)
      at += s.length + 1
    }
    const cut = cutText(text, [{ start: 0, end: text.length }], parts.wordPieces)
    const found = cut.sentences.map((s: any) => `${cut.words[s.first]!.start}-${cut.words[s.end - 1]!.end}`)
    G += gold.size
    F += found.length
    const bad = found.filter((x: string) => !gold.has(x))
    R += found.length - bad.length
    if (bad.length || found.length !== gold.size)
      console.log(
        d.id,
        '\n   GOLD ',
        p
          .filter((s: string, i: number) => {
            const st = p.slice(0, i).reduce((a: number, b: string) => a + b.length + 1, 0)
            return !found.includes(`${st}-${st + s.length}`)
          })
          .join(' ¶ '),
        '\n   FOUND',
        bad.map((x: string) => text.slice(...(x.split('-').map(Number) as [number, number]))).join(' ¶ '),
      )
  }
}
console.log({ R, F, G, f1: (200 * R) / (F + G) })
