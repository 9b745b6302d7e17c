/** Findings by hand, for tests of what is made of them: all that a test does not speak of is plain. */
import type {
  Annotations,
  EntityFinding,
  InteractionFinding,
  MentionFinding,
  RoleFinding,
  StatementFinding,
} from '../../src/model/annotation.ts'
import type { Span } from '../../src/model/span.ts'

const FOUND = { rule: 'test', confidence: 0.9 }

export function entity(kind: EntityFinding['kind'], name: string): EntityFinding {
  return { kind, name, gender: null, forms: [], confidence: 0.9 }
}

export function mention(entity: number, span: Span, more: Partial<MentionFinding> = {}): MentionFinding {
  return { ...FOUND, ...span, nameStart: span.start, form: 'name', entity, ...more }
}

export function statement(pieces: readonly Span[], more: Partial<StatementFinding> = {}): StatementFinding {
  return {
    ...FOUND,
    pieces,
    form: 'direct',
    cue: null,
    cueLemma: null,
    cueClass: null,
    speakerSpan: null,
    speaker: null,
    addressees: [],
    about: [],
    channel: null,
    place: null,
    date: null,
    ...more,
  }
}

export function role(holder: number, span: Span, more: Partial<RoleFinding> = {}): RoleFinding {
  return {
    ...FOUND,
    ...span,
    title: '',
    holder,
    at: null,
    status: 'current',
    qualifier: null,
    during: null,
    ...more,
  }
}

export function interaction(trigger: Span, more: Partial<InteractionFinding> = {}): InteractionFinding {
  return {
    ...FOUND,
    trigger,
    type: 'meet',
    triggerLemma: '',
    from: [],
    to: [],
    modality: 'occurred',
    polarity: 'positive',
    assertedIn: null,
    date: null,
    ...more,
  }
}

export const NOTHING: Annotations = {
  entities: [],
  mentions: [],
  statements: [],
  roles: [],
  interactions: [],
}
