/** What the model's numbers mean: labels.json, parsed at the door. */
import { z } from 'zod'
import type { Layer, LinkKind, NameType } from '../model/document.ts'

const LAYER_OF: Readonly<Record<string, Layer>> = {
  q: 'content',
  c: 'cue',
  a: 'speaker',
  r: 'pronoun',
  m: 'nominal',
  t: 'role',
  i: 'trigger',
}
const LINK_OF: Readonly<Record<string, LinkKind>> = {
  src: 'source',
  prev: 'previous',
  ante: 'antecedent',
  of: 'holder',
  at: 'at',
  from: 'from',
  to: 'to',
  addr: 'addressee',
}
const NAME_OF: Readonly<Record<string, NameType>> = { PER: 'person', ORG: 'organization', LOC: 'place' }

const File = z.object({
  tags: z.array(z.enum(Object.keys(LAYER_OF))).length(7),
  bio: z.tuple([z.literal('O'), z.literal('B'), z.literal('I')]),
  ner: z.array(z.string().regex(/^(?:O|[BIES]-(?:PER|ORG|LOC))$/)),
  links: z.array(z.enum(Object.keys(LINK_OF))).length(8),
  distances: z.array(z.number()),
  xpos: z.array(z.string()),
  upos: z.array(z.string()),
  rel: z.array(z.string()),
})

/** The position of a name's token in the name: begin, inside, end, single; outside of names. */
export type NamePosition = 'O' | 'B' | 'I' | 'E' | 'S'

export interface NameLabel {
  readonly position: NamePosition
  readonly type: NameType | null
}

export interface Labels {
  readonly layers: readonly Layer[]
  readonly names: readonly NameLabel[]
  readonly links: readonly LinkKind[]
  /** Numbers of words beyond which the bias for the length of a link changes. */
  readonly linkDistances: readonly number[]
  readonly xpos: readonly string[]
  readonly upos: readonly string[]
  readonly relations: readonly string[]
}

/** @throws {z.ZodError} or SyntaxError if it is not the labels file of such a model */
export function parseLabels(json: string): Labels {
  const file = File.parse(JSON.parse(json))
  return {
    layers: file.tags.map((tag) => LAYER_OF[tag]).filter((layer) => layer !== undefined),
    names: file.ner.map(parseNameLabel),
    links: file.links.map((link) => LINK_OF[link]).filter((link) => link !== undefined),
    linkDistances: file.distances,
    xpos: file.xpos,
    upos: file.upos,
    relations: file.rel,
  }
}

/** "B-PER" */
function parseNameLabel(label: string): NameLabel {
  return { position: label.charAt(0) as NamePosition, type: NAME_OF[label.slice(2)] ?? null }
}
