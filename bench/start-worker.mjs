/** Node 20 hands no loader on to a worker thread, so this one asks for it before the worker's TypeScript is loaded. */
import { register } from 'tsx/esm/api'

register()
await import('./engine-worker.ts')
