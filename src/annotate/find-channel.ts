/** By which way a statement was made, from the words around its content: "on Twitter", "in a statement". */
import type { Channel } from '../model/annotation.ts'
import type { Reading, StatementDraft } from './draft.ts'
import { isInside } from './range-text.ts'

export function findChannel({ doc, lexicon }: Reading, statement: StatementDraft): Channel | null {
  const at = statement.cue?.first ?? statement.speakerRange?.first
  const sentence = doc.sentences[doc.tokens[at ?? -1]?.sentence ?? -1]
  if (sentence === undefined) return null
  const words: string[] = []
  for (let i = sentence.first; i < sentence.end; i++)
    if (!statement.pieces.some((piece) => isInside(i, piece)))
      words.push(doc.tokens[i]?.form.toLowerCase() ?? '')
  const around = ` ${words.join(' ')} `
  for (const [phrase, channel] of lexicon.channels) if (around.includes(` ${phrase} `)) return channel
  return null
}
