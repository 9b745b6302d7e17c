/** Statements of an external set against its gold, one by one, for calibration: its scorer tells sums alone. */
import { z } from 'zod'
import type { Annotations, StatementFinding } from '../../../src/model/annotation.ts'
import type { Span } from '../../../src/model/span.ts'
import { nameKey, surnameKey } from '../../../src/text/name-key.ts'
import type { Judged } from '../calibration.ts'
import { matchPairs } from '../match-pairs.ts'
import { agreementOf, dice, type WordSet, wordsOf } from '../words.ts'
import type { SetDocument } from './read-set.ts'

/** Pairs of offsets. Code points, which are UTF-16 units in these texts. */
const Spans = z.array(z.tuple([z.int(), z.int()]).transform(([start, end]): Span => ({ start, end })))

const Quote = z.object({
  type: z.enum(['direct', 'indirect', 'mixed']),
  content: Spans,
  speaker: Spans.default([]),
  speaker_name: z.string().nullish(),
  speaker_aliases: z.array(z.string()).nullish(),
  cue_class: z.string().default('speech'),
  nested: z.boolean().default(false),
})
type Quote = z.infer<typeof Quote>

const Gold = z.object({ quotes: z.array(Quote), optional: Spans.default([]) })

const SPEECH: ReadonlySet<string> = new Set(['speech', 'according-to', 'speech-noun'])

/**
 * A statement is right if its words agree with a gold statement's (Dice of at least 0.5, one to one) and its speaker, if it names one, is
 * gold's: by full or last name where gold knows the name, else by the speaker phrase. What agrees with nested statements and beliefs, or
 * lies half in quotations that gold leaves open, is left out. Some sets mark a fixed list of verbs only, so the share of right ones is
 * a lower bound there.
 */
export function judgeQuotes(document: SetDocument, { statements, entities }: Annotations): Judged[] {
  const gold = Gold.parse(document)
  const words = wordsOf(document.text)
  const contents = statements.map(({ pieces }) => words(...pieces))
  const goldContents = gold.quotes.map(({ content }) => words(...content))
  const matched = matchPairs([...gold.quotes.keys()], [...statements.keys()], (g, f) => {
    const agreement = agreementOf(goldContents[g] ?? new Set(), contents[f] ?? new Set())
    // What is due is paired before what is optional.
    return agreement === 0 ? 0 : agreement + Number(isDue(gold.quotes[g]))
  })
  const quoteOf = new Map([...matched].map(([g, f]) => [f, gold.quotes[g]]))
  const open = [words(...gold.optional), ...goldContents.filter((_, number) => !isDue(gold.quotes[number]))]
  return statements.flatMap((found, number): Judged[] => {
    const quote = quoteOf.get(number)
    const content = contents[number] ?? new Set()
    if (quote === undefined && open.some((region) => liesHalfIn(content, region))) return []
    if (quote !== undefined && !isDue(quote)) return []
    const name = found.speaker === null ? null : (entities[found.speaker]?.name ?? null)
    const isRight = quote !== undefined && (name === null || isSpeaker(words, quote, found, name))
    return [{ confidence: found.confidence, isRight }]
  })
}

function isDue(quote: Quote | undefined): boolean {
  return quote !== undefined && !quote.nested && (quote.type !== 'indirect' || SPEECH.has(quote.cue_class))
}

function liesHalfIn(content: WordSet, region: WordSet): boolean {
  const inside = [...content].filter((word) => region.has(word)).length
  return content.size > 0 && inside * 2 >= content.size
}

function isSpeaker(
  words: ReturnType<typeof wordsOf>,
  quote: Quote,
  { speakerSpan }: StatementFinding,
  name: string,
): boolean {
  const known = [quote.speaker_name ?? '', ...(quote.speaker_aliases ?? [])].filter((one) => one !== '')
  if (known.length > 0)
    return known.some(
      (one) => nameKey(one, 'person') === nameKey(name, 'person') || surnameKey(one) === surnameKey(name),
    )
  // Gold that names nobody has nothing to compare with.
  return (
    quote.speaker.length === 0 ||
    (speakerSpan !== null && dice(words(...quote.speaker), words(speakerSpan)) > 0)
  )
}
