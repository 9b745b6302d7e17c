/** Anything with an id, and its look-up. */
import { pageSize } from '../../query-plan/page.ts'
import { property } from '../../query-plan/plan.ts'
import { planned } from '../../query-plan/planned.ts'
import { builder, type Row } from '../builder.ts'
import { hitsPlan } from '../hits.ts'
import { ask } from '../root.ts'

builder.interfaceType('Node', {
  description: 'Anything with an id.',
  fields: (t) => ({
    id: t.id({
      description: 'Made from what it identifies: the same articles give the same ids.',
      ...planned(property('id')),
    }),
  }),
})

interface Found {
  readonly id: string
  readonly object: Row
}

builder.queryFields((t) => ({
  node: t.field({
    type: 'Node',
    nullable: true,
    description: 'The thing with this id.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    resolve: async (_root, { id }, context, info) => {
      const [found] = (await ask(context, info, hitsPlan([{ id, score: 0 }]))) as readonly Found[]
      return found?.object
    },
  }),
  nodes: t.field({
    type: ['Node'],
    nullable: { list: false, items: true },
    description: 'The things with these ids, in their order; null where there is none.',
    args: { ids: t.arg.idList({ required: true, description: 'The ids, at most 100.' }) },
    resolve: async (_root, { ids }, context, info) => {
      if (ids.length === 0) return []
      pageSize('ids', ids.length)
      const hits = [...new Set(ids)].map((id) => ({ id, score: 0 }))
      const found = (await ask(context, info, hitsPlan(hits))) as readonly Found[]
      const byId = new Map(found.map(({ id, object }) => [id, object]))
      return ids.map((id) => byId.get(id))
    },
  }),
}))
