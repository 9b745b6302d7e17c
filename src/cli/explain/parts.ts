/** What the parts of an explanation's page share: the ids by which they lead to each other, words with links, and how sure. */

import type { Word } from './explanation.ts'
import { type Html, html } from './markup.ts'

/** Ids of one article's parts; the same words as classes mark what lights up together. */
export interface Ids {
  readonly article: string
  block(number: number): string
  /** The card of a finding. */
  finding(number: number): string
  /** Its place in the text. */
  place(number: number): string
  entity(number: number): string
  mention(number: number): string
}

/** `number` is that of the article on the page. */
export function idsOf(number: number): Ids {
  const article = `a${number}`
  return {
    article,
    block: (block) => `${article}-b${block}`,
    finding: (finding) => `${article}-f${finding}`,
    place: (finding) => `${article}-p${finding}`,
    entity: (entity) => `${article}-e${entity}`,
    mention: (mention) => `${article}-m${mention}`,
  }
}

export function wordsWithLinks(ids: Ids, words: readonly Word[]): Html {
  return html`${words.map(({ text, entity, finding }) => {
    if (finding !== undefined) return html`<a href="#${ids.finding(finding)}">${text} (${finding})</a>`
    if (entity !== undefined) return html`<a href="#${ids.entity(entity)}">${text}</a>`
    return text
  })}`
}

/** A bar and a number; the bar is red below a half and green from four fifths on. */
export function howSure(confidence: number, rule: string | null): Html {
  const percent = Math.round(confidence * 100)
  return html`<span class="sure"><meter min="0" low="50" high="80" optimum="100" max="100" value="${percent}"></meter> ${percent} %${ruleName(rule)}</span>`
}

export function ruleName(rule: string | null): Html {
  return rule === null ? html`` : html` <code>${rule}</code>`
}
