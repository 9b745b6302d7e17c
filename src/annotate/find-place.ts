/** Where a statement was made: "at" or "in" a named place beside its cue ("Speaking at the State Department, she said"). */
import type { Draft, Reading, StatementDraft } from './draft.ts'
import type { MentionIndex } from './mention-index.ts'
import { isInContent } from './statement-form.ts'
import { childrenOf, headOf, prepositionOf } from './tree.ts'

/** Number of the chain of the place, or null. */
export function findPlace(
  reading: Reading,
  draft: Draft,
  index: MentionIndex,
  statement: StatementDraft,
): number | null {
  if (statement.cue === null) return null
  const { tree } = reading
  const cue = headOf(tree, statement.cue)
  const speaking = childrenOf(tree, cue, 'advcl').filter((verb) =>
    /^speaking$/i.test(tree.tokens[verb]?.form ?? ''),
  )
  for (const verb of [cue, ...speaking])
    for (const oblique of childrenOf(tree, verb, 'obl')) {
      if (!/^(?:at|in|from)$/.test(prepositionOf(tree, oblique) ?? '')) continue
      if (isInContent(statement, oblique)) continue
      const place = index.over(oblique).find(({ chain }) => chain !== null && isPlace(draft, chain))
      if (place?.chain != null) return place.chain
    }
  return null
}

function isPlace(draft: Draft, chain: number): boolean {
  const kind = draft.chains[chain]?.kind
  return kind === 'place' || kind === 'organization'
}
