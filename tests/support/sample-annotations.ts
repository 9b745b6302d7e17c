/** A text from a few words, and the annotations that a perfect reader would make of it. */
import type { Annotations, EntityFinding, MentionFinding } from '../../src/model/annotation.ts'
import type { Document, Sentence, Token } from '../../src/model/document.ts'
import type { Span } from '../../src/model/span.ts'

export interface SampleWords {
  readonly speaker: string
  readonly title: string
  readonly place: string
  readonly addressee: string
  readonly content: string
}

export function annotations({ speaker, title, place, addressee, content }: SampleWords) {
  const surname = speaker.split(' ').at(-1) ?? speaker
  const first = `${speaker}, the ${title} of ${place}, told ${addressee}: “${content}”`
  const text = `${first}\n${surname} met ${addressee}.`
  const at = (words: string, from = 0): Span => {
    const start = text.indexOf(words, from)
    return { start, end: start + words.length }
  }
  const second = first.length + 1
  const sure = { rule: 'sample', confidence: 0.9 }
  const mention = (span: Span, entity: number): MentionFinding => ({
    ...span,
    ...sure,
    nameStart: span.start,
    form: 'name',
    entity,
  })
  const entity = (kind: EntityFinding['kind'], name: string, forms: readonly string[]): EntityFinding => ({
    kind,
    name,
    gender: null,
    forms,
    confidence: 0.9,
  })
  const undated = { place: null, date: null }
  const found: Annotations = {
    entities: [
      entity('person', speaker, [speaker, surname]),
      entity('place', place, [place]),
      entity('person', addressee, [addressee]),
    ],
    mentions: [
      mention(at(speaker), 0),
      mention(at(place), 1),
      mention(at(addressee), 2),
      mention(at(surname, second), 0),
      mention(at(addressee, second), 2),
    ],
    roles: [
      { ...at(title), ...sure, title, holder: 0, at: 1, status: 'current', qualifier: null, during: null },
    ],
    statements: [
      {
        ...sure,
        ...undated,
        form: 'direct',
        pieces: [at(`“${content}”`)],
        cue: at('told'),
        cueLemma: 'tell',
        cueClass: 'inform',
        speakerSpan: at(speaker),
        speaker: 0,
        addressees: [2],
        about: [],
        channel: null,
      },
    ],
    interactions: [
      {
        ...sure,
        type: 'meet',
        trigger: at('met', second),
        triggerLemma: 'meet',
        from: [0],
        to: [2],
        modality: 'occurred',
        polarity: 'positive',
        assertedIn: null,
        date: null,
      },
    ],
  }
  return {
    text,
    annotations: found,
    sentences: document(text, [at(first), { start: second, end: text.length }]),
  }
}

/** A document that knows its sentences and nothing else: what facts need of it. */
function document(text: string, spans: readonly Span[]): Document {
  const tokens = spans.map(
    (span, index): Token => ({
      ...span,
      index,
      form: text.slice(span.start, span.end),
      upos: 'X',
      xpos: 'FW',
      head: -1,
      rel: 'root',
      sentence: index,
      paragraph: index,
    }),
  )
  const sentences = spans.map(
    (_, index): Sentence => ({ index, first: index, end: index + 1, paragraph: index }),
  )
  const layers = { content: [], cue: [], speaker: [], pronoun: [], nominal: [], role: [], trigger: [] }
  const none = new Float32Array(tokens.length)
  const chances = {
    content: none,
    cue: none,
    speaker: none,
    pronoun: none,
    nominal: none,
    role: none,
    trigger: none,
  }
  return {
    text,
    tokens,
    sentences,
    paragraphs: sentences,
    names: [],
    layers,
    chances,
    links: { score: () => null },
  }
}
