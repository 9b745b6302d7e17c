/** Runs the pipeline over the test part of our news corpus and scores what it finds. */
import { join } from 'node:path'
import { PACKAGE_FOLDER, type Pipeline } from '../../src/cli/pipeline.ts'
import type { Gold } from './gold.ts'
import { readTestPart } from './read-gold.ts'
import { poolScores, type Scores, scoreArticle } from './score-article.ts'

const ARTICLES = join(PACKAGE_FOLDER, 'training/news/articles')

export interface TestPart {
  readonly articles: number
  /** Separated by white space. */
  readonly words: number
  readonly scores: Scores
}

export async function scoreTestPart(pipeline: Pipeline): Promise<TestPart> {
  const golds = readTestPart(ARTICLES)
  const scores: Scores[] = []
  for (const gold of golds) scores.push(scoreArticle(gold, await pipeline.annotate(gold.text, gold.date)))
  return { articles: golds.length, words: golds.reduce(countIn, 0), scores: poolScores(scores) }
}

function countIn(sum: number, { text }: Gold): number {
  return sum + text.split(/\s+/).filter(Boolean).length
}
