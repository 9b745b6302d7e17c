/**
 * The selection set under one root field → ONE Cypher statement, and the way back from its answer.
 *
 * Things are numbered `n0`, `n1`, …, the results of subqueries `c0`, `c1`, …, parameters `p0`, `p1`, …: the text depends
 * on the shape of the query and on nothing that its sender named. Reading back puts every value under its response key.
 */
import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
} from 'graphql'
import { collectSubfields } from 'graphql/execution/collectFields.js'
import { fingerprint, makeCursor, type Position } from './cursor.ts'
import { type Page, pageSize, readPage } from './page.ts'
import type { FieldPlan, Reach } from './plan.ts'
import { call, map, matchWhere } from './print.ts'
import { isDistinct, rowLines, selectLines } from './select.ts'
import { elementType, planOf, possibleTypes, typenameOf } from './type-plans.ts'
import {
  argsOf,
  NOTHING,
  nextName,
  type Site,
  scopeOf,
  type Thing,
  thingOf,
  type Values,
  type Work,
} from './work.ts'

/** What one root field comes to. */
export interface Statement {
  readonly text: string
  readonly params: Readonly<Record<string, unknown>>
  /** The most rows that its patterns can hand on, whatever the data. */
  readonly rows: number
  /** From the value of column `result` to what resolvers read by response key. */
  decode(result: unknown): unknown
}

/**
 * @param plan of the root field; read from its `extensions.plan` if not given
 * @throws GraphQLError `BAD_PAGE`, `BAD_CURSOR`; Error where the schema lacks a plan
 */
export function compile(info: GraphQLResolveInfo, plan?: FieldPlan): Statement {
  const work: Work = { info, params: {}, counts: { n: 0, c: 0, p: 0 } }
  const field = info.parentType.getFields()[info.fieldName]
  if (!field) throw new Error(`no field ${info.parentType.name}.${info.fieldName}`)
  const part = fieldPart(work, {
    plan: plan ?? planOf(info.parentType, field),
    parent: info.parentType,
    field,
    nodes: info.fieldNodes,
    from: NOTHING,
  })
  return {
    text: [...part.clauses, `RETURN ${part.read} AS result`].join('\n'),
    params: work.params,
    rows: part.rows,
    decode: part.decode,
  }
}

/** A value in the making: the subqueries it needs before it, how it is read, and how many rows they yield. */
interface Part {
  readonly clauses: readonly string[]
  readonly read: string
  readonly rows: number
  readonly decode: (value: unknown) => unknown
}

interface Column {
  readonly key: string
  readonly site: Site
  /** Names of the object types that have it. */
  readonly types: string[]
}

function fieldPart(work: Work, site: Site): Part {
  const { plan, from } = site
  switch (plan.kind) {
    case 'value':
      return { clauses: [], read: plan.read(from.at), rows: 0, decode: asIs }
    case 'lookup':
      return lookupPart(work, site, plan)
    case 'same': {
      const type = getNamedType(site.field.type)
      const part = objectPart(work, type, site.nodes, plan.of ? thingOf(plan.of(from.at), type) : from)
      return plan.when
        ? { ...part, read: `CASE WHEN ${plan.when(from.at)} THEN ${part.read} ELSE null END` }
        : part
    }
    case 'one':
    case 'list':
      return listPart(work, site, plan)
    case 'connection':
      return connectionPart(work, site, plan)
    case 'any':
      return anyPart(work, site, plan)
    case 'cursor':
      return cursorPart(from)
    case 'total':
    case 'page-info':
      throw new Error(`${site.parent.name}.${site.field.name} only has a meaning in a connection`)
    default:
      return plan satisfies never
  }
}

/** Everything that is selected of one thing, as a map. */
function objectPart(work: Work, type: GraphQLNamedType, nodes: readonly FieldNode[], thing: Thing): Part {
  const columns = columnsOf(work, possibleTypes(work.info.schema, type, thing.type), nodes, thing)
  const parts = columns.map(({ site }) => fieldPart(work, site))
  const typename = typenameOf(type, thing.type, thing.at)
  return {
    clauses: parts.flatMap((part) => part.clauses),
    read: map([['t', typename], ...parts.map((part, i) => [`k${i}`, part.read] as const)]),
    rows: sum(parts.map((part) => part.rows)),
    decode: (value) => {
      if (value === null || value === undefined) return null
      const row = value as Values
      const entries = columns.flatMap(({ key, types }, i) =>
        types.includes(row['t'] as string) ? [[key, parts[i]?.decode(row[`k${i}`])] as const] : [],
      )
      return Object.fromEntries([['__typename', row['t']], ...entries])
    },
  }
}

