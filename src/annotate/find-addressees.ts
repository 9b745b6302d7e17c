/** Whom a statement was said to: the object of its cue ("told reporters"), or whom the engine links it to. */
import type { TokenRange } from '../model/document.ts'
import type { Reading, Stage, StatementDraft } from './draft.ts'
import { likeliest } from './likeliest.ts'
import { indexMentions, type MentionIndex, type Placed } from './mention-index.ts'
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
        const chains = fromTree(reading, index, statement) ?? fromLink(reading, index, statement)
        return { ...statement, addressees: chains.filter((chain) => chain !== statement.speaker) }
      }),
    }
  },
}

/** The chains that the object of a telling verb means; null where the cue tells nobody. "Told reporters" tells somebody unknown. */
function fromTree(reading: Reading, index: MentionIndex, statement: StatementDraft): number[] | null {
  const objects = hearersOf(reading, statement)
  if (objects.length === 0) return null
  return objects
    .flatMap((object) =>
      index
        .over(object)
        .flatMap(({ chain }) => chain ?? [])
        .slice(0, 1),
    )
    .slice(0, 1)
}

/** The objects of a telling verb outside of the content, as tokens. */
export function hearersOf(reading: Reading, statement: StatementDraft): number[] {
  if (statement.cue === null) return []
  const cue = headOf(reading.tree, statement.cue)
  const lemma = reading.lexicon.lemma(reading.doc.tokens[cue]?.form ?? '')
  if (!TELLING.has(lemma) || isPassive(reading.tree, cue)) return []
  return childrenOf(reading.tree, cue, 'obj', 'iobj').filter((token) => !isInContent(statement, token))
}

function fromLink(reading: Reading, index: MentionIndex, statement: StatementDraft): number[] {
  const [piece] = statement.pieces
  if (piece === undefined) return []
  const others = index
    .startingIn(sentencesAround(reading, piece))
    .filter(({ mention, chain }) => chain !== statement.speaker && !isInContent(statement, mention.anchor))
    .filter(({ chain }) => chain !== null)
  const odds = ({ mention }: Placed) => reading.doc.links.score('addressee', piece.first, mention.anchor)
  const chain = likeliest(others, odds, LEAST_ODDS)?.item.chain
  return chain == null ? [] : [chain]
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
