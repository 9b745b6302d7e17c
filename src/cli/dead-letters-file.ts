/** Where unreadable input is noted unless told otherwise: beside the embedded store, else in the working folder. */
import { join } from 'node:path'
import type { Config } from './config.ts'

export function deadLettersFileOf(config: Config): string {
  const hasFolder = config.neo4j === null && config.dataFolder !== ':memory:'
  return join(hasFolder ? config.dataFolder : '.', 'dead-letters.jsonl')
}