/** The fields to read, each once: what several object types share is one column. */
function columnsOf(
  work: Work,
  types: readonly GraphQLObjectType[],
  nodes: readonly FieldNode[],
  from: Thing,
): readonly Column[] {
  const { schema, fragments, variableValues } = work.info
  const columns: Column[] = []
  for (const parent of types) {
    for (const [key, fields] of collectSubfields(schema, fragments, variableValues, parent, nodes)) {
      const field = parent.getFields()[fields[0]?.name.value ?? '']
      if (!field) continue // __typename, which the executor answers
      const plan = planOf(parent, field)
      const twin = columns.find((one) => one.key === key && isSameSite(one.site, plan, fields))
      if (twin) twin.types.push(parent.name)
      else columns.push({ key, site: { plan, parent, field, nodes: fields, from }, types: [parent.name] })
    }
  }
  return columns
}

function isSameSite(site: Site, plan: FieldPlan, nodes: readonly FieldNode[]): boolean {
  return (
    site.plan === plan &&
    site.nodes.length === nodes.length &&
    site.nodes.every((node, i) => node === nodes[i])
  )
}

function lookupPart(work: Work, site: Site, plan: Extract<FieldPlan, { kind: 'lookup' }>): Part {
  const to = nextName(work, 'n')
  const scope = scopeOf(work, site, to)
  const column = nextName(work, 'c')
  const lines = [
    ...matchWhere(plan.reach.match(scope), plan.reach.where?.(scope) ?? []),
    `RETURN ${plan.read(to)} AS ${column}`,
  ]
  return { clauses: [call(site.from.variables, lines)], read: column, rows: 1, decode: asIs }
}

function listPart(
  work: Work,
  site: Site,
  { kind, reach, order }: Extract<FieldPlan, { kind: 'one' | 'list' }>,
): Part {
  const type = getNamedType(site.field.type)
  const thing = thingOf(nextName(work, 'n'), type)
  const scope = scopeOf(work, site, thing.at)
  const size = kind === 'one' ? 1 : pageSize('first', scope.args['first'])
  const selected = selectLines(thing, reach, scope, {
    order: order ?? { by: () => thing.id, descending: false },
    limit: size,
  })
  const body = objectPart(work, type, site.nodes, thing)
  const column = nextName(work, 'c')
  const list = `collect(${thing.at}_row)`
  const lines = [
    ...selected.lines,
    ...body.clauses,
    ...rowLines(thing, body.read, selected.descending),
    `RETURN ${kind === 'one' ? `head(${list})` : list} AS ${column}`,
  ]
  return {
    clauses: [call(site.from.variables, lines)],
    read: column,
    rows: size * (1 + body.rows),
    decode: kind === 'one' ? body.decode : (rows) => (rows as readonly unknown[]).map(body.decode),
  }
}

function connectionPart(work: Work, site: Site, plan: Extract<FieldPlan, { kind: 'connection' }>): Part {
  const type = getNamedType(site.field.type) as GraphQLObjectType
  const args = argsOf(work, site)
  const print = fingerprint(`${site.parent.name}.${site.field.name}`, args)
  const page = readPage(args, print)
  const columns = columnsOf(work, [type], site.nodes, NOTHING)
  const rows = columns.some(({ site: { plan } }) => plan.kind !== 'total')
    ? pagePart(work, site, { plan, type, columns, page, print })
    : null
  const total = columns.some(({ site: { plan } }) => plan.kind === 'total')
    ? totalPart(work, site, plan.reach, elementType(type))
    : null
  return {
    clauses: [...(rows?.clauses ?? []), ...(total?.clauses ?? [])],
    read: map([
      ['rows', rows?.read ?? '[]'],
      ['total', total?.read ?? 'null'],
    ]),
    rows: (rows?.rows ?? 0) + (total?.rows ?? 0),
    decode: (value) => {
      const found = value as { readonly rows: unknown; readonly total: number }
      const view = rows?.decode(found.rows) as PageView | undefined
      return Object.fromEntries([
        ['__typename', type.name],
        ...columns.map(({ key, site }) => [key, readColumn(site.plan, key, view, found.total)]),
      ])
    },
  }
}

/** A page, ready to be read: `pageInfo`, and each row-wise field (`edges`, `nodes`) by its response key. */
interface PageView {
  readonly pageInfo: Values
  readonly byKey: ReadonlyMap<string, readonly unknown[]>
}

function readColumn(plan: FieldPlan, key: string, view: PageView | undefined, total: number): unknown {
  if (plan.kind === 'total') return total
  return plan.kind === 'page-info' ? view?.pageInfo : view?.byKey.get(key)
}

