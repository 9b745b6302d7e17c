/** Organizations without a name that titles are of, which the engine seldom marks: "the diocese's bursar", "principal of the primary school". */
import type { Token } from '../model/document.ts'
import type { Mention, Reading } from './draft.ts'
import { runStart } from './range-text.ts'
import { isPossessiveMark } from './tree.ts'

/** How sure such a noun phrase is a mention. */
const SURE = 0.6
const HANGS_ON_TITLE = /^(?:of|at|for|with|from)$/
const IN_PHRASE = /^(?:NOUN|PROPN|ADJ|DET|NUM)$/

export function bodiesInTitles({ doc, lexicon }: Reading): Mention[] {
  const { tokens } = doc
  return doc.layers.role.flatMap((title) =>
    tokens.slice(title.first, title.end).flatMap((noun): Mention[] => {
      if (noun.upos !== 'NOUN' || lexicon.kindOfNoun(noun.form) !== 'organization') return []
      const first = phraseStart(tokens, noun.index, title.first)
      const next = tokens[noun.index + 1]
      const isOwner = isPossessiveMark(next) && noun.index + 2 < title.end
      const isLast = noun.index + 1 === title.end || /^(?:ADP|PUNCT)$/.test(next?.upos ?? '')
      const isOwned = isLast && first - 1 > title.first && HANGS_ON_TITLE.test(tokens[first - 1]?.form ?? '')
      return isOwner || isOwned ? [mentionOf(first, noun.index)] : []
    }),
  )
}

function mentionOf(first: number, noun: number): Mention {
  return {
    first,
    nameFirst: first,
    end: noun + 1,
    anchor: noun,
    form: 'nominal',
    type: null,
    gender: null,
    plural: false,
    rule: 'rule:body-in-title',
    confidence: SURE,
  }
}

/** Where the noun phrase that ends in a noun begins, in the title: "Croatia's weather service", "its sister institute". */
function phraseStart(tokens: readonly Token[], noun: number, least: number): number {
  const isInPhrase = (token: Token | undefined) =>
    IN_PHRASE.test(token?.upos ?? '') || isPossessiveMark(token) || token?.xpos === 'PRP$'
  return runStart(noun, least, (i) => isInPhrase(tokens[i]))
}
