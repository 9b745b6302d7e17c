import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Engine, openEngine } from '../../src/language/open-engine.ts'
import type { Document, LayerSpan, TokenRange } from '../../src/model/document.ts'

const FOLDER = 'models/en'
const TEXT = [
  'Secretary of State Antony Blinken told reporters on Wednesday that he had spoken with Benjamin Netanyahu.',
  '"We will not wait," Mr. Blinken said. Maria Lopez, the mayor of Springfield, denied it.',
].join('\n\n')

const linesOf = (text: string) =>
  Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }) => ({ start: index, end: index + line.length }))
const words = (doc: Document, { first, end }: TokenRange) =>
  doc.text.slice(doc.tokens[first]?.start, doc.tokens[end - 1]?.end)
const layer = (doc: Document, spans: readonly LayerSpan[]) => spans.map((span) => words(doc, span))

/** What must hold of every document. */
function expectSound(doc: Document): void {
  for (const [i, token] of doc.tokens.entries()) {
    expect(token.index).toBe(i)
    expect(token.end).toBeGreaterThan(token.start)
    expect(doc.text.slice(token.start, token.end)).toBe(token.form)
    expect(token.start).toBeGreaterThanOrEqual(doc.tokens[i - 1]?.end ?? 0)
  }
  for (const [i, sentence] of doc.sentences.entries()) {
    expect(sentence.first).toBe(doc.sentences[i - 1]?.end ?? 0)
    const tokens = doc.tokens.slice(sentence.first, sentence.end)
    expect(tokens.filter(({ head }) => head === -1).map(({ rel }) => rel)).toEqual(['root'])
    for (const token of tokens) {
      expect(token.sentence).toBe(i)
      expect(token.paragraph).toBe(sentence.paragraph)
      expect(rootOf(doc, token.index, tokens.length)).toBeGreaterThanOrEqual(sentence.first)
    }
  }
  expect(doc.sentences.at(-1)?.end ?? 0).toBe(doc.tokens.length)
  expect(doc.paragraphs.at(-1)?.end ?? 0).toBe(doc.tokens.length)
  for (const spans of [doc.names, ...Object.values(doc.layers)]) {
    let reached = 0
    for (const { first, end, score } of spans) {
      expect(first).toBeGreaterThanOrEqual(reached)
      expect(end).toBeGreaterThan(first)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1.0001)
      reached = end
    }
    expect(reached).toBeLessThanOrEqual(doc.tokens.length)
  }
}

/** The token at the top of the tree; -1 if it is not reached in so many steps, or another sentence is. */
function rootOf(doc: Document, token: number, steps: number): number {
  let at = token
  for (let i = 0; i < steps; i++) {
    const head = doc.tokens[at]?.head ?? -1
    if (head === -1) return at
    if (doc.tokens[head]?.sentence !== doc.tokens[token]?.sentence) return -1
    at = head
  }
  return -1
}

