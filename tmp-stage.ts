import { load, run } from './tmp-lib.ts'

const docs = load('/tmp/cacheA.v8').slice(0, 60)
for (let r = 0; r < 8; r++) {
  const t = performance.now()
  for (const { gold, doc } of docs) run(doc, gold.date)
  if (r > 3) console.log((performance.now() - t).toFixed(0))
}
