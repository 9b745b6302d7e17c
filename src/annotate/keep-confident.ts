/** Annotations without what is less sure than asked for. */
import {
  type Annotations,
  type InteractionFinding,
  isName,
  type MentionFinding,
  type RoleFinding,
  type StatementFinding,
} from '../model/annotation.ts'
import { linkCertainty } from './link-certainty.ts'

/**
 * What is at least this sure, `confidence` in [0, 1]: statements, roles and interactions, and who "she" is in "she said". A statement
 * whose words are sure enough but not who "she" is stays without speaker, and is then as sure as its words and speaker phrase are. What
 * is told within a statement that goes, goes with it; so does a source that nothing needs any more. Numbers of entities and statements
 * are made anew where some are gone.
 */
export function atLeast(annotations: Annotations, confidence: number): Annotations {
  if (confidence <= 0) return annotations
  const speakerMention = speakerMentions(annotations)
  const isSure = (finding: { readonly confidence: number }) => finding.confidence >= confidence

  const statements: StatementFinding[] = []
  const statementNumbers = new Map<number, number>()
  for (const [number, statement] of annotations.statements.entries()) {
    const kept = isSure(statement)
      ? statement
      : withoutUnsureSpeaker(statement, speakerMention(statement), confidence)
    if (kept === null) continue
    statementNumbers.set(number, statements.length)
    statements.push(kept)
  }
  const interactions = annotations.interactions.filter(isSure).flatMap((interaction) => {
    if (interaction.assertedIn === null) return [interaction]
    const assertedIn = statementNumbers.get(interaction.assertedIn)
    // Without the statement it would read as what the paper itself says.
    return assertedIn === undefined ? [] : [{ ...interaction, assertedIn }]
  })
  return withoutUnused({ ...annotations, statements, interactions, roles: annotations.roles.filter(isSure) })
}

/** How sure the two halves of "she said that …" are, each in [0, 1]; the confidence of the statement is that of both together. */
export interface StatementConfidence {
  /** That it was said, by whomever the speaker phrase means. */
  readonly said: number
  /** That the phrase means this speaker; 1 for a name and where the phrase itself is the source, null without speaker. */
  readonly speaker: number | null
}

/** `mention` is that of the speaker in the speaker phrase, as `speakerMentions` finds it. */
export function statementConfidence(
  { speaker, confidence }: StatementFinding,
  mention: MentionFinding | null,
): StatementConfidence {
  if (speaker === null) return { said: confidence, speaker: null }
  if (mention === null || isName(mention) || mention.rule === OWN_SOURCE)
    return { said: confidence, speaker: 1 }
  const said = Math.min(1, confidence / linkCertainty(mention.confidence))
  return { said, speaker: mention.confidence }
}

/** A phrase that nobody else is meant by is its own source, with the confidence of its statement. */
const OWN_SOURCE = 'engine:speaker'

/** Finds the mention by which a statement's speaker phrase means its speaker: a name before others, a longer one before a shorter. */
export function speakerMentions({
  mentions,
}: Annotations): (statement: StatementFinding) => MentionFinding | null {
  const ofEntity = new Map<number, MentionFinding[]>()
  for (const mention of mentions) {
    const others = ofEntity.get(mention.entity)
    if (others === undefined) ofEntity.set(mention.entity, [mention])
    else others.push(mention)
  }
  return ({ speaker, speakerSpan }) => {
    if (speaker === null || speakerSpan === null) return null
    const within = (ofEntity.get(speaker) ?? []).filter(
      ({ start, end }) => start < speakerSpan.end && end > speakerSpan.start,
    )
    const size = ({ start, end }: MentionFinding) => end - start
    const [best] = within.toSorted((a, b) => Number(isName(b)) - Number(isName(a)) || size(b) - size(a))
    return best ?? null
  }
}

/** Null where it is not the speaker alone that is unsure. */
function withoutUnsureSpeaker(
  statement: StatementFinding,
  mention: MentionFinding | null,
  least: number,
): StatementFinding | null {
  const { said, speaker } = statementConfidence(statement, mention)
  if (speaker === null || said < least) return null
  return { ...statement, speaker: null, confidence: said }
}

/** A group is there for what it says, hears or does; names stay whatever happens to them. */
function withoutUnused(annotations: Annotations): Annotations {
  const used = new Set<number | null>([
    ...annotations.roles.flatMap(({ holder, at }) => [holder, at]),
    ...annotations.statements.flatMap(({ speaker, addressees, about, place }) => [
      speaker,
      ...addressees,
      ...about,
      place,
    ]),
    ...annotations.interactions.flatMap(({ from, to }) => [...from, ...to]),
  ])
  const kept = new Map<number, number>()
  annotations.entities.forEach(({ kind }, number) => {
    if (kind !== 'group' || used.has(number)) kept.set(number, kept.size)
  })
  if (kept.size === annotations.entities.length) return annotations
  return renumbered(annotations, kept)
}

/** `kept` has the new number of every entity that stays; roles, statements and interactions refer to no other. */
function renumbered(annotations: Annotations, kept: ReadonlyMap<number, number>): Annotations {
  const one = (number: number) => kept.get(number) ?? number
  const oneOrNone = (number: number | null) => (number === null ? null : one(number))
  return {
    entities: annotations.entities.filter((_, number) => kept.has(number)),
    mentions: annotations.mentions.flatMap((mention): MentionFinding[] => {
      const entity = kept.get(mention.entity)
      return entity === undefined ? [] : [{ ...mention, entity }]
    }),
    roles: annotations.roles.map(
      (role): RoleFinding => ({ ...role, holder: one(role.holder), at: oneOrNone(role.at) }),
    ),
    statements: annotations.statements.map(
      (statement): StatementFinding => ({
        ...statement,
        speaker: oneOrNone(statement.speaker),
        addressees: statement.addressees.map(one),
        about: statement.about.map(one),
        place: oneOrNone(statement.place),
      }),
    ),
    interactions: annotations.interactions.map(
      (interaction): InteractionFinding => ({
        ...interaction,
        from: interaction.from.map(one),
        to: interaction.to.map(one),
      }),
    ),
  }
}
