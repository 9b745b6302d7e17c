/** Reads one text: cuts it, runs the model over its windows, and decodes what the heads say. */
import type { Document, Layer, Token } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { type CutText, cutText } from './cut-text.ts'
import { chanceInside, chancesInside, decodeLayer, LAYER_STATES } from './decode-layers.ts'
import { decodeNames } from './decode-names.ts'
import type { Labels } from './labels.ts'
import { type EndCandidate, findLinkEnds } from './link-ends.ts'
import { createLinks, keepLinks, type WindowLinks } from './links.ts'
import { logSoftmax } from './log-softmax.ts'
import { readSyntax, type Syntax } from './read-syntax.ts'
import type { Model, ModelOutput } from './run-model.ts'
import { type SpecialPieces, windowInput } from './window-input.ts'
import { makeWindows, type Window } from './windows.ts'
import type { WordPieces } from './word-piece.ts'

/** What of the weights folder reading needs. */
export interface Reader {
  readonly model: Model
  readonly labels: Labels
  readonly wordPieces: WordPieces
  readonly special: SpecialPieces
}

/** Scores of the whole text; every window fills in what it owns. */
interface Scores {
  /** One array a layer: tokens × (O, B, I), logarithms of probabilities. */
  readonly layers: readonly Float32Array[]
  /** Tokens × name labels, likewise. */
  readonly names: Float32Array
  /** Of the tokens in order. */
  readonly syntax: Syntax[]
  readonly links: WindowLinks[]
}

/** Time and memory grow linearly with the length of the blocks. Only the blocks are read; offsets are UTF-16 units of `text`. */
export async function readText(reader: Reader, text: string, blocks: readonly Span[]): Promise<Document> {
  const { labels } = reader
  const cut = cutText(text, blocks, reader.wordPieces)
  const count = cut.words.length
  const scores: Scores = {
    layers: labels.layers.map(() => new Float32Array(count * LAYER_STATES)),
    names: new Float32Array(count * labels.names.length),
    syntax: [],
    links: [],
  }
  for (const window of makeWindows(cut.sentences, (token) => cut.words[token]?.pieces.length ?? 0)) {
    const output = await reader.model.run(windowInput(cut, window, reader.special))
    takeScores({ scores, labels, cut }, window, output)
  }
  const logsOf = (layer: number) => scores.layers[layer] ?? new Float32Array()
  return {
    text,
    tokens: toTokens(cut, scores.syntax),
    sentences: cut.sentences,
    paragraphs: cut.paragraphs,
    names: decodeNames(scores.names, labels.names, cut.paragraphs),
    layers: perLayer(labels, (layer, i) => decodeLayer(layer, logsOf(i))),
    chances: perLayer(labels, (_, i) => chancesInside(logsOf(i))),
    links: createLinks(scores.links),
  }
}

function perLayer<Value>(labels: Labels, make: (layer: Layer, index: number) => Value): Record<Layer, Value> {
  return Object.fromEntries(labels.layers.map((layer, i) => [layer, make(layer, i)])) as Record<Layer, Value>
}

interface Target {
  readonly scores: Scores
  readonly labels: Labels
  readonly cut: CutText
}

function takeScores(target: Target, window: Window, output: ModelOutput): void {
  const { scores, labels, cut } = target
  const { first, end } = window.owned
  const layers = splitLayers(output, labels.layers.length)
  const names = logSoftmax(output.names, labels.names.length, labels.names.length)
  const takeOwned = (to: Float32Array, from: Float32Array, size: number) =>
    to.set(from.subarray((first - window.first) * size, (end - window.first) * size), first * size)
  for (const [i, layer] of layers.entries()) takeOwned(scores.layers[i] ?? layer, layer, LAYER_STATES)
  takeOwned(scores.names, names, labels.names.length)
  scores.syntax.push(...readSyntax(output, { window, labels, sentences: cut.sentences }))
  const ends = findLinkEnds(endCandidates(target, window, { output, layers, names }))
  scores.links.push(keepLinks(window, output.links, labels, ends))
}

/** One array a layer, without word 0: tokens × (O, B, I), logarithms of probabilities. */
function splitLayers(output: ModelOutput, count: number): Float32Array[] {
  const all = logSoftmax(output.layers, LAYER_STATES, count * LAYER_STATES)
  return Array.from({ length: count }, (_, layer) => {
    const out = new Float32Array((output.words - 1) * LAYER_STATES)
    for (let i = 0; i < out.length; i++) {
      const word = Math.floor(i / LAYER_STATES)
      out[i] = all[(word * count + layer) * LAYER_STATES + (i % LAYER_STATES)] ?? 0
    }
    return out
  })
}

function endCandidates(
  { labels, cut }: Target,
  window: Window,
  found: { output: ModelOutput; layers: readonly Float32Array[]; names: Float32Array },
): EndCandidate[] {
  const content = labels.layers.indexOf('content')
  const outside = labels.names.findIndex(({ position }) => position === 'O')
  const probability = (logs: Float32Array | undefined, i: number) => Math.exp(logs?.[i] ?? 0)
  return cut.words.slice(window.first, window.end).map((word, i) => ({
    token: window.first + i,
    form: word.form,
    upos: labels.upos[found.output.upos[i + 1] ?? 0] ?? 'X',
    name: 1 - probability(found.names, i * labels.names.length + outside),
    layers: perLayer(labels, (_, k) => chanceInside(found.layers[k] ?? new Float32Array(), i)),
    contentBegins: probability(found.layers[content], i * LAYER_STATES + 1),
    opensParagraph: word.opensParagraph,
  }))
}

function toTokens(cut: CutText, syntax: readonly Syntax[]): Token[] {
  return cut.sentences.flatMap((sentence) =>
    syntax.slice(sentence.first, sentence.end).flatMap((tags, i) => {
      const index = sentence.first + i
      const word = cut.words[index]
      if (word === undefined) return []
      const { start, end, form } = word
      return { index, start, end, form, ...tags, sentence: sentence.index, paragraph: sentence.paragraph }
    }),
  )
}
