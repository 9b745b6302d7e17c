import { poolScores, scoreArticle } from './tests/quality/score-article.ts'
import { load, run } from './tmp-lib.ts'

const scores = (process.env['CACHES'] ?? '')
  .split(' ')
  .flatMap((f) => load(f).map(({ gold, doc }) => scoreArticle(gold, run(doc, gold.date))))
const p = poolScores(scores)
for (const [g, l] of [
  ['names', 'overlap F1'],
  ['names', 'persons overlap F1'],
  ['statements', 'attributed F1'],
  ['statements', 'speaker right'],
  ['statements', 'speaker wrong'],
  ['statements', 'speaker unnamed'],
  ['statements','addressee recall'],['statements','addressee precision'],
  ['statements', 'channel'],
  ['pronouns', 'right'],
  ['pronouns', 'persons right'],
  ['roles', 'holder and title F1'],
  ['roles', 'organization'],
  ['roles', 'former recall'],
  ['interactions', 'pair right'],
] as const) {
  const f = p.figures[g]![l]!
  process.stdout.write(`${g} ${l} ${((100 * f.part) / f.whole).toFixed(2)} | `)
}
console.log()
