/**
 * Examples for the rankers: `tsx training/rankers.ts MODEL ARTICLES [--rankers FILE] [ID …]`. Reads the articles of these ids, else all
 * that are not for testing, with the weights of the folder MODEL, and writes a line of JSON with the names of all features, then one for each
 * choice that gold knows: `{network, article, pairs, own, right}`, with one row of `pairs` and one of `right` a candidate. The weights must
 * not have been trained on these articles: of what they have seen they are much too sure. Chains grow and roles are placed on the way as the rankers of
 * FILE choose, or without one by the odds of the engine.
 */
import { parseArgs } from 'node:util'
import { annotate } from '../src/annotate/annotate.ts'
import { ANTECEDENT_FEATURES, antecedentRows, sumOfOdds } from '../src/annotate/antecedent-features.ts'
import { CHANNEL_FEATURES, channelRows } from '../src/annotate/channel-features.ts'
import type { Mention, Rankers, StatementDraft } from '../src/annotate/draft.ts'
import { PLACE_FEATURES, placeRows } from '../src/annotate/place-features.ts'
import { rangeSpan } from '../src/annotate/range-text.ts'
import { meansPerson } from '../src/annotate/rankers.ts'
import { type Rows, softmax } from '../src/annotate/small-network.ts'
import { findBlocks } from '../src/article/find-blocks.ts'
import { readRankers } from '../src/cli/read-rankers.ts'
import { openEngine } from '../src/language/open-engine.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'
import { CHANNELS } from '../src/model/annotation.ts'
import type { Document } from '../src/model/document.ts'
import type { Span } from '../src/model/span.ts'
import type { Gold } from '../tests/quality/gold.ts'
import { articleIds, isTestArticle, readGold } from '../tests/quality/read-gold.ts'
import { channelsOf } from '../tests/quality/score-statements.ts'
import { agreementOf, wordsOf } from '../tests/quality/words.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { rankers: { type: 'string' } },
})
const [model, articles, ...ids] = positionals
if (model === undefined || articles === undefined)
  throw new Error('usage: rankers.ts MODEL ARTICLES [--rankers FILE] [ID …]')

const byOdds: Rankers = {
  antecedents: ({ candidates }) => softmax([...candidates.map(sumOfOdds), 0]),
  places: (question) => softmax([...placeRows(question).pairs.map(([odds = -1]) => 10 * odds), 0]),
  channels: ({ told }) => {
    const words = told.phrase ?? told.speaker ?? told.hearer ?? told.writing ?? told.turns
    return softmax([...CHANNELS.map((channel) => Number(channel === words)), 0.5])
  },
}
const trainable = articleIds(articles).filter((id) => !isTestArticle(id))
const chosen = values.rankers === undefined ? byOdds : (await readRankers(values.rankers)).rank
const lexicon = await loadLexicon('seeds/lexicon')
const engine = await openEngine({ folder: model })
write({
  features: {
    persons: ANTECEDENT_FEATURES,
    others: ANTECEDENT_FEATURES,
    places: PLACE_FEATURES,
    channels: CHANNEL_FEATURES,
  },
})
for (const id of ids.length > 0 ? ids : trainable) {
  const gold = readGold(articles, id)
  const prose = findBlocks(gold.text).filter(({ kind }) => kind === 'paragraph')
  const doc = await engine.read(gold.text, prose)
  annotate(doc, { lexicon, rank: recording(gold, doc) }, gold.date)
}
await engine.close()

/** Writes each choice that gold knows before it is made. */
function recording(gold: Gold, doc: Document): Rankers {
  const entityOf = ({ nameFirst, end }: Mention) => {
    const span = rangeSpan(doc, { first: nameFirst, end })
    return gold.mentions.find((mention) => isSame(mention, span))?.entity ?? null
  }
  const words = wordsOf(gold.text)
  const statementOf = ({ pieces }: StatementDraft) => {
    const own = words(...pieces.map((piece) => rangeSpan(doc, piece)))
    const [best] = gold.statements
      .map((one) => ({ one, score: agreementOf(words(...one.pieces), own) }))
      .toSorted((a, b) => b.score - a.score)
    return best === undefined || best.score === 0 ? null : best.one
  }
  const record = (network: string, rows: Rows, right: boolean[]) =>
    write({
      network,
      article: gold.id,
      pairs: rows.pairs.map((row) => row.map(rounded)),
      own: rows.own.map(rounded),
      right,
    })
  return {
    antecedents(question) {
      const entity = entityOf(question.mention)
      if (entity !== null)
        record(
          meansPerson(question.mention) ? 'persons' : 'others',
          antecedentRows(question),
          question.candidates.map(
            ({ mentions }) =>
              mostly(
                mentions.map(({ mention }) => mention),
                entityOf,
              ) === entity,
          ),
        )
      return chosen.antecedents(question)
    },
    places(question) {
      const span = rangeSpan(doc, question.span)
      const role = gold.roles.find((one) => isSame(one, span))
      if (role !== undefined)
        record(
          'places',
          placeRows(question),
          question.candidates.map(
            ({ mentions }) => role.at !== null && mostly(mentions, entityOf) === role.at,
          ),
        )
      return chosen.places(question)
    },
    channels(question) {
      const statement = statementOf(question.statement)
      const right = channelsOf(statement?.channel ?? '')
      if (statement !== null)
        record(
          'channels',
          channelRows(question),
          CHANNELS.map((channel) => right.includes(channel)),
        )
      return chosen.channels(question)
    },
  }
}

/** Whom a chain means: most of its names, else most of its mentions. */
function mostly(mentions: readonly Mention[], entityOf: (mention: Mention) => string | null): string | null {
  const names = mentions.filter(({ type }) => type !== null)
  const count = new Map<string, number>()
  for (const mention of names.length > 0 ? names : mentions) {
    const entity = entityOf(mention)
    if (entity !== null) count.set(entity, (count.get(entity) ?? 0) + 1)
  }
  return [...count].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/** Whether two spans share more than half of the longer one. */
function isSame(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared > Math.max(a.end - a.start, b.end - b.start) / 2
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}

function write(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
