import type { RoleFinding, StatementFinding } from '../model/annotation.ts'
import type { ArticleEntityRow, StatementRow } from '../model/bundle.ts'
import { makeId } from '../model/ids.ts'
import { contentKey } from '../text/content-key.ts'
import { countWords } from '../text/count-words.ts'
import { type Border, context, occurrences, pointSpan, rounded, words } from './border.ts'

/** One row for each statement, in the order of the annotations. */
export function statementRows(border: Border, entities: readonly ArticleEntityRow[]): StatementRow[] {
  const ordinal = occurrences()
  const rolesOf = new Map<number, RoleFinding[]>()
  for (const role of border.annotations.roles) {
    const of = rolesOf.get(role.holder)
    if (of === undefined) rolesOf.set(role.holder, [role])
    else of.push(role)
  }
  const idOf = (number: number | null) => (number === null ? null : (entities[number]?.id ?? null))
  const idsOf = (numbers: readonly number[]) => numbers.flatMap((number) => idOf(number) ?? []).toSorted()
  return border.annotations.statements.map((statement) => {
    const pieces = statement.pieces.map((piece) => words(border, piece))
    const contentRaw = pieces.join(' ')
    const key = contentKey(contentRaw)
    const speaker = statement.speakerSpan
    const whole = wholeSpan(statement)
    const spans = statement.pieces.map((piece) => pointSpan(border, piece))
    return {
      id: makeId('statement', [border.article.id, key, ordinal(key)]),
      articleId: border.article.id,
      form: statement.form,
      content: shownContent(pieces),
      contentRaw,
      contentKey: key,
      contentSpans: spans.flatMap((span) => [span.start, span.end]),
      start: Math.min(...spans.map((span) => span.start)),
      end: Math.max(...spans.map((span) => span.end)),
      ...context(border, whole),
      cue: statement.cue === null ? null : words(border, statement.cue),
      cueLemma: statement.cueLemma,
      cueClass: statement.cueClass,
      cueStart: statement.cue === null ? null : border.point(statement.cue.start),
      cueEnd: statement.cue === null ? null : border.point(statement.cue.end),
      speakerStart: speaker === null ? null : border.point(speaker.start),
      speakerEnd: speaker === null ? null : border.point(speaker.end),
      attributionText: speaker === null ? null : words(border, speaker),
      speakerRoleText: speakerRole(rolesOf, statement),
      channel: statement.channel,
      placeText: statement.place === null ? null : (entities[statement.place]?.name ?? null),
      onDate: statement.date?.on ?? null,
      datePrecision: statement.date?.precision ?? 'none',
      dateExpr: statement.date?.expression ?? null,
      dateBasis: statement.date?.basis ?? 'none',
      wordCount: countWords(contentRaw),
      confidence: rounded(statement.confidence),
      rule: statement.rule,
      speakerId: idOf(statement.speaker),
      addresseeIds: idsOf(statement.addressees),
      aboutIds: idsOf(statement.about),
    }
  })
}

/** From the first to the last word of content, cue and speaker phrase. */
function wholeSpan({ pieces, cue, speakerSpan }: StatementFinding) {
  const spans = [...pieces, ...(cue === null ? [] : [cue]), ...(speakerSpan === null ? [] : [speakerSpan])]
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  }
}

/** The title of the role that the speaker is named with, or named with before. */
function speakerRole(
  rolesOf: ReadonlyMap<number, readonly RoleFinding[]>,
  statement: StatementFinding,
): string | null {
  if (statement.speaker === null) return null
  const at = statement.speakerSpan?.start ?? statement.pieces[0]?.start ?? 0
  const roles = rolesOf.get(statement.speaker) ?? []
  const near = roles.toSorted((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))
  return near[0]?.title ?? null
}

/** For people to read: one line, pieces joined by "…", quotation marks and commas at the ends dropped. */
function shownContent(pieces: readonly string[]): string {
  return pieces
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .join(' … ')
    .replace(/^["“‘']+\s*|\s*,?["”’']+$/g, '')
    .replace(/,["”]? … ["“]/g, ', … ')
}
