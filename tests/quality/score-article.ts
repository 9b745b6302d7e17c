/** All that is measured on one article, and on many. */
import type { Annotations } from '../../src/model/annotation.ts'
import type { Judged } from './calibration.ts'
import { countAs } from './count-as.ts'
import { type Figures, pool } from './figure.ts'
import type { Gold } from './gold.ts'
import { scoreInteractions } from './score-interactions.ts'
import { scoreNames } from './score-names.ts'
import { scorePronouns } from './score-pronouns.ts'
import { scoreRoles } from './score-roles.ts'
import { scoreStatements } from './score-statements.ts'

export interface Scores {
  /** By group ("statements") and label. */
  readonly figures: Readonly<Record<string, Figures>>
  /** Findings that say how sure they are, by group. */
  readonly judged: Readonly<Record<string, readonly Judged[]>>
}

export function scoreArticle(gold: Gold, annotations: Annotations): Scores {
  const counted = countAs(gold, annotations)
  const statements = scoreStatements(gold, annotations, counted)
  const pronouns = scorePronouns(gold, annotations, counted)
  const roles = scoreRoles(gold, annotations, counted)
  const interactions = scoreInteractions(gold, annotations, counted)
  return {
    figures: {
      names: scoreNames(gold, annotations),
      statements: statements.figures,
      pronouns: pronouns.figures,
      roles: roles.figures,
      interactions: interactions.figures,
    },
    judged: {
      statements: statements.judged,
      pronouns: pronouns.judged,
      roles: roles.judged,
      interactions: interactions.judged,
    },
  }
}

export function poolScores(all: readonly Scores[]): Scores {
  const groups = new Set(all.flatMap(({ figures }) => Object.keys(figures)))
  const kinds = new Set(all.flatMap(({ judged }) => Object.keys(judged)))
  return {
    figures: Object.fromEntries(
      [...groups].map((group) => [group, pool(all.map(({ figures }) => figures[group] ?? {}))]),
    ),
    judged: Object.fromEntries(
      [...kinds].map((kind) => [kind, all.flatMap(({ judged }) => judged[kind] ?? [])]),
    ),
  }
}
