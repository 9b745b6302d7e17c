/** Whom a statement was said to: the object of its cue ("told reporters"), or whom the engine links it to. */
import type { TokenRange } from '../model/document.ts'
import type { Reading, Stage, StatementDraft } from './draft.ts'
import { indexMentions, type MentionIndex } from './mention-index.ts'
import { isInside } from './range-text.ts'
import { childrenOf, headOf, isPassive } from './tree.ts'

/** Verbs whose object is who hears it. With others ("blamed Lee for …") the object is what it is about. */
const TELLING = new Set(
  'tell ask inform remind assure warn advise urge promise notify instruct order beg reassure persuade'.split(
    ' ',
  ),
)
/** An engine link must beat "nobody" by this much, in nats: most statements name no addressee. */
const LEAST_ODDS = 0.5

export const findAddressees: Stage = {
  name: 'find-addressees',
  run(reading, draft) {
    const index = indexMentions(draft)
    return {
      ...draft,
      statements: draft.statements.map((statement) => {
        const chain = fromTree(reading, index, statement) ?? fromLink(reading, index, statement)
        return chain === null || chain === statement.speaker
          ? statement
          : { ...statement, addressees: [chain] }
      }),
    }
  },
}

function fromTree(reading: Reading, index: MentionIndex, statement: StatementDraft): number | null {
  if (statement.cue === null) return null
  const cue = headOf(reading.tree, statement.cue)
  const lemma = reading.lexicon.lemma(reading.doc.tokens[cue]?.form ?? '')
  if (!TELLING.has(lemma) || isPassive(reading.tree, cue)) return null
  const objects = childrenOf(reading.tree, cue, 'obj', 'iobj').filter(
    (token) => !isInContent(statement, token),
  )
  for (const object of objects) {
    const [own] = index.over(object).filter(({ chain }) => chain !== null)
    if (own !== undefined) return own.chain
  }
  return null
}

function fromLink(reading: Reading, index: MentionIndex, statement: StatementDraft): number | null {
  const [piece] = statement.pieces
  if (piece === undefined) return null
  let best: number | null = null
  let bestOdds = LEAST_ODDS
  for (const { mention, chain } of index.startingIn(sentencesAround(reading, piece))) {
    if (chain === null || chain === statement.speaker || isInContent(statement, mention.anchor)) continue
    const odds = reading.doc.links.score('addressee', piece.first, mention.anchor)
    if (odds === null || odds <= bestOdds) continue
    bestOdds = odds
    best = chain
  }
  return best
}

function isInContent(statement: StatementDraft, token: number): boolean {
  return statement.pieces.some((piece) => isInside(token, piece))
}

/** From the sentence before the piece to the one after it. */
function sentencesAround(reading: Reading, piece: TokenRange): TokenRange {
  const { tokens, sentences } = reading.doc
  const first = sentences[Math.max(0, (tokens[piece.first]?.sentence ?? 0) - 1)]
  const last = sentences[Math.min(sentences.length - 1, (tokens[piece.end - 1]?.sentence ?? 0) + 1)]
  return { first: first?.first ?? piece.first, end: last?.end ?? piece.end }
}
