/** What `measure-opening.ts` runs in a process of its own: opens the engine, reads for a while, and tells time and memory. */
import { text } from 'node:stream/consumers'
import { openEngine } from '../src/language/open-engine.ts'
import type { OpeningAnswer, OpeningQuestion } from './measure-opening.ts'
import { warmUp } from './passes.ts'

const { folder, backend, texts, seconds } = JSON.parse(await text(process.stdin)) as OpeningQuestion
const before = process.memoryUsage.rss()
const start = performance.now()
const engine = await openEngine({ folder, backend })
const time = performance.now() - start
const opened = process.memoryUsage.rss() - before
await warmUp(engine, texts, seconds)
const read = process.memoryUsage.rss() - before
await engine.close()
console.log(JSON.stringify({ time, opened, read } satisfies OpeningAnswer))
