/** Ways through the graph, and orders of short lists, that several types share. */
import type { Order, Reach } from '../query-plan/plan.ts'

/** From a claim or mention to the article that it stands in. */
export const ownArticle: Reach = {
  match: ({ from, to }) => `MATCH (${to}:Article) WHERE ${to}.id = ${from}.articleId`,
}

export const byName: Order = { by: (at) => `${at}.nameKey`, descending: false }

export const byPosition: Order = { by: (at) => `${at}.start`, descending: false }

/** From an organization or place to the roles that people hold at it. */
export const rolesAt: Reach = {
  match: ({ from, to }) => `MATCH (${to}:Role)-[:AT]->(${from})`,
}
