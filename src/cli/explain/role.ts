/** A role in words: who holds it, of what, and by which decision. */
import type { RoleFinding } from '../../model/annotation.ts'
import type { ExplainedFinding } from './explanation.ts'
import { ruleInWords } from './rules.ts'
import { detail, entityWord, marksOf, plainDetail, quoted, type Read } from './words.ts'

export function explainRole(read: Read, role: RoleFinding, number: number): ExplainedFinding {
  const { holder, at, status, rule, confidence } = role
  return {
    number,
    kind: 'role',
    label: 'role',
    summary: [entityWord(read, holder), { text: `: ${role.title}` }],
    details: [
      ...detail('at', at, (place) => [entityWord(read, place)]),
      plainDetail('status', status, status === 'current'),
      ...detail('qualifier', role.qualifier, (text) => [{ text }]),
      ...detail('during', role.during, (text) => [{ text }]),
    ],
    reasons: [
      {
        decision: [{ text: `${quoted(read, role)} is said of ` }, entityWord(read, holder)],
        because: ruleInWords(rule),
        rule,
        confidence,
      },
    ],
    rule,
    confidence,
    parties: at === null ? [holder] : [holder, at],
    marks: marksOf(number, 'role', role),
  }
}
