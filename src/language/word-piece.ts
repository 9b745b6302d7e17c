/** Cuts words into the pieces of the encoder's vocabulary: BERT normalisation, then greedy longest match. */

/** Numbers of a word's pieces, at least one and at most `MOST_PIECES`. */
export type WordPieces = (word: string) => readonly number[]

export const CLASSIFY = '[CLS]'
export const SEPARATE = '[SEP]'
const UNKNOWN = '[UNK]'

/** Of a longer word the rest is not shown to the model; so it was in training. */
export const MOST_PIECES = 8
/** A run of more letters than this has no pieces. BERT's own limit. */
const LONGEST_RUN = 100
/** No more UTF-16 units of a word than this can matter for its first pieces. */
const LONGEST_WORD = 1000
/** Words remembered with their pieces; then the memory starts anew. */
const MOST_REMEMBERED = 50_000
/** A longer word is rare, and remembering it would keep its whole article alive: V8 makes a slice of it. */
const LONGEST_REMEMBERED = 12

/**
 * @param vocabulary piece → number, with "##" before pieces inside a word
 * @throws {TypeError} if the vocabulary lacks "[UNK]"
 */
export function createWordPieces(vocabulary: ReadonlyMap<string, number>): WordPieces {
  const unknown = vocabulary.get(UNKNOWN)
  if (unknown === undefined) throw new TypeError(`the vocabulary has no ${UNKNOWN}`)
  const remembered = new Map<string, readonly number[]>()
  return (word) => {
    const known = remembered.get(word)
    if (known !== undefined) return known
    const pieces = splitRuns(word.slice(0, LONGEST_WORD)).flatMap(
      (run) => cutRun(vocabulary, run) ?? [unknown],
    )
    const result = pieces.length > 0 ? pieces.slice(0, MOST_PIECES) : [unknown]
    if (word.length > LONGEST_REMEMBERED) return result
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(word, result)
    return result
  }
}

const MARKS = /\p{Mn}/gu
/** Every character that BERT sets apart: punctuation, ASCII symbols, Chinese characters. */
const RUNS =
  /[\p{P}$+<=>^`|~\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]|[^\s\p{P}$+<=>^`|~\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu

function splitRuns(word: string): readonly string[] {
  const plain = word
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\ufffd]/gu, '')
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
  return plain.match(RUNS) ?? []
}

/** Null where some part of the run is not in the vocabulary. */
function cutRun(vocabulary: ReadonlyMap<string, number>, run: string): readonly number[] | null {
  const characters = Array.from(run)
  if (characters.length > LONGEST_RUN) return null
  const out: number[] = []
  for (let start = 0; start < characters.length; ) {
    let end = characters.length
    let piece: number | undefined
    for (; end > start; end--) {
      piece = vocabulary.get((start > 0 ? '##' : '') + characters.slice(start, end).join(''))
      if (piece !== undefined) break
    }
    if (piece === undefined) return null
    out.push(piece)
    start = end
  }
  return out
}
