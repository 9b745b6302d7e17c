/**
 * One XML article of the news corpus → Gold. The parser is a conformant one without dependencies that keeps every character of the text;
 * the facts are JSON.
 */
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml'
import { z } from 'zod'
import type { Span } from '../../src/model/span.ts'
import { formOf } from './form-of.ts'
import type { Gold, GoldMention, GoldRole, GoldStatement } from './gold.ts'

const Facts = z.object({
  entities: z
    .record(
      z.string(),
      z.object({ kind: z.enum(['person', 'organization', 'place', 'group']), name: z.string().min(1) }),
    )
    .default({}),
  statements: z
    .array(
      z.object({
        s: z.int(),
        by: z.string().nullable().default(null),
        to: z.array(z.string()).nullish(),
        channel: z.string().nullish(),
        nested: z.boolean().default(false),
      }),
    )
    .default([]),
  interactions: z
    .array(
      z.object({
        i: z.int(),
        type: z.string(),
        from: z.array(z.string()).default([]),
        to: z.array(z.string()).default([]),
        modality: z.enum(['occurred', 'planned', 'requested', 'possible']).default('occurred'),
        polarity: z.enum(['positive', 'negative']).default('positive'),
      }),
    )
    .default([]),
})

const RoleStatus = z.enum(['current', 'former', 'acting', 'elect', 'nominated', 'future']).default('current')

/** A marked stretch: its tag, its attributes, its place in the text. */
interface Marked extends Span {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Throws an Error that tells what is wrong where the mark-up is not as the guide says. */
export function parseGold(source: string): Gold {
  const { root } = parseXml(source)
  if (root === null) throw new Error('no element')
  const elements = root.children.filter((child) => child instanceof XmlElement)
  const { text, marked } = flatten(elements.filter(({ name }) => name === 'p'))
  const facts = Facts.parse(JSON.parse(elements.find(({ name }) => name === 'facts')?.text ?? ''))

  const numbered = (tag: string, key: string, number: number): Span[] =>
    marked
      .filter((one) => one.tag === tag && one.attributes[key] === String(number))
      .map(({ start, end }) => ({ start, end }))
      .toSorted((a, b) => a.start - b.start)

  return {
    id: root.attributes['id'] ?? '',
    date: root.attributes['date'] ?? null,
    text,
    entities: new Map(Object.entries(facts.entities)),
    mentions: marked.flatMap(toMention),
    statements: facts.statements.map((fact): GoldStatement => {
      const pieces = numbered('q', 's', fact.s)
      if (pieces.length === 0) throw new Error(`statement ${fact.s} has no content`)
      return {
        pieces,
        form: formOf(pieces.map(({ start, end }) => text.slice(start, end))),
        cue: numbered('c', 's', fact.s),
        speakerPhrase: numbered('a', 's', fact.s),
        speaker: fact.by,
        addressees: fact.to ?? [],
        channel: fact.channel ?? null,
        isNested: fact.nested,
      }
    }),
    roles: marked.flatMap(toRole),
    interactions: facts.interactions.map((fact) => {
      const trigger = numbered('i', 'n', fact.i)
      if (trigger.length === 0) throw new Error(`interaction ${fact.i} has no trigger`)
      return {
        trigger,
        type: fact.type,
        from: fact.from,
        to: fact.to,
        modality: fact.modality,
        polarity: fact.polarity,
      }
    }),
  }
}

/** The words of the paragraphs, one a line, and what is marked in them. */
function flatten(paragraphs: readonly XmlElement[]): { text: string; marked: Marked[] } {
  let text = ''
  const marked: Marked[] = []
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child instanceof XmlText) text += child.text
      if (!(child instanceof XmlElement)) continue
      const start = text.length
      // Outer stretches first.
      const place = marked.push({ tag: child.name, attributes: child.attributes, start, end: start }) - 1
      walk(child)
      marked[place] = { tag: child.name, attributes: child.attributes, start, end: text.length }
    }
  }
  for (const [number, paragraph] of paragraphs.entries()) {
    if (number > 0) text += '\n'
    walk(paragraph)
  }
  return { text, marked }
}

function toMention({ tag, attributes, start, end }: Marked): GoldMention[] {
  if (tag !== 'n' && tag !== 'r') return []
  const entity = attributes['e']
  if (entity === undefined) throw new Error(`<${tag}> without an entity`)
  return [{ start, end, entity, isName: tag === 'n' }]
}

function toRole({ tag, attributes, start, end }: Marked): GoldRole[] {
  if (tag !== 't') return []
  const holder = attributes['of']
  if (holder === undefined) throw new Error('<t> without a holder')
  return [{ start, end, holder, at: attributes['at'] ?? null, status: RoleStatus.parse(attributes['s']) }]
}
