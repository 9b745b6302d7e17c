/** An explanation for the terminal: each paragraph, and under it what was found there, by which head or rule, and how sure. */
import type { Article } from '../../model/article.ts'
import type { ExplainedBlock, ExplainedEntity, ExplainedFinding, Explanation, Word } from './explanation.ts'

export type Paint = (what: 'name' | 'statement' | 'role' | 'interaction' | 'quiet', text: string) => string

/** `paint` colours a word or leaves it. */
export function explainText({ text }: Article, { blocks, entities }: Explanation, paint: Paint): string {
  const lines: string[] = []
  for (const block of blocks) {
    if (block.kind === 'residue') {
      const residue = text.slice(block.start, block.end)
      lines.push(paint('quiet', `${residue}   (left by a scraper; not read)`), '')
      continue
    }
    lines.push(
      withNames(text, block, paint),
      ...block.findings.map((finding) => `    ${findingLine(finding, paint)}`),
      '',
    )
  }
  lines.push(...entities.map((entity) => entityLine(entity, paint)))
  return lines.join('\n')
}

/** "role  Ann Lee: mayor · at Riga · rule:apposition 95 %". */
function findingLine(
  { kind, label, summary, details, reasons, rule, confidence }: ExplainedFinding,
  paint: Paint,
) {
  const told = details.filter((detail) => !detail.isUsual).map(({ name, words }) => `${name} ${inOne(words)}`)
  // That "she" is Ann Lee may be what is unsure about what she said.
  const links = kind === 'statement' ? reasons.slice(1) : []
  const linked = links.flatMap((link) =>
    link.rule === null || link.confidence === null || link.confidence === 1
      ? []
      : [`${inOne(link.decision)} ${percent(link.confidence)}`],
  )
  const painted = paint(kind === 'mention' ? 'quiet' : kind, label)
  return [`${painted}  ${inOne(summary)}`, ...told, ...linked, `${rule} ${percent(confidence)}`].join(' · ')
}

/** The words of a block with its names painted. */
function withNames(text: string, block: ExplainedBlock, paint: Paint): string {
  let out = ''
  let at = block.start
  for (const { part, finding, start, end } of block.marks) {
    if (part !== 'mention' || finding !== null || start < at || end > block.end) continue
    out += text.slice(at, start) + paint('name', text.slice(start, end))
    at = end
  }
  return out + text.slice(at, block.end)
}

function entityLine({ finding, mentions }: ExplainedEntity, paint: Paint): string {
  const { kind, name, forms } = finding
  const others = forms.filter((form) => form !== name)
  return [
    `${kind}  ${paint('name', name)}`,
    `${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}`,
    ...(others.length === 0 ? [] : [others.join(', ')]),
  ].join(' · ')
}

function inOne(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('')
}

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`
}
