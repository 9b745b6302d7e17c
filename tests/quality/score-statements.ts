/** Statements: is their content found, and is the right one said to have said it? */
import type { Annotations, Channel, StatementFinding, StatementForm } from '../../src/model/annotation.ts'
import type { Span } from '../../src/model/span.ts'
import type { Judged } from './calibration.ts'
import { type Counted, countAs, resolvedAs } from './count-as.ts'
import { type Figures, f1, share } from './figure.ts'
import type { Gold, GoldStatement } from './gold.ts'
import { matchPairs } from './match-pairs.ts'
import { agreementOf, dice, wordsOf } from './words.ts'

interface Pair {
  readonly gold: GoldStatement
  readonly found: StatementFinding
}

/**
 * Contents are paired one to one by their words (Dice of at least 0.5). Nested gold statements are optional: neither missed where they are
 * not found nor false where they are; they take no part in any figure.
 *
 * | figure | of |
 * |---|---|
 * | content F1 | statements |
 * | attributed F1 | statements, right only with the right speaker, and with none where gold has none |
 * | speaker right, wrong, unnamed, open | paired statements that have a speaker; together all. *Unnamed*: words that mean the right one, whom the text names elsewhere; *open*: no speaker given |
 * | recall of a form | gold statements of that form |
 * | cue | paired statements with a cue: a word of it in common |
 * | addressee recall, precision | addressees of paired statements |
 * | channel | paired statements with a channel |
 *
 * Who counts as whom is told at `countAs`.
 */
export function scoreStatements(gold: Gold, annotations: Annotations, counted = countAs(gold, annotations)) {
  const { statements } = annotations
  const agreement = agreementIn(gold)
  const due = gold.statements.filter(({ isNested }) => !isNested)
  const nested = gold.statements.filter(({ isNested }) => isNested)
  const matched = matchPairs(due, statements, agreement)
  const pairs = toPairs(due, statements, matched)
  const taken = new Set(matched.values())
  const others = statements.filter((_, number) => !taken.has(number))
  const nestedMatched = matchPairs(nested, others, agreement)
  const nestedPairs = toPairs(nested, others, nestedMatched)
  const found = statements.length - nestedMatched.size

  const speakers = pairs.filter((pair) => pair.gold.speaker !== null)
  const outcomes = speakers.map((pair) => speakerOutcome(counted, pair))
  const outcomeShare = (outcome: Outcome) =>
    share(outcomes.filter((one) => one === outcome).length, outcomes.length)
  const attributed = pairs.filter((pair) => isAttributed(counted, pair)).length

  const figures: Figures = {
    'content F1': f1({ right: pairs.length, found, gold: due.length }),
    'attributed F1': f1({ right: attributed, found, gold: due.length }),
    'speaker right': outcomeShare('right'),
    'speaker wrong': outcomeShare('wrong'),
    'speaker unnamed': outcomeShare('unnamed'),
    'speaker open': outcomeShare('open'),
    'recall, direct': recallOf('direct', due, pairs),
    'recall, indirect': recallOf('indirect', due, pairs),
    'recall, mixed': recallOf('mixed', due, pairs),
    cue: cueShare(gold, pairs),
    ...addresseeFigures(counted, pairs),
    channel: channelShare(pairs),
  }
  return { figures, judged: judge(counted, statements, [...pairs, ...nestedPairs]) }
}

/** Nested statements count here: gold knows them. A finding is right if its content is, and the speaker if it names one. */
function judge(
  counted: readonly (Counted | null)[],
  statements: readonly StatementFinding[],
  pairs: readonly Pair[],
): Judged[] {
  const goldOf = new Map(pairs.map((pair) => [pair.found, pair]))
  return statements.map((found) => {
    const pair = goldOf.get(found)
    return {
      confidence: found.confidence,
      isRight: pair !== undefined && (found.speaker === null || isAttributed(counted, pair)),
    }
  })
}

function agreementIn({ text }: Gold) {
  const words = wordsOf(text)
  return (gold: GoldStatement, found: StatementFinding): number =>
    agreementOf(words(...gold.pieces), words(...found.pieces))
}

function toPairs(
  gold: readonly GoldStatement[],
  found: readonly StatementFinding[],
  matched: ReadonlyMap<number, number>,
): Pair[] {
  return [...matched].flatMap(([g, f]) => {
    const [one, other] = [gold[g], found[f]]
    return one === undefined || other === undefined ? [] : [{ gold: one, found: other }]
  })
}

type Outcome = 'right' | 'wrong' | 'unnamed' | 'open'

function speakerOutcome(counted: readonly (Counted | null)[], { gold, found }: Pair): Outcome {
  if (found.speaker === null) return 'open'
  const as = counted[found.speaker] ?? null
  // "A spokesman" of "a spokesman, Ann Lee, said" is nobody else, though no mention of its own in gold.
  if (as === null) return standsIn(found.speakerSpan, gold.speakerPhrase) ? 'unnamed' : 'wrong'
  if (as.entity !== gold.speaker) return 'wrong'
  return as.isResolved ? 'right' : 'unnamed'
}

function standsIn(span: Span | null, phrase: readonly Span[]): boolean {
  return span !== null && phrase.some(({ start, end }) => span.start < end && start < span.end)
}

function isAttributed(counted: readonly (Counted | null)[], pair: Pair): boolean {
  return pair.gold.speaker === null ? pair.found.speaker === null : speakerOutcome(counted, pair) === 'right'
}

function recallOf(form: StatementForm, due: readonly GoldStatement[], pairs: readonly Pair[]) {
  return share(
    pairs.filter(({ gold }) => gold.form === form).length,
    due.filter((gold) => gold.form === form).length,
  )
}

function cueShare({ text }: Gold, pairs: readonly Pair[]) {
  const words = wordsOf(text)
  const cued = pairs.filter(({ gold }) => gold.cue.length > 0)
  const right = cued.filter(
    ({ gold, found }) => found.cue !== null && dice(words(...gold.cue), words(found.cue)) > 0,
  )
  return share(right.length, cued.length)
}

function addresseeFigures(counted: readonly (Counted | null)[], pairs: readonly Pair[]): Figures {
  let right = 0
  let told = 0
  let due = 0
  for (const { gold, found } of pairs) {
    const resolved = new Set(found.addressees.map((entity) => resolvedAs(counted, entity)))
    right += gold.addressees.filter((entity) => resolved.has(entity)).length
    told += found.addressees.length
    due += gold.addressees.length
  }
  return { 'addressee recall': share(right, due), 'addressee precision': share(right, told) }
}

/** The corpus has words of its own for some channels. What is testified at a hearing counts as said in court, too. */
const CHANNELS_OF: Readonly<Record<string, readonly Channel[]>> = {
  radio: ['broadcast'],
  television: ['broadcast'],
  tv: ['broadcast'],
  podcast: ['broadcast'],
  video: ['broadcast'],
  facebook: ['twitter'],
  post: ['twitter'],
  text: ['phone'],
  hearing: ['speech', 'court'],
  parliament: ['speech'],
  debate: ['speech', 'broadcast'],
}

/** Which channels a word of the corpus may be. */
export function channelsOf(word: string): readonly string[] {
  return CHANNELS_OF[word] ?? [word]
}

function channelShare(pairs: readonly Pair[]) {
  const told = pairs.filter(({ gold }) => gold.channel !== null)
  const isRight = ({ gold, found }: Pair) =>
    found.channel !== null && channelsOf(gold.channel ?? '').includes(found.channel)
  return share(told.filter(isRight).length, told.length)
}