describe('the engine', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await openEngine({ folder: FOLDER })
  })
  afterAll(() => engine.close())

  const read = (text: string) => engine.read(text, linesOf(text))

  test('reads names, layers, tags, trees and links', async () => {
    const doc = await read(TEXT)
    expectSound(doc)
    expect(doc.names.map((name) => [words(doc, name), name.type])).toEqual([
      ['Antony Blinken', 'person'],
      ['Benjamin Netanyahu', 'person'],
      ['Blinken', 'person'],
      ['Maria Lopez', 'person'],
      ['Springfield', 'place'],
    ])
    expect(layer(doc, doc.layers.content)).toContain('"We will not wait,"')
    expect(layer(doc, doc.layers.cue)).toEqual(expect.arrayContaining(['told', 'said']))
    expect(layer(doc, doc.layers.speaker)).toContain('Mr. Blinken')
    expect(layer(doc, doc.layers.pronoun)).toContain('he')
    expect(layer(doc, doc.layers.role)[0]).toMatch(/^Secretary of State/)
    const [told, blinken, he] = ['told', 'Blinken', 'he'].map((form) =>
      doc.tokens.find((token) => token.form === form),
    )
    expect(told).toMatchObject({
      upos: 'VERB',
      xpos: 'VBD',
      head: -1,
      rel: 'root',
      sentence: 0,
      paragraph: 0,
    })
    expect(doc.links.score('antecedent', he?.index ?? -1, blinken?.index ?? -1)).toBeGreaterThan(0)
    const content = doc.layers.content.find((span) => words(doc, span).startsWith('"We'))
    const [first, second] = doc.layers.speaker.map((span) =>
      doc.links.score('source', content?.first ?? -1, span.first),
    )
    expect(second ?? 0).toBeGreaterThan(first ?? 0)
  })

  test('reads the blocks alone, each as one paragraph', async () => {
    const text = 'ADVERTISEMENT\nShe left\nearly. It rained.\n\nHe stayed.'
    const doc = await engine.read(text, [
      { start: 14, end: 40 },
      { start: 40, end: 41 },
      { start: 41, end: text.length },
    ])
    expectSound(doc)
    expect(doc.sentences.map((sentence) => [words(doc, sentence), sentence.paragraph])).toEqual([
      ['She left\nearly.', 0],
      ['It rained.', 0],
      ['He stayed.', 1],
    ])
    expect(doc.paragraphs).toHaveLength(2)
  })

  test('gives the same for the same text', async () => {
    const [one, two] = [await read(TEXT), await read(TEXT)]
    expect(JSON.stringify(one)).toBe(JSON.stringify(two))
  })

  test('reads texts at the same time', async () => {
    const [alone, together] = [await read(TEXT), await Promise.all([read('No.'), read(TEXT), read('Yes.')])]
    expect(together[1]?.names).toEqual(alone.names)
  })

  test('any text is read', async () => {
    const odd = fc.constantFrom(
      '"',
      '“',
      '”',
      "''",
      '.',
      'Mr.',
      '\n',
      ' ',
      '[',
      '👩‍👧',
      '漢',
      '\ud800',
      'said',
      'Kim',
      '1',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(odd, { maxLength: 200 }).map((parts) => parts.join('')),
    )
    await fc.assert(
      fc.asyncProperty(text, async (value) => expectSound(await read(value))),
      { numRuns: 40 },
    )
  })

  test.each([
    ['no text', '', 0],
    ['a text of white space', ' \n\t\n ', 0],
    ['a word longer than any window', 'a'.repeat(100_000), 1],
    ['a sentence longer than any window', 'and so on, '.repeat(300), 1200],
    ['many words without a space', 'so-'.repeat(500), 1000],
    ['10,000 quotation marks', '"'.repeat(10_000), 10_000],
  ])(
    'reads %s',
    async (_name, text, tokens) => {
      const doc = await read(text)
      expectSound(doc)
      expect(doc.tokens).toHaveLength(tokens)
    },
    60_000,
  )

  test('cuts a sentence that no window holds after a comma', async () => {
    const doc = await read('and so on, '.repeat(300))
    expect(doc.sentences.length).toBeGreaterThan(1)
    for (const sentence of doc.sentences) expect(words(doc, sentence)).toMatch(/,$/)
  })

  test('WebAssembly answers as the native run time does', async () => {
    const web = await openEngine({ folder: FOLDER, backend: 'wasm' })
    const [native, wasm] = [await read(TEXT), await web.read(TEXT, linesOf(TEXT))]
    await web.close()
    expect([web.backend, engine.backend]).toEqual(['wasm', 'native'])
    expect(web.version).toBe(engine.version)
    // Quantised numbers are rounded differently: what is a near tie may tip, no more.
    const tags = (doc: Document) => doc.tokens.map(({ upos }) => upos)
    expect(tags(wasm)).toEqual(tags(native))
    for (const part of ['xpos', 'head'] as const) {
      const same = wasm.tokens.filter((token) => token[part] === native.tokens[token.index]?.[part])
      expect(same.length).toBeGreaterThanOrEqual(native.tokens.length * 0.95)
    }
    const bare = (spans: readonly TokenRange[]) => spans.map(({ first, end }) => [first, end])
    expect(bare(wasm.names)).toEqual(bare(native.names))
    for (const [name, spans] of Object.entries(native.layers))
      expect([name, bare(wasm.layers[name as keyof Document['layers']])]).toEqual([name, bare(spans)])
  }, 60_000)
})

describe('weights that cannot be used', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dictum-weights-'))
    await Promise.all(
      ['vocab.txt', 'labels.json'].map((name) => copyFile(join(FOLDER, name), join(folder, name))),
    )
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('a folder without weights', async () => {
    await expect(openEngine({ folder })).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: expect.stringContaining('model.onnx'),
    })
  })

  test('a file that is no model', async () => {
    await writeFile(join(folder, 'model.onnx'), 'no model')
    await expect(openEngine({ folder })).rejects.toMatchObject({ code: 'MODEL_MISSING' })
  })

  test('labels of another kind', async () => {
    await writeFile(join(folder, 'labels.json'), '{"tags":["q"]}')
    await expect(openEngine({ folder })).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: expect.stringContaining('labels.json'),
    })
  })
})
