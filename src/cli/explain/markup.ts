/** HTML in which every text that is put in is escaped: only what this file made goes in as it is. */

export interface Html {
  readonly markup: string
}

type Value = string | number | Html | readonly Value[]

/** Text and attribute values alike; attributes stand in double quotes. Lists are joined without a separator. */
export function html(literals: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { markup: String.raw({ raw: literals }, ...values.map(markupOf)) }
}

/** For style sheets of our own, never for what comes from an article. */
export function trusted(markup: string): Html {
  return { markup }
}

function markupOf(value: Value): string {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
  if (typeof value === 'number') return String(value)
  return 'markup' in value ? value.markup : value.map(markupOf).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
