/** What a start prints of the graph: how much there is, and who spoke to whom with the words that say so – asked over GraphQL like anybody would. */
import { executeQuery } from '../graphql/execute.ts'
import { AppError } from '../model/app-error.ts'
import type { GraphStore } from '../store/graph-store.ts'

const QUESTION = `query FirstAnswers {
  articles(first: 1) { totalCount }
  people(first: 1) { totalCount }
  organizations(first: 1) { totalCount }
  statements(first: 1) { totalCount }
  interactions(first: 1) { totalCount }
  whoSpokeToWhom(first: 8) {
    nodes { from { name } to { name } evidence(first: 1) { evidence { sentence article { title } } } }
  }
}`

interface Counted {
  readonly totalCount: number
}

interface Answer {
  readonly articles: Counted
  readonly people: Counted
  readonly organizations: Counted
  readonly statements: Counted
  readonly interactions: Counted
  readonly whoSpokeToWhom: {
    readonly nodes: readonly {
      readonly from: { readonly name: string }
      readonly to: { readonly name: string }
      readonly evidence: readonly {
        readonly evidence: { readonly sentence: string; readonly article: { readonly title: string | null } }
      }[]
    }[]
  }
}

export async function firstAnswers(store: GraphStore): Promise<string> {
  const { data, errors } = await executeQuery(store, QUESTION)
  if (errors !== undefined || data == null)
    throw new AppError('QUERY_FAILED', `the graph cannot be asked: ${errors?.[0]?.message ?? 'no answer'}`)
  const answer = data as unknown as Answer
  const counts = (['articles', 'people', 'organizations', 'statements', 'interactions'] as const).map(
    (what) => `${answer[what].totalCount} ${what}`,
  )
  const lines = answer.whoSpokeToWhom.nodes.flatMap(({ from, to, evidence }) => {
    const [first] = evidence
    if (first === undefined) return []
    const { sentence, article } = first.evidence
    return [
      `  ${from.name} → ${to.name}`,
      `      ${shortened(sentence)}${article.title === null ? '' : `  (${article.title})`}`,
    ]
  })
  return [counts.join(' · '), '', 'Who spoke to whom:', ...lines].join('\n')
}

function shortened(sentence: string): string {
  const line = sentence.replace(/\s+/g, ' ').trim()
  return line.length <= 180 ? line : `${line.slice(0, 177)}…`
}
