/**
 * Examples for the ranker of antecedents: `tsx training/antecedents.ts MODEL ARTICLES [--ranker FILE] [ID …]`. Reads the articles of these ids, else
 * all that are not for testing, with the weights of the folder MODEL, and writes one line of JSON for each pronoun and noun phrase
 * that gold marks: `{article, persons, pairs, mention, right}`, with one row of `pairs` and one of `right` a candidate. The weights must not have
 * been trained on these articles: of what they have seen they are much too sure. Chains grow on the way as the ranker of FILE links, or without one by
 * the odds of the engine.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { annotate } from '../src/annotate/annotate.ts'
import {
  FEATURE_NAMES,
  mentionFeatures,
  pairFeatures,
  sumOfOdds,
} from '../src/annotate/antecedent-features.ts'
import type { Candidate, Mention, Question, RankAntecedents } from '../src/annotate/draft.ts'
import { meansPerson, softmax } from '../src/annotate/rank-antecedents.ts'
import { findBlocks } from '../src/article/find-blocks.ts'
import { readRanker } from '../src/cli/read-ranker.ts'
import { openEngine } from '../src/language/open-engine.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'
import type { Token } from '../src/model/document.ts'
import type { Gold } from '../tests/quality/gold.ts'
import { parseGold } from '../tests/quality/parse-gold.ts'
import { isTestArticle } from '../tests/quality/read-gold.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { ranker: { type: 'string' } },
})
const [model, articles, ...ids] = positionals
if (model === undefined || articles === undefined)
  throw new Error('usage: antecedents.ts MODEL ARTICLES [--ranker FILE] [ID …]')

const byOdds: RankAntecedents = ({ candidates }) => softmax([...candidates.map(sumOfOdds), 0])
const rank = values.ranker === undefined ? byOdds : (await readRanker(values.ranker)).rankAntecedents
const lexicon = await loadLexicon('seeds/lexicon')
const engine = await openEngine({ folder: model })
write({ features: FEATURE_NAMES })
for (const id of ids.length > 0 ? ids : trainable(articles)) {
  const gold = parseGold(readFileSync(join(articles, `${id}.xml`), 'utf8'))
  const doc = await engine.read(
    gold.text,
    findBlocks(gold.text).filter(({ kind }) => kind === 'paragraph'),
  )
  const goldOf = entitiesOf(gold, doc.tokens)
  const rankAntecedents: RankAntecedents = (question) => {
    const entity = goldOf(question.mention)
    if (entity !== null) write({ article: id, ...example(question, entity, goldOf) })
    return rank(question)
  }
  annotate(doc, { lexicon, rankAntecedents }, gold.date)
}
await engine.close()

function trainable(folder: string): string[] {
  return readdirSync(folder)
    .flatMap((name) => (name.endsWith('.xml') ? [name.slice(0, -'.xml'.length)] : []))
    .filter((id) => !isTestArticle(id))
    .toSorted()
}

function example(question: Question, entity: string, goldOf: (mention: Mention) => string | null) {
  return {
    persons: meansPerson(question.mention),
    mention: mentionFeatures(question).map(rounded),
    pairs: pairFeatures(question).map((row) => row.map(rounded)),
    right: question.candidates.map((candidate) => mostly(candidate, goldOf) === entity),
  }
}

/** Whom a chain means: most of its names, else most of its mentions. */
function mostly({ mentions }: Candidate, goldOf: (mention: Mention) => string | null): string | null {
  const names = mentions.filter(({ mention }) => mention.type !== null)
  const count = new Map<string, number>()
  for (const { mention } of names.length > 0 ? names : mentions) {
    const entity = goldOf(mention)
    if (entity !== null) count.set(entity, (count.get(entity) ?? 0) + 1)
  }
  return [...count].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/** The gold entity of a mention: that of the gold mention with which it shares more than half of the longer one; null where there is none. */
function entitiesOf({ mentions }: Gold, tokens: readonly Token[]): (mention: Mention) => string | null {
  return ({ nameFirst, end }) => {
    const [start, stop] = [tokens[nameFirst]?.start ?? 0, tokens[end - 1]?.end ?? 0]
    const isSame = (gold: Gold['mentions'][number]) =>
      Math.min(gold.end, stop) - Math.max(gold.start, start) >
      Math.max(gold.end - gold.start, stop - start) / 2
    return mentions.find(isSame)?.entity ?? null
  }
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}

function write(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
