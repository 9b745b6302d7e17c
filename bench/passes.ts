/** How often things are done while they are measured. */
import type { Engine } from '../src/language/open-engine.ts'
import type { BenchText } from './texts.ts'

/** Does passes one after another until so many seconds are over, at least one; gives the quickest. Milliseconds. */
export async function quickestPass<Time extends { readonly total: number }>(
  seconds: number,
  pass: () => Promise<Time>,
): Promise<Time> {
  const start = performance.now()
  let best = await pass()
  while (performance.now() - start < seconds * 1000) {
    const time = await pass()
    if (time.total < best.total) best = time
  }
  return best
}

/** Reads text after text for so many seconds, at least one: until then compilers and memories are not what they stay. */
export async function warmUp(
  engine: Pick<Engine, 'read'>,
  texts: readonly BenchText[],
  seconds: number,
): Promise<void> {
  const start = performance.now()
  for (let i = 0; i === 0 || performance.now() - start < seconds * 1000; i++) {
    const next = texts[i % texts.length]
    if (next !== undefined) await engine.read(next.text, next.blocks)
  }
}
