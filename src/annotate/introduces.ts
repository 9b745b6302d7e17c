/** Whether a noun phrase tells of somebody new: "another rancher", "a second official", "two of the lawyers". */
import type { Mention, Reading } from './draft.ts'

/** Of our own articles' noun phrases with these before the noun 5 % mean somebody told of before; with "a" alone 15 %, most of them in apposition ("Lee, a lawyer"). */
const NEW = /^(?:another|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|most|more)$/i
const NEXT = /^(?:second|third|fourth|fifth|different)$/i

export function introduces({ doc }: Reading, { form, first }: Mention): boolean {
  if (form !== 'nominal') return false
  const [word = '', next = ''] = doc.tokens.slice(first, first + 2).map((token) => token.form)
  return NEW.test(word) || (/^an?$/i.test(word) && NEXT.test(next))
}
