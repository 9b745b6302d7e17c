/**
 * Names of people, organizations and places: what the engine marks, brought to the name alone; what it missed of a
 * name seen elsewhere in the article; and one type for one name.
 */
import type { NameSpan } from '../model/document.ts'
import type { Reading, Stage } from './draft.ts'
import { toMention } from './name-mention.ts'
import {
  missedAcronyms,
  missedNames,
  oneTypePerName,
  peopleNotPlaces,
  withoutDemonyms,
} from './settle-names.ts'

export const findNames: Stage = {
  name: 'find-names',
  run(reading, draft) {
    const marked = withoutDemonyms(
      reading,
      wholeNames(reading, reading.doc.names).flatMap((name) => toMention(reading, name) ?? []),
    )
    const known = [...marked, ...missedAcronyms(reading, marked)]
    const all = [...known, ...missedNames(reading, known)].toSorted((a, b) => a.first - b.first)
    return { ...draft, mentions: oneTypePerName(reading, peopleNotPlaces(reading, all)) }
  },
}

/**
 * Two spans for a person with nothing between them are one name ("Lloyd" "J. Austin"). A person before "administration" names a government,
 * whatever the engine takes the name for there.
 */
function wholeNames(reading: Reading, names: readonly NameSpan[]): NameSpan[] {
  const { tokens } = reading.doc
  const lastWord = ({ end }: NameSpan) => tokens[end - 1]?.form ?? ''
  const people = new Set(names.flatMap((name) => (name.type === 'person' ? [lastWord(name)] : [])))
  const out: NameSpan[] = []
  for (const name of names) {
    const last = out.at(-1)
    const isOne =
      last?.type === 'person' &&
      name.type === 'person' &&
      last.end === name.first &&
      tokens[last.first]?.sentence === tokens[name.first]?.sentence
    if (isOne) out[out.length - 1] = { ...last, end: name.end, score: Math.min(last.score, name.score) }
    else if (
      /^(?:administration|government|regime|presidency)$/.test(tokens[name.end]?.form ?? '') &&
      people.has(lastWord(name))
    )
      out.push({ ...name, end: name.end + 1, type: 'organization' })
    else out.push(name)
  }
  return out
}
