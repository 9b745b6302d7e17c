/** Full-text search over names, statements and articles. */
import type { TextIndex } from '../../graph/labels.ts'
import { pageSize } from '../../query-plan/page.ts'
import { planned } from '../../query-plan/planned.ts'
import { builder, type Row } from '../builder.ts'
import { listArgs, pageCost } from '../connection.ts'
import { hitsPlan } from '../hits.ts'
import { ask, within } from '../root.ts'

const SearchType = builder.enumType('SearchType', {
  description: 'What can be searched for.',
  values: {
    ENTITY: { value: 'entity', description: 'People, organizations, places and groups, by their names.' },
    STATEMENT: { value: 'statement', description: 'Statements, by what is said.' },
    ARTICLE: { value: 'article', description: 'Articles, by title and text.' },
  } as const satisfies Record<string, { value: TextIndex; description: string }>,
})

const ALL_TYPES: readonly TextIndex[] = ['entity', 'statement', 'article']

builder.objectType('SearchHit', {
  description: 'Something that was found.',
  fields: (t) => ({
    score: t.float({
      description: 'How well it fits; only to be compared within one answer.',
      ...planned({ kind: 'value', read: (at) => `${at}_hit.score` }),
    }),
    node: t.field({
      type: 'Node',
      description: 'What was found: a Person, Organization, Place, Group, Statement or Article.',
      ...planned({ kind: 'same' }),
    }),
  }),
})

builder.queryField('search', (t) =>
  t.field({
    type: ['SearchHit'],
    description: 'What holds these words, best first.',
    args: {
      text: t.arg.string({ required: true, description: 'The words. Case and accents do not matter.' }),
      types: t.arg({ type: [SearchType], description: 'Only things of these types. All, if not given.' }),
      ...listArgs(t.arg),
    },
    complexity: pageCost,
    resolve: async (_root, { text, types, first }, context, info) => {
      const limit = pageSize('first', first)
      const wanted = ALL_TYPES.filter((index) => types?.includes(index) ?? true)
      const searches = Promise.all(wanted.map((index) => context.store.searchText(index, text, limit)))
      const lists = await within(context.limits.deadline, searches)
      const hits = lists.flat().toSorted((a, b) => b.score - a.score)
      const found = await ask(context, info, hitsPlan(hits.slice(0, limit)))
      return (found as readonly { readonly object: Row }[]).map(({ object }) => object)
    },
  }),
)
