/**
 * Explanations as one page that stands alone: no script, nothing fetched, links only within itself. Each block of the article has the
 * findings that begin there beside or below it; they light up together with their words.
 */
import type { Article } from '../../model/article.ts'
import { explainBlock } from './block.ts'
import type { ExplainedEntity, ExplainedFinding, Explanation } from './explanation.ts'
import { type Html, html, trusted } from './markup.ts'
import { howSure, type Ids, idsOf } from './parts.ts'
import { litTogether, STYLE } from './style.ts'

export interface ExplainedArticle {
  readonly article: Article
  readonly explanation: Explanation
  readonly pipelineVersion: string
}

/** A whole HTML document. `minConfidence` in [0, 1] is told to the reader: what is less sure was left out before. */
export function explainHtml(articles: readonly ExplainedArticle[], minConfidence: number): string {
  const [first] = articles
  const title =
    first === undefined || articles.length > 1 ? `${articles.length} articles` : titleOf(first.article)
  const numbered = articles.map((one, index) => ({ ...one, ids: idsOf(index + 1) }))
  // The policy forbids what the page has no need of.
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}: what was found</title>
<style>${trusted(STYLE)}${numbered.map(({ ids, explanation }) => lights(ids, explanation))}</style>
</head>
<body>
${LEGEND}
${numbered.map((one) => articleSection(one, one.ids, minConfidence))}</body>
</html>
`.markup
}

/**
 * At every move of the pointer a browser looks for each class that lights up among all marks around it. Classes times marks over a whole
 * article, of a few thousand words; beyond, only links lead from a mention to its entity.
 */
const MOST_LOOKS = 100_000

/** What lights up together: a finding within its block, and over the article what has words in several blocks. */
function lights(ids: Ids, { blocks, entities }: Explanation): Html {
  const across = entities.map(({ number }) => ids.entity(number))
  const sheets = blocks.map((block, number) => {
    const isHere = ({ marks }: ExplainedFinding) =>
      marks.every(({ start, end }) => start >= block.start && end <= block.end)
    across.push(...block.findings.filter((one) => !isHere(one)).map((one) => ids.finding(one.number)))
    return litTogether(
      ids.block(number),
      block.findings.filter(isHere).map((one) => ids.finding(one.number)),
    )
  })
  const marks = blocks.reduce((sum, block) => sum + block.marks.length, 0)
  const overArticle = across.length * marks > MOST_LOOKS ? '' : litTogether(ids.article, across)
  return trusted([...sheets, overArticle].join(''))
}

function titleOf({ title, url }: Article): string {
  return title ?? url ?? 'Article'
}

const LEGEND = html`<details class="legend" open>
<summary>How to read this page</summary>
<p><span class="mark content">what was said</span> <span class="mark cue">the words that say so</span> <span class="mark speaker">the words that name the speaker</span> <span class="mark role">a role</span> <span class="mark trigger">an interaction</span> <span class="mark date">when</span></p>
<p>Names and what stands for them: <span class="mark name person">person</span> <span class="mark name organization">organization</span> <span class="mark name place">place</span> <span class="mark group">somebody not named</span></p>
<p>A small number in the text leads to the finding of that number, and its number back to the text. Findings, their words and all mentions of one entity light up together. A percentage is how sure the program is, by its own account: of the finding as a whole, then of each decision that it is made of. “engine:” is a head of the language model, “rule:” a rule of the program.</p>
</details>`

function articleSection(
  { article, explanation, pipelineVersion }: ExplainedArticle,
  ids: Ids,
  minConfidence: number,
): Html {
  const { blocks, entities } = explanation
  const context = { text: article.text, entities, ids }
  return html`<main class="article" id="${ids.article}">
<h1 lang="${article.language}">${titleOf(article)}</h1>
<dl class="meta">${meta(article, pipelineVersion, minConfidence)}</dl>
<div class="blocks" lang="${article.language}">
${blocks.map((block, number) => explainBlock(context, block, number))}</div>
<h2>Who and what is mentioned</h2>
<table>
<thead><tr><th>Entity</th><th>Also called</th><th>Findings</th><th>Mentions</th></tr></thead>
<tbody>
${entities.map((entity) => entityRow(ids, entity))}</tbody>
</table>
</main>
`
}

function meta(article: Article, pipelineVersion: string, minConfidence: number): Html[] {
  const { url, source, publishedAt, dateAnchor, dateAnchorBasis, wordCount } = article
  const rows: readonly (readonly [string, string | null])[] = [
    ['address', url],
    ['source', source?.name ?? null],
    ['published', publishedAt],
    ['dates counted from', dateAnchor === null ? 'no known day' : `${dateAnchor} (${dateAnchorBasis})`],
    ['words', String(wordCount)],
    ['pipeline', pipelineVersion],
    ['left out', minConfidence > 0 ? `what is less than ${minConfidence * 100} % sure` : null],
  ]
  return rows.flatMap(([name, value]) => (value === null ? [] : [html`<dt>${name}</dt><dd>${value}</dd>`]))
}

function entityRow(ids: Ids, { number, finding, mentions, findings }: ExplainedEntity): Html {
  const { kind, name, gender, forms, confidence } = finding
  const id = ids.entity(number)
  return html`<tr class="${id}" id="${id}">
<td><b class="${kind}">${name}</b><br>${gender === null ? kind : `${kind}, ${gender}`}<br>${howSure(confidence, null)}</td>
<td>${forms.filter((form) => form !== name).join(', ')}</td>
<td>${findings.map((one) => html`<a class="finding" href="#${ids.finding(one)}">${one}</a> `)}</td>
<td><ul class="mentions">${mentions.map(
    (mention) =>
      html`<li><span><a href="#${ids.mention(mention.number)}">${mention.text}</a> <small title="${mention.because}">${mention.form}</small></span>${howSure(mention.confidence, mention.rule)}</li>`,
  )}</ul></td>
</tr>
`
}
