/** Tags and trees of the sentences that a window owns. */
import type { Sentence, Token } from '../model/document.ts'
import type { Labels } from './labels.ts'
import { ROOT, repairTree } from './repair-tree.ts'
import type { ModelOutput } from './run-model.ts'
import type { Window } from './windows.ts'

export type Syntax = Pick<Token, 'upos' | 'xpos' | 'head' | 'rel'>

/** Of every token that the window owns, in order; heads are token numbers of the text. */
export function readSyntax(
  output: ModelOutput,
  { window, labels, sentences }: { window: Window; labels: Labels; sentences: readonly Sentence[] },
): Syntax[] {
  return sentences
    .slice(window.firstSentence, window.endSentence)
    .filter(({ first }) => first >= window.owned.first && first < window.owned.end)
    .flatMap((sentence) => {
      // Word 0 of the output is "[CLS]".
      const offset = sentence.first - window.first + 1
      return readHeads(output, offset, sentence.end - sentence.first).map((head, i) => ({
        upos: labels.upos[output.upos[offset + i] ?? -1] ?? 'X',
        xpos: labels.xpos[output.xpos[offset + i] ?? -1] ?? 'FW',
        head: head === ROOT ? ROOT : sentence.first + head,
        rel: relation(labels.relations[output.relations[offset + i] ?? -1], head),
      }))
    })
}

/** Heads of the words `[offset, offset + length)`, counted within the sentence. */
function readHeads(output: ModelOutput, offset: number, length: number): number[] {
  const proposed = Array.from(output.heads.subarray(offset, offset + length), (head) =>
    head >= offset && head < offset + length ? head - offset : ROOT,
  )
  return repairTree(
    proposed,
    (word, head) => output.arcs[(offset + word) * output.words + (head === ROOT ? 0 : offset + head)] ?? 0,
  )
}

/** "root" is the relation of the root and of no other word. */
function relation(given: string | undefined, head: number): string {
  if (head === ROOT) return 'root'
  return given === undefined || given === 'root' ? 'parataxis' : given
}
