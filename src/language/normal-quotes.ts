/** Brings the quotation marks of a paragraph to `“ ”`, the only two that the model was trained on. */
import type { SentenceToken } from './split-sentences.ts'

const OPENS = new Set(['“', '``', '‘‘'])
const CLOSES = new Set(['”', "''", '’’'])
/** Marks whose side is told by the white space around them, or else by which side came last. */
const EITHER = new Set(['"', '„'])

/** The forms that the model looks up: `“ ”` for double quotation marks, straight apostrophes. */
export function normalQuotes(paragraph: readonly SentenceToken[]): string[] {
  let isOpen = false
  return paragraph.map(({ form, isSpaced }, i) => {
    if (OPENS.has(form)) isOpen = true
    else if (CLOSES.has(form)) isOpen = false
    else if (EITHER.has(form)) {
      const isSpacedAfter = paragraph[i + 1]?.isSpaced ?? true
      isOpen = isSpaced === isSpacedAfter ? !isOpen : isSpaced
    } else return form.replaceAll('’', "'")
    return isOpen ? '“' : '”'
  })
}
