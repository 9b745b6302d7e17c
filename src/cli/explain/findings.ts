/** Article and annotations → their explanation: every finding in words, numbered, in the block of text where it begins. */
import { speakerMentions } from '../../annotate/keep-confident.ts'
import { type Annotations, isName, type StatementFinding } from '../../model/annotation.ts'
import type { Article, Block } from '../../model/article.ts'
import { partitionPoint } from '../../text/partition-point.ts'
import type { ExplainedBlock, ExplainedFinding, Explanation, Mark, Word } from './explanation.ts'
import { explainInteraction } from './interaction.ts'
import {
  explainChain,
  explainMention,
  type MentionChain,
  markOfMention,
  type NumberedMention,
} from './mention.ts'
import { explainRole } from './role.ts'
import { explainStatement, type SpeakerMention } from './statement.ts'
import { entityWord, itemAt, type Read } from './words.ts'

export function explainFindings(article: Article, annotations: Annotations): Explanation {
  const read: Read = { text: article.text, annotations }
  const chains = chainsOf(annotations)
  const findings = explainAll(read, chains)
  // Names have no finding of their own; they are told where their entity is.
  const names = chains.flat().filter(({ mention }) => isName(mention))
  const marks = [
    ...findings.flatMap((finding) => finding.marks),
    ...names.map((name) => markOfMention(name, null)),
  ]
  const partOf: number[][] = annotations.entities.map(() => [])
  for (const { parties, number } of findings) for (const party of parties) partOf[party]?.push(number)
  return {
    blocks: intoBlocks(article.blocks, findings, marks),
    entities: annotations.entities.map((finding, number) => ({
      number,
      finding,
      mentions: explainChain(read, finding, itemAt(chains, number)),
      findings: itemAt(partOf, number),
    })),
  }
}

/** One chain for each entity, in the order of the entities. */
function chainsOf({ entities, mentions }: Annotations): MentionChain[] {
  const chains: NumberedMention[][] = entities.map(() => [])
  for (const [number, mention] of mentions.entries()) chains[mention.entity]?.push({ mention, number })
  return chains.map((chain) => chain.toSorted((a, b) => a.mention.start - b.mention.start))
}

/** A finding before it has its number. */
interface Unnumbered {
  readonly at: number
  /** Number in the list of statements, of a statement. */
  readonly statement?: number
  explain(number: number): ExplainedFinding
}

/** In text order; of those that begin at one place statements first, mentions last. */
function explainAll(read: Read, chains: readonly MentionChain[]): ExplainedFinding[] {
  const { annotations } = read
  const speakerMention = speakerMentions(annotations)
  const speakerOf = (statement: StatementFinding): SpeakerMention | null => {
    const mention = speakerMention(statement)
    return mention === null ? null : { mention, isFirst: chains[mention.entity]?.[0]?.mention === mention }
  }
  const numbers = new Map<number, number>()
  const tellerOf = (statement: number | null): Word | null => {
    if (statement === null) return null
    const { text } = entityWord(read, itemAt(annotations.statements, statement).speaker)
    const finding = numbers.get(statement)
    return finding === undefined ? { text } : { text, finding }
  }
  const all: Unnumbered[] = [
    ...annotations.statements.map((one, statement) => ({
      at: one.pieces[0]?.start ?? 0,
      statement,
      explain: (number: number) => explainStatement(read, one, number, speakerOf(one)),
    })),
    ...annotations.roles.map((one) => ({
      at: one.start,
      explain: (number: number) => explainRole(read, one, number),
    })),
    ...annotations.interactions.map((one) => ({
      at: one.trigger.start,
      explain: (number: number) => explainInteraction(read, one, number, tellerOf(one.assertedIn)),
    })),
    ...chains.flatMap((chain) =>
      chain.flatMap(({ mention }, nth) =>
        isName(mention)
          ? []
          : [{ at: mention.start, explain: (number: number) => explainMention(read, chain, nth, number) }],
      ),
    ),
  ].toSorted((a, b) => a.at - b.at)
  all.forEach(({ statement }, index) => {
    if (statement !== undefined) numbers.set(statement, index + 1)
  })
  return all.map(({ explain }, index) => explain(index + 1))
}

/** Everything goes to the block where it begins. */
function intoBlocks(
  blocks: readonly Block[],
  findings: readonly ExplainedFinding[],
  marks: readonly Mark[],
): ExplainedBlock[] {
  const findingsOf: ExplainedFinding[][] = blocks.map(() => [])
  const marksOf: Mark[][] = blocks.map(() => [])
  for (const finding of findings) findingsOf[blockAt(blocks, finding.marks[0]?.start ?? 0)]?.push(finding)
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end))
    marksOf[blockAt(blocks, mark.start)]?.push(mark)
  return blocks.map((block, number) => ({
    ...block,
    findings: itemAt(findingsOf, number),
    marks: itemAt(marksOf, number),
  }))
}

/** Number of the last block that starts at or before an offset, else of the first. */
function blockAt(blocks: readonly Block[], offset: number): number {
  return Math.max(0, partitionPoint(blocks.length, (number) => itemAt(blocks, number).start <= offset) - 1)
}
