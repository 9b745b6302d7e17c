/**
 * Shows the training what the program will show the model: words, sentences and pieces made by the code of `src/language`.
 * Reads JSON Lines from standard input, `{text}` or `{paragraphs: [form, isSpaced][][]}`, and writes one line for each:
 * `{forms, starts, ends, pieces, shapes, paragraphs, sentences}`; offsets are code points of the text, `paragraphs` and `sentences` the first
 * word of each. Of given forms only pieces and shapes are made.
 */
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { cutText } from '../src/language/cut-text.ts'
import { normalQuotes } from '../src/language/normal-quotes.ts'
import { createWordPieces } from '../src/language/word-piece.ts'
import { wordShape } from '../src/language/word-shape.ts'
import { codePointOffsets } from '../src/text/code-points.ts'

const [vocabulary] = process.argv.slice(2)
if (vocabulary === undefined) throw new Error('usage: encode.ts VOCABULARY < LINES')
const pieces = readFileSync(vocabulary, 'utf8').split(/\r?\n/)
const wordPieces = createWordPieces(new Map(pieces.map((piece, i) => [piece, i])))

type Line = { text: string } | { paragraphs: GivenWord[][] }
/** A word of a corpus, and whether white space stands before it. */
type GivenWord = readonly [form: string, isSpaced: boolean]

for await (const line of createInterface({ input: process.stdin })) {
  const item = JSON.parse(line) as Line
  process.stdout.write(
    `${JSON.stringify('text' in item ? encodeText(item.text) : encodeForms(item.paragraphs))}\n`,
  )
}

/** Each line of the text is a paragraph. */
function encodeText(text: string): object {
  const { words, sentences, paragraphs } = cutText(text, linesOf(text), wordPieces)
  const points = codePointOffsets(text)
  return {
    forms: words.map(({ form }) => form),
    starts: words.map(({ start }) => points(start)),
    ends: words.map(({ end }) => points(end)),
    pieces: words.map((word) => word.pieces),
    shapes: words.map(({ shape }) => shape),
    paragraphs: paragraphs.map(({ first }) => first),
    sentences: sentences.map(({ first }) => first),
  }
}

/** Of treebanks and name corpora, whose words are given. */
function encodeForms(paragraphs: GivenWord[][]): object {
  const shown = paragraphs.flatMap((words) =>
    normalQuotes(words.map(([form, isSpaced]) => ({ form, isSpaced }))),
  )
  return { pieces: shown.map((form) => wordPieces(form)), shapes: shown.map((form) => wordShape(form)) }
}

function linesOf(text: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') out.push({ start, end: start + line.length })
    start += line.length + 1
  }
  return out
}