function pagePart(
  work: Work,
  site: Site,
  {
    plan,
    type,
    columns,
    page,
    print,
  }: {
    readonly plan: Extract<FieldPlan, { kind: 'connection' }>
    readonly type: GraphQLObjectType
    readonly columns: readonly Column[]
    readonly page: Page
    readonly print: string
  },
): Part {
  const bare = thingOf(nextName(work, 'n'), elementType(type))
  const thing: Thing = { ...bare, row: { order: `${bare.at}_order`, print } }
  const scope = scopeOf(work, site, thing.at)
  const selected = selectLines(thing, plan.reach, scope, {
    order: plan.order(scope.args),
    limit: page.size + 1,
    page,
  })
  const views = columns
    .filter(({ site }) => site.plan.kind === 'same')
    .map(({ key, site }) => ({ key, part: fieldPart(work, { ...site, from: thing }) }))
  const element = map([
    ['o', `${thing.at}_order`],
    ['i', thing.id],
    ...views.map(({ part }, i) => [`v${i}`, part.read] as const),
  ])
  const column = nextName(work, 'c')
  const lines = [
    ...selected.lines,
    ...views.flatMap(({ part }) => part.clauses),
    ...rowLines(thing, element, selected.descending),
    `RETURN collect(${thing.at}_row) AS ${column}`,
  ]
  return {
    clauses: [call(site.from.variables, lines)],
    read: column,
    rows: (page.size + 1) * (1 + sum(views.map(({ part }) => part.rows))),
    decode: (value): PageView => {
      const all = value as readonly Values[]
      const kept = all.slice(0, page.size)
      const rows = page.backward ? kept.toReversed() : kept
      return {
        pageInfo: pageInfo(rows, all.length > page.size, page, print),
        byKey: new Map(views.map(({ key, part }, i) => [key, rows.map((row) => part.decode(row[`v${i}`]))])),
      }
    },
  }
}

function pageInfo(rows: readonly Values[], hasMore: boolean, page: Page, print: string): Values {
  const first = rows[0]
  const last = rows.at(-1)
  return {
    hasNextPage: page.backward ? page.before !== null : hasMore,
    hasPreviousPage: page.backward ? hasMore : page.after !== null,
    startCursor: first ? makeCursor(print, positionOf(first)) : null,
    endCursor: last ? makeCursor(print, positionOf(last)) : null,
  }
}

function totalPart(work: Work, site: Site, reach: Reach, type: GraphQLNamedType): Part {
  const thing = thingOf(nextName(work, 'n'), type)
  const scope = scopeOf(work, site, thing.at)
  const restrictions = reach.where?.(scope) ?? []
  const column = nextName(work, 'c')
  const what = isDistinct(reach, restrictions) ? `DISTINCT ${thing.id}` : '*'
  const lines = [...matchWhere(reach.match(scope), restrictions), `RETURN count(${what}) AS ${column}`]
  return { clauses: [call(site.from.variables, lines)], read: column, rows: 1, decode: asIs }
}

function anyPart(work: Work, site: Site, plan: Extract<FieldPlan, { kind: 'any' }>): Part {
  const branches = plan.branches.map((branch, i) => {
    const type = work.info.schema.getType(branch.type)
    if (!type) throw new Error(`no type ${branch.type}`)
    const thing = thingOf(nextName(work, 'n'), type, plan.variables)
    const match = branch.match(scopeOf(work, site, thing.at))
    const body = objectPart(work, getNamedType(site.field.type), site.nodes, thing)
    const row = map([
      ['o', plan.order(thing.at)],
      ['i', thing.id],
      ['b', `${i}`],
      ['row', body.read],
    ])
    return {
      body,
      lines: [match, ...body.clauses, `RETURN ${row} AS row`],
      rows: branch.limit * (1 + body.rows),
    }
  })
  if (branches.length === 0) return { clauses: [], read: '[]', rows: 0, decode: () => [] }
  const column = nextName(work, 'c')
  const lines = [
    call(site.from.variables, [branches.map(({ lines }) => lines.join('\n')).join('\nUNION ALL\n')]),
    'WITH row ORDER BY row.o DESC, row.i',
    `RETURN collect(row) AS ${column}`,
  ]
  return {
    clauses: [call(site.from.variables, lines)],
    read: column,
    rows: sum(branches.map(({ rows }) => rows)),
    decode: (value) =>
      (value as readonly Values[]).map((found) => ({
        id: found['i'],
        object: branches[found['b'] as number]?.body.decode(found['row']),
      })),
  }
}

function cursorPart({ id, row }: Thing): Part {
  if (!row) throw new Error('a cursor only has a meaning in a connection')
  return {
    clauses: [],
    read: map([
      ['o', row.order],
      ['i', id],
    ]),
    rows: 0,
    decode: (value) => makeCursor(row.print, positionOf(value as Values)),
  }
}

function positionOf(row: Values): Position {
  return { value: row['o'] as string | number, id: row['i'] as string }
}

function asIs(value: unknown): unknown {
  return value
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
