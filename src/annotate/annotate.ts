/** Document → Annotations, by an ordered list of pure stages. The order is the design. */
import type { Annotations } from '../model/annotation.ts'
import type { Document } from '../model/document.ts'
import { addressInConversation } from './address-in-conversation.ts'
import { chainNames } from './chain-names.ts'
import { dateStatements } from './date-statements.ts'
import { withDoubleMarks } from './double-marks.ts'
import { EMPTY_DRAFT, type Reading, type Stage } from './draft.ts'
import { findAddressees } from './find-addressees.ts'
import { quotedTokens } from './find-content.ts'
import { findInteractions } from './find-interactions.ts'
import { findNames } from './find-names.ts'
import { findNominals } from './find-nominals.ts'
import { findRoles } from './find-roles.ts'
import { findStatements } from './find-statements.ts'
import { linkFirstPersons } from './link-first-persons.ts'
import { linkMentions } from './link-mentions.ts'
import { nameLines } from './name-lines.ts'
import { relinkOffices } from './relink-offices.ts'
import { resolveSpeakers } from './resolve-speakers.ts'
import { takeTurns } from './take-turns.ts'
import { toAnnotations } from './to-annotations.ts'
import { makeTree } from './tree.ts'

/** Who is there, who is who, which roles they hold; then what is said, by whom, to whom, when; then what they do. */
const STAGES: readonly Stage[] = [
  findNames,
  findNominals,
  chainNames,
  findStatements,
  linkMentions,
  findRoles,
  relinkOffices,
  resolveSpeakers,
  nameLines,
  takeTurns,
  linkFirstPersons,
  findAddressees,
  dateStatements,
  findInteractions,
  addressInConversation,
]

/** What the stages know beforehand: words, and how to choose among candidates. */
export type Knowledge = Pick<Reading, 'lexicon' | 'rank'>

/** `dateAnchor` is the ISO day that relative dates are counted from, or null. */
export function annotate(read: Document, knowledge: Knowledge, dateAnchor: string | null): Annotations {
  const doc = withDoubleMarks(read)
  const reading: Reading = {
    ...knowledge,
    doc,
    tree: makeTree(doc),
    quoted: quotedTokens(doc.tokens),
    dateAnchor,
  }
  const draft = STAGES.reduce((so_far, stage) => stage.run(reading, so_far), EMPTY_DRAFT)
  return toAnnotations(reading, draft)
}
