/** Where the text has a role: the words that the engine marks, and titles before a name that it leaves out. */
import type { LayerSpan, TokenRange } from '../model/document.ts'
import type { Mention, Reading } from './draft.ts'
import { isHonorific } from './name-mention.ts'
import { spanOver } from './near-spans.ts'
import { runStart } from './range-text.ts'

/** How sure a title that only the lexicon knows is a role. */
const OVERLOOKED = 0.8
/** Of what stands before a name or a title in one noun phrase, in tokens. */
export const LONGEST_DESCRIPTION = 5

/** In text order. */
export function roleSpans(reading: Reading, mentions: readonly Mention[]): LayerSpan[] {
  return [...reading.doc.layers.role, ...overlookedTitles(reading, mentions)].toSorted(
    (a, b) => a.first - b.first,
  )
}

/**
 * Roles before a name that the engine does not mark: "President Biden", where the title is in the lexicon, and "the actor Jason Reed".
 * One may stand in a role of somebody else's: "press secretary to Gov. Ellie Thompson".
 */
function overlookedTitles(reading: Reading, mentions: readonly Mention[]): LayerSpan[] {
  const { doc } = reading
  const isMarked = (title: TokenRange, isTitled: boolean) => {
    const marked = spanOver(doc.layers.role, title.first) ?? spanOver(doc.layers.role, title.end - 1)
    return marked !== undefined && !(isTitled && marked.first < title.first && marked.end > title.end)
  }
  return mentions.flatMap((mention) => {
    if (mention.type !== 'person') return []
    let title = mention.first
    while (isHonorific(reading, doc.tokens[title])) title++
    const isTitled = title < mention.nameFirst
    const end = isTitled ? mention.nameFirst : mention.first
    const first = isTitled ? title : descriptionStart(reading, end)
    if (first >= end || isMarked({ first, end }, isTitled)) return []
    return [{ first, end, score: OVERLOOKED }]
  })
}

/** Where the noun phrase before a name starts if it ends in a role noun: "science" of "science writer Ann Lee". `end` where it does not. */
function descriptionStart({ doc, lexicon }: Reading, end: number): number {
  const noun = doc.tokens[end - 1]
  if (noun?.upos !== 'NOUN' || !lexicon.roleNouns.has(noun.form)) return end
  const isPart = (at: number) =>
    /^(?:NOUN|ADJ|PROPN)$/.test(doc.tokens[at]?.upos ?? '') && doc.tokens[at]?.sentence === noun.sentence
  return runStart(end - 1, end - LONGEST_DESCRIPTION, isPart)
}
