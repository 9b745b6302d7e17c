/** Other programs that read English, measured over the same texts: what the engine's figures are compared with. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { askProgram } from './ask-program.ts'
import { type BenchText, countWords, proseOf } from './texts.ts'

export interface Anchor {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
}

const CORENLP_SYNTAX = 'tokenize,ssplit,pos,lemma,ner,depparse'

/** @param python one that has spaCy and its small English model */
export function spacyAnchor(python: string): Anchor {
  return { name: 'spaCy', command: python, args: [fileOf('spacy_words.py')] }
}

/**
 * Up to tags, names and trees, and with coreference and quotations.
 * @param jars folder of CoreNLP, its models, and what they need
 * @throws {Error} if it is not there
 */
export function corenlpAnchors(jars: string): Anchor[] {
  const isThere = existsSync(jars) && readdirSync(jars).some((name) => /^stanford-corenlp.*\.jar$/.test(name))
  if (!isThere) throw new Error(`no stanford-corenlp jar in ${jars}`)
  const anchor = (name: string, annotators: string): Anchor => ({
    name,
    command: 'java',
    // The other collectors have threads of their own.
    args: ['-Xmx4g', '-XX:+UseSerialGC', '-cp', join(jars, '*'), fileOf('CoreNlpWords.java'), annotators],
  })
  return [
    anchor('CoreNLP', CORENLP_SYNTAX),
    anchor('CoreNLP + coref, quote', `${CORENLP_SYNTAX},coref,quote`),
  ]
}

/**
 * Words a second on one thread.
 * @throws {Error} if the program is not there or fails
 */
export function measureAnchor(
  { command, args }: Anchor,
  { texts, seconds }: { texts: readonly BenchText[]; seconds: number },
): number {
  const input = { texts: texts.map(proseOf), words: countWords(texts), seconds }
  const answer = askProgram(command, args, { input, env: { OMP_NUM_THREADS: '1' } })
  return Answer.parse(answer).wordsPerSecond
}

const Answer = z.object({ wordsPerSecond: z.number().positive() })

function fileOf(name: string): string {
  return fileURLToPath(new URL(`anchors/${name}`, import.meta.url))
}
