/** An article for reading: each paragraph, and under it what was found there, by which head or rule, and how sure. */
import type {
  Annotations,
  EntityFinding,
  Finding,
  InteractionFinding,
  MentionFinding,
  RoleFinding,
  StatementFinding,
} from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Span } from '../model/span.ts'

export type Paint = (what: 'name' | 'statement' | 'role' | 'interaction' | 'quiet', text: string) => string

/** `paint` colours a word or leaves it. */
export function explainText(article: Article, annotations: Annotations, paint: Paint): string {
  const lines: string[] = []
  const items = findingsOf(article.text, annotations, paint)
  for (const block of article.blocks) {
    const text = article.text.slice(block.start, block.end)
    if (block.kind === 'residue') {
      lines.push(paint('quiet', `${text}   (left by a scraper; not read)`), '')
      continue
    }
    lines.push(withNames(article.text, block, annotations, paint))
    for (const item of items)
      if (item.at >= block.start && item.at < block.end) lines.push(`    ${item.line}`)
    lines.push('')
  }
  lines.push(...entityLines(annotations, paint))
  return lines.join('\n')
}

interface Item {
  readonly at: number
  readonly line: string
}

function findingsOf(
  text: string,
  { entities, mentions, roles, statements, interactions }: Annotations,
  paint: Paint,
): Item[] {
  const nameOf = (number: number | null) =>
    number === null ? 'nobody known' : (entities[number]?.name ?? '?')
  const namesOf = (numbers: readonly number[]) => numbers.map(nameOf).join(', ')
  const statementItem = (statement: StatementFinding): Item => {
    const at = statement.pieces[0]?.start ?? 0
    const content = statement.pieces.map((piece) => oneLine(text.slice(piece.start, piece.end))).join(' … ')
    const details = [
      statement.cue === null ? '' : `cue “${oneLine(text.slice(statement.cue.start, statement.cue.end))}”`,
      statement.speakerSpan === null
        ? ''
        : `speaker phrase “${oneLine(text.slice(statement.speakerSpan.start, statement.speakerSpan.end))}”`,
      statement.addressees.length === 0 ? '' : `to ${namesOf(statement.addressees)}`,
      statement.about.length === 0 ? '' : `about ${namesOf(statement.about)}`,
      statement.channel ?? '',
      statement.date === null ? '' : `${statement.date.expression} = ${statement.date.on ?? 'undated'}`,
    ]
    return {
      at,
      line: line(
        paint('statement', `${statement.form} statement`),
        `${nameOf(statement.speaker)}: ${shortened(content)}`,
        details,
        statement,
      ),
    }
  }
  const roleItem = (role: RoleFinding): Item => ({
    at: role.start,
    line: line(
      paint('role', 'role'),
      `${nameOf(role.holder)}: ${role.title}`,
      [
        role.at === null ? '' : `at ${nameOf(role.at)}`,
        role.status === 'current' ? '' : role.status,
        role.qualifier ?? '',
        role.during === null ? '' : `during ${role.during}`,
      ],
      role,
    ),
  })
  const interactionItem = (interaction: InteractionFinding): Item => ({
    at: interaction.trigger.start,
    line: line(
      paint('interaction', interaction.type),
      `${namesOf(interaction.from)} → ${namesOf(interaction.to)}`,
      [
        `trigger “${oneLine(text.slice(interaction.trigger.start, interaction.trigger.end))}”`,
        interaction.modality === 'occurred' ? '' : interaction.modality,
        interaction.polarity === 'negative' ? 'did not happen' : '',
        interaction.assertedIn === null
          ? ''
          : `as ${nameOf(statements[interaction.assertedIn]?.speaker ?? null)} says`,
      ],
      interaction,
    ),
  })
  const pronounItem = (mention: MentionFinding): Item => ({
    at: mention.start,
    line: line(
      paint('quiet', 'means'),
      `“${oneLine(text.slice(mention.start, mention.end))}” = ${nameOf(mention.entity)}`,
      [],
      mention,
    ),
  })
  return [
    ...statements.map(statementItem),
    ...roles.map(roleItem),
    ...interactions.map(interactionItem),
    ...mentions.filter(({ form }) => form === 'pronoun' || form === 'nominal').map(pronounItem),
  ].toSorted((a, b) => a.at - b.at)
}

function line(kind: string, main: string, details: readonly string[], { rule, confidence }: Finding): string {
  const known = details.filter((detail) => detail !== '')
  return [`${kind}  ${main}`, ...known, `${rule} ${Math.round(confidence * 100)} %`].join(' · ')
}

/** The words of a block with its names painted. */
function withNames(text: string, block: Span, { mentions }: Annotations, paint: Paint): string {
  let out = ''
  let at = block.start
  const names = mentions.filter(
    ({ form, start, end }) => form.endsWith('name') && start >= block.start && end <= block.end,
  )
  for (const { start, end } of names.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue
    out += text.slice(at, start) + paint('name', text.slice(start, end))
    at = end
  }
  return out + text.slice(at, block.end)
}

function entityLines({ entities, mentions }: Annotations, paint: Paint): string[] {
  const counts = entities.map((_, number) => mentions.filter(({ entity }) => entity === number).length)
  const describe = (entity: EntityFinding, number: number) =>
    `${entity.kind}  ${paint('name', entity.name)} · ${counts[number]} mentions · ${entity.forms.filter((form) => form !== entity.name).join(', ')}`
  return entities.map((entity, number) => describe(entity, number).replace(/ · $/, ''))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 120)} … ${text.slice(-35)}`
}
