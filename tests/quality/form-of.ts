/** Direct, indirect or mixed, told by how many of the words stand in quotation marks. */
import type { StatementForm } from '../../src/model/annotation.ts'
import { countWords } from '../../src/text/count-words.ts'

/**
 * A quotation may be left open at the end, as it is where it goes on in the next paragraph. Single marks open only where no letter stands
 * before them and close where none follows, so that apostrophes do neither; straight ones must close.
 */
const QUOTED =
  /“[^”]*(?:”|$)|"[^"]*(?:"|$)|(?<![\p{L}\p{N}])‘.*?(?:’(?![\p{L}\p{N}])|$)|(?<![\p{L}\p{N}])'.*?'(?![\p{L}\p{N}])/gsu

/** Share of quoted words from which a statement is direct: "that" or "as" may stand before the mark. */
const DIRECT = 0.8

/** `pieces` are the words of each piece of the content, quotation marks included. */
export function formOf(pieces: readonly string[]): StatementForm {
  const all = pieces.reduce((sum, piece) => sum + countWords(piece), 0)
  const quoted = pieces
    .flatMap((piece) => piece.match(QUOTED) ?? [])
    .reduce((sum, part) => sum + countWords(part), 0)
  if (quoted === 0) return 'indirect'
  return quoted > DIRECT * all ? 'direct' : 'mixed'
}
