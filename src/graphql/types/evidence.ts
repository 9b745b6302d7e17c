/** Where a claim stands in its article, word by word. */
import { type FieldPlan, property } from '../../query-plan/plan.ts'
import { planned } from '../../query-plan/planned.ts'
import { builder } from '../builder.ts'
import { ownArticle } from '../reaches.ts'

/** The words of the article between two offsets of the claim. Null where the claim has no such offsets. */
function wordsBetween(start: string, end: string): FieldPlan {
  return {
    kind: 'lookup',
    reach: {
      match: ({ from, to }) =>
        [
          `MATCH (${to}_article:Article) WHERE ${to}_article.id = ${from}.articleId AND ${from}.${start} IS NOT NULL`,
          `WITH substring(${to}_article.text, ${from}.${start}, ${from}.${end} - ${from}.${start}) AS ${to}`,
        ].join('\n'),
    },
    read: (to) => `min(${to})`,
  }
}

builder.objectType('Evidence', {
  description: 'Where a claim stands in its article, word by word.',
  fields: (t) => ({
    article: t.field({
      type: 'Article',
      description: 'The article.',
      ...planned({ kind: 'one', reach: ownArticle }),
    }),
    quote: t.string({
      description: 'The exact words of the article from `start` to `end`.',
      ...planned(wordsBetween('start', 'end')),
    }),
    start: t.int({
      description: 'Where the words begin in the article’s text, counted in Unicode code points.',
      ...planned(property('start')),
    }),
    end: t.int({
      description: 'Where the words end: the first code point behind them.',
      ...planned(property('end')),
    }),
    sentence: t.string({
      nullable: true,
      description: 'The sentence or sentences around the words. Null for a mention.',
      ...planned(wordsBetween('contextStart', 'contextEnd')),
    }),
    rule: t.string({
      description: 'The part of the engine, or the rule, that found it.',
      ...planned(property('rule')),
    }),
    confidence: t.float({
      description: 'How sure it is, from 0 to 1.',
      ...planned(property('confidence')),
    }),
  }),
})
