/** Fits how often findings are right to how sure they say they are. */
import type { Curve } from '../../src/annotate/calibrate.ts'
import type { Judged } from './calibration.ts'

type JudgedByKind = Readonly<Record<string, readonly Judged[]>>

/** The text of calibration.json, fitted to what several measurements found. */
export function toCalibrationFile(measured: readonly JudgedByKind[]): string {
  const kinds = ['statements', 'pronouns', 'roles', 'interactions'] as const
  const lines = kinds.map((kind) => {
    const curve = fitCurve(measured.flatMap((judged) => judged[kind] ?? []))
    return `  "${kind}": ${JSON.stringify(curve)}`
  })
  return `{\n${lines.join(',\n')}\n}\n`
}

/** Fewer findings than this tell nothing: they go to their neighbours. */
const LEAST_IN_BLOCK = 25

interface Block {
  readonly count: number
  readonly stated: number
  readonly right: number
}

/**
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955; for classifiers, Zadrozny and Elkan 2002): blocks of findings by
 * stated confidence, merged until their shares of right ones never fall. A share counts one right and one wrong finding more than
 * there are (Laplace), so that few findings never make a certainty. Empty without findings.
 */
export function fitCurve(judged: readonly Judged[]): Curve {
  const blocks: Block[] = []
  for (const block of smallBlocks(judged)) {
    blocks.push(block)
    for (let [a, b] = blocks.slice(-2); a && b && shareOf(a) >= shareOf(b); [a, b] = blocks.slice(-2))
      blocks.splice(-2, 2, merge(a, b))
  }
  return blocks.map((block) => [round(block.stated / block.count), round(shareOf(block))] as const)
}

/** Of findings in order of stated confidence. Confidences that are equal when rounded stay together: no curve can tell them apart. */
function smallBlocks(judged: readonly Judged[]): Block[] {
  const out: Block[] = []
  let open: Block = { count: 0, stated: 0, right: 0 }
  let last = -1
  const rounded = judged.map(({ confidence, isRight }) => ({ confidence: round(confidence), isRight }))
  for (const { confidence, isRight } of rounded.toSorted((a, b) => a.confidence - b.confidence)) {
    if (open.count >= LEAST_IN_BLOCK && confidence > last) {
      out.push(open)
      open = { count: 0, stated: 0, right: 0 }
    }
    open = merge(open, { count: 1, stated: confidence, right: Number(isRight) })
    last = confidence
  }
  const before = out.at(-1)
  if (open.count >= LEAST_IN_BLOCK || before === undefined) return open.count > 0 ? [...out, open] : out
  return [...out.slice(0, -1), merge(before, open)]
}

function merge(a: Block, b: Block): Block {
  return { count: a.count + b.count, stated: a.stated + b.stated, right: a.right + b.right }
}

function shareOf({ right, count }: Block): number {
  return (right + 1) / (count + 2)
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
