/** What the model is given for one window. */
import type { CutText } from './cut-text.ts'
import type { ModelInput } from './run-model.ts'
import type { Window } from './windows.ts'

export interface SpecialPieces {
  /** "[CLS]", before the first word. */
  readonly classify: number
  /** "[SEP]", between paragraphs and at the end. */
  readonly separate: number
}

/** Pieces of a window's words. Word 0 is "[CLS]": it stands for the root of a tree and for "linked to nothing". */
export function windowInput(cut: CutText, window: Window, special: SpecialPieces): ModelInput {
  const pieces = [special.classify]
  const shapes = [0]
  const firstPieces = [0]
  const sentences = [0]
  let paragraph: number | null = null
  for (const sentence of cut.sentences.slice(window.firstSentence, window.endSentence)) {
    if (paragraph !== null && sentence.paragraph !== paragraph) {
      pieces.push(special.separate)
      shapes.push(0)
    }
    paragraph = sentence.paragraph
    for (const word of cut.words.slice(sentence.first, sentence.end)) {
      firstPieces.push(pieces.length)
      sentences.push(sentence.index - window.firstSentence)
      for (const piece of word.pieces) {
        pieces.push(piece)
        shapes.push(word.shape)
      }
    }
  }
  pieces.push(special.separate)
  shapes.push(0)
  return { pieces, shapes, firstPieces, sentences }
}
