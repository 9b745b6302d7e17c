/** Relay connections: the arguments of a paged field, and the two types behind it. */
import type { ArgBuilder } from '@pothos/core'
import { DEFAULT_PAGE } from '../query-plan/page.ts'
import { planned } from '../query-plan/planned.ts'
import { builder, type Paged } from './builder.ts'

type Arg = ArgBuilder<typeof builder.$inferSchemaTypes>

/** The four arguments of a connection. Sizes are checked where they are read. */
export function pageArgs(arg: Arg) {
  return {
    first: arg.int({ description: 'How many to return from the start (1 to 100; 20 unless told).' }),
    after: arg.string({ description: 'Start behind this cursor.' }),
    last: arg.int({ description: 'How many to return from the end (1 to 100), instead of `first`.' }),
    before: arg.string({ description: 'End before this cursor.' }),
  }
}

/** The argument of a plain list. */
export function listArgs(arg: Arg) {
  return {
    first: arg.int({
      required: true,
      defaultValue: DEFAULT_PAGE,
      description: 'The most to return (1 to 100).',
    }),
  }
}

/** Points of a paged field: its selection counts once for each row of the page. */
export function pageCost(args: { first?: number | null | undefined; last?: number | null | undefined }) {
  return { field: 1, multiplier: args.last ?? args.first ?? DEFAULT_PAGE }
}

/**
 * Adds `<name>Connection` and `<name>Edge`.
 *
 * @param many what it lists, for the description: "people"
 */
export function addConnection(name: Paged, many: string): void {
  builder.objectType(`${name}Connection`, {
    description: `A page of ${many}.`,
    fields: (t) => ({
      edges: t.field({
        type: [`${name}Edge`],
        description: 'The rows of the page, each with its cursor.',
        complexity: ONE,
        ...planned({ kind: 'same' }),
      }),
      nodes: t.field({
        type: [name],
        description: 'The rows of the page, without cursors.',
        complexity: ONE,
        ...planned({ kind: 'same' }),
      }),
      pageInfo: t.field({
        type: 'PageInfo',
        description: 'How to go on from this page.',
        complexity: ONE,
        ...planned({ kind: 'page-info' }),
      }),
      totalCount: t.int({
        description: 'How many there are on all pages. Only counted when asked for.',
        complexity: ONE,
        ...planned({ kind: 'total' }),
      }),
    }),
  })
  builder.objectType(`${name}Edge`, {
    description: `A row in a page of ${many}.`,
    fields: (t) => ({
      cursor: t.string({
        description: 'Stands for this row in `after` and `before`.',
        ...planned({ kind: 'cursor' }),
      }),
      node: t.field({ type: name, description: 'The row itself.', ...planned({ kind: 'same' }) }),
    }),
  })
}

/** In place of the usual length of a list: the connection has counted it already. */
const ONE = { field: 1, multiplier: 1 }

builder.objectType('PageInfo', {
  description: 'How to go on from a page.',
  fields: (t) => ({
    hasNextPage: t.boolean({
      description: 'There are more rows behind this page.',
      resolve: (info) => info['hasNextPage'] === true,
    }),
    hasPreviousPage: t.boolean({
      description: 'There are rows before this page.',
      resolve: (info) => info['hasPreviousPage'] === true,
    }),
    startCursor: t.string({
      nullable: true,
      description: 'Cursor of the first row.',
      resolve: (info) => info['startCursor'] as string | null,
    }),
    endCursor: t.string({
      nullable: true,
      description: 'Cursor of the last row.',
      resolve: (info) => info['endCursor'] as string | null,
    }),
  }),
})
