/** Answers a root field: compile, refuse what is too large, ask once, read back. */
import { GraphQLError, type GraphQLResolveInfo } from 'graphql'
import { compile } from './compile.ts'
import type { FieldPlan } from './plan.ts'

/** Runs a statement and gives the rows of its answer. */
export type Ask = (
  text: string,
  params: Readonly<Record<string, unknown>>,
) => Promise<readonly { readonly result: unknown }[]>

export interface AnswerOptions {
  readonly ask: Ask
  /** The most rows that one root field may come to in the worst case. */
  readonly mostRows: number
  /** In place of the plan in the field's extensions. */
  readonly plan?: FieldPlan
}

/**
 * What the root field's resolver returns; the resolvers below it only read (`planned`).
 *
 * @throws GraphQLError `QUERY_TOO_LARGE` before anything is asked; `BAD_PAGE`, `BAD_CURSOR`; whatever `ask` throws
 */
export async function answer(
  info: GraphQLResolveInfo,
  { ask, mostRows, plan }: AnswerOptions,
): Promise<unknown> {
  const statement = compile(info, plan)
  if (statement.rows > mostRows) throw tooLarge(info, statement.rows, mostRows)
  const [row] = await ask(statement.text, statement.params)
  return statement.decode(row?.result)
}

function tooLarge(info: GraphQLResolveInfo, rows: number, most: number): GraphQLError {
  return new GraphQLError(
    `\`${info.path.key}\` could come to ${rows} rows, and ${most} is the most. Ask for smaller pages with \`first\`, or for fewer nested lists.`,
    { nodes: info.fieldNodes, extensions: { code: 'QUERY_TOO_LARGE' } },
  )
}
