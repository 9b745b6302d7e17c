/** A block of the article on an explanation's page: its text with all that is marked in it, and the cards of its findings. */

import type { ExplainedBlock, ExplainedEntity, ExplainedFinding, Mark, Reason } from './explanation.ts'
import { type Html, html } from './markup.ts'
import { howSure, type Ids, ruleName, wordsWithLinks } from './parts.ts'
import { cutAtMarks, type Segment } from './segments.ts'

/** What a block belongs to. */
export interface BlockContext {
  /** The whole article. */
  readonly text: string
  readonly entities: readonly ExplainedEntity[]
  readonly ids: Ids
}

/** `number` of the block in its article. */
export function explainBlock(context: BlockContext, block: ExplainedBlock, number: number): Html {
  if (block.kind === 'residue')
    return html`<p class="residue">${context.text.slice(block.start, block.end)} <small>(left by a scraper; not read)</small></p>
`
  const findings = new Map(block.findings.map((finding) => [finding.marks[0], finding]))
  const segments = cutAtMarks(block, block.marks).map((segment) =>
    segmentOf(context, segment, { findings, last: block.end }),
  )
  return html`<section class="block" id="${context.ids.block(number)}">
<p class="text">${segments}</p>
<ol class="cards">
${block.findings.map((finding) => card(context.ids, finding))}</ol>
</section>
`
}

interface Numbers {
  /** By the mark at whose end their number stands. */
  readonly findings: ReadonlyMap<Mark | undefined, ExplainedFinding>
  /** End of the block: no number stands further on. */
  readonly last: number
}

function segmentOf(
  { text, entities, ids }: BlockContext,
  segment: Segment<Mark>,
  { findings, last }: Numbers,
): Html {
  const { start, end, marks } = segment
  const words = text.slice(start, end)
  if (marks.length === 0) return html`${words}`

  // Of mentions within each other the shortest says whom these words mean.
  const mention = marks.findLast((mark) => mark.part === 'mention')
  const entity = mention?.entity == null ? undefined : entities[mention.entity]
  const classes = new Set(['mark', ...marks.flatMap((mark) => classesOf(ids, mark))])
  if (entity !== undefined) classes.add(entity.finding.kind)
  const marked = [...classes].join(' ')
  const meant = entity === undefined ? '' : `${entity.finding.kind}: ${entity.finding.name}`
  const element =
    entity === undefined
      ? html`<span class="${marked}">${words}</span>`
      : mention?.finding === null
        ? html`<a class="${marked}" href="#${ids.entity(entity.number)}" title="${meant}">${words}</a>`
        : html`<span class="${marked}" title="${meant}">${words}</span>`

  const spots = marks.flatMap((mark) =>
    mark.mention !== null && mark.start === start
      ? [html`<span class="spot" id="${ids.mention(mark.mention)}"></span>`]
      : [],
  )
  const ending = marks.filter((mark) => Math.min(mark.end, last) === end)
  const numbers = ending.flatMap((mark) => {
    const finding = findings.get(mark)
    return finding === undefined ? [] : [numberInText(ids, finding)]
  })
  return html`${spots}${element}${numbers}`
}

function classesOf(ids: Ids, { part, finding, entity }: Mark): string[] {
  return [
    ...(part === 'mention' ? [] : [part]),
    ...(part === 'mention' && finding === null ? ['name'] : []),
    ...(finding === null ? [] : [ids.finding(finding)]),
    ...(entity === null ? [] : [ids.entity(entity)]),
  ]
}

/** The style sheet writes the number, so that the text stays the article's when it is copied. */
function numberInText(ids: Ids, { number, kind, label }: ExplainedFinding): Html {
  const card = ids.finding(number)
  return html`<a class="ref ${kind} ${card}" id="${ids.place(number)}" href="#${card}" data-number="${number}" aria-label="finding ${number}: ${label}"></a>`
}

function card(ids: Ids, finding: ExplainedFinding): Html {
  const { number, kind, label, summary, details, reasons, rule, confidence } = finding
  const id = ids.finding(number)
  const [first] = reasons
  // A decision that is the only one has the rule and the confidence of the finding, which stand there already.
  const isOne = reasons.length === 1 && first !== undefined
  return html`<li class="card ${kind} ${id}" id="${id}">
<p class="summary"><span><a class="number" href="#${ids.place(number)}">${number}</a> <span class="label">${label}</span> ${wordsWithLinks(ids, summary)}</span>${howSure(confidence, rule)}</p>
<dl>${details.map(({ name, words }) => html`<dt>${name}</dt><dd>${wordsWithLinks(ids, words)}</dd>`)}${isOne ? html`<dt>why</dt><dd>${first.because}</dd>` : ''}</dl>
${isOne ? '' : html`<ul class="reasons">${reasons.map((reason) => reasonItem(ids, reason))}</ul>`}
</li>
`
}

function reasonItem(ids: Ids, { decision, because, rule, confidence }: Reason): Html {
  const sure = confidence === null ? ruleName(rule) : howSure(confidence, rule)
  return html`<li><span>${wordsWithLinks(ids, decision)}: ${because}</span>${sure}</li>`
}
