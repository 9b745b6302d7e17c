/** Which phrase names the speaker of a piece of content. */
import type { CueClass } from '../model/annotation.ts'
import type { LayerSpan, Token, TokenRange } from '../model/document.ts'
import type { Reading } from './draft.ts'
import { isQuotationMark, type Piece } from './find-content.ts'
import { likeliest, probability } from './likeliest.ts'
import { near, nearestTo } from './near-spans.ts'
import { objectSpeaker } from './object-speakers.ts'
import { isInside } from './range-text.ts'
import {
  agentsOf,
  completePhrase,
  headOf,
  isPassive,
  nounPhrase,
  rootOf,
  subjectOf,
  withoutPreposition,
} from './tree.ts'

/** How sure the nearest phrase of the same sentence, of the next one, the subject and the object of the cue name the speaker. */
const SAME_SENTENCE = 0.8
const NEXT_SENTENCE = 0.6
const SUBJECT_OF_CUE = 0.75
const OBJECT_OF_CUE = 0.85
/** How sure a reporting verb that the engine does not mark is the cue. */
const UNMARKED = 0.8

/** Classes of cues whose object hears. */
const TOLD: ReadonlySet<CueClass> = new Set(['inform', 'ask', 'urge'])

export interface Attribution {
  readonly phrase: LayerSpan
  readonly rule: string
  /** In [0, 1]: how sure the phrase names the speaker of the piece. */
  readonly confidence: number
}

interface CueVerb {
  readonly verb: number
  readonly score: number
}

/** The phrases of one document. */
export class SpeakerPhrases {
  readonly #reading: Reading
  readonly #all: readonly LayerSpan[]
  /** Those that stand outside of all content. */
  readonly #free: readonly LayerSpan[]

  constructor(reading: Reading, pieces: readonly Piece[]) {
    this.#reading = reading
    const inside = new Set<number>()
    for (const piece of pieces) for (let i = piece.first; i < piece.end; i++) inside.add(i)
    this.#all = reading.doc.layers.speaker.map((phrase) => withoutTail(reading, wholePhrase(reading, phrase)))
    this.#free = this.#all.filter((phrase) => !inside.has(phrase.first))
  }

  /** The link decides, but who the cue makes speak and a free phrase of the same sentence go before one elsewhere; it is nearly always the one. */
  of(piece: Piece): Attribution | null {
    const { tree, doc } = this.#reading
    const { tokens } = doc
    const told = objectSpeaker(this.#reading, piece)
    if (told !== undefined)
      return told === null
        ? null
        : { phrase: { ...told, score: 1 }, rule: 'rule:object-of-cue', confidence: OBJECT_OF_CUE }
    const cue = this.#cueVerb(piece)
    const isHearer = this.#hearerTest(piece, cue)
    const best = this.#linked(piece)
    const linked = best !== null && isHearer(best.phrase) ? null : best
    const sentences = new Set([tokens[piece.first]?.sentence, tokens[piece.end - 1]?.sentence])
    const same = near(this.#free, piece.first, piece.end).filter(
      (phrase) => sentences.has(tokens[phrase.first]?.sentence) && !isHearer(phrase),
    )
    if (linked !== null && same.includes(linked.phrase)) return linked
    const actor = this.#actorOfCue(piece, cue)
    if (actor !== null) {
      const marked = same.find(({ first, end }) => first < actor.phrase.end && actor.phrase.first < end)
      return { ...actor, phrase: marked ?? actor.phrase }
    }
    // "He was told that …": whoever said it, not he.
    if (same.length > 0 && cue !== null && isPassive(tree, cue.verb)) return null
    if (same.length === 0 && linked !== null) return linked
    const nearest = nearestTo(piece, same)
    if (nearest !== null)
      return { phrase: nearest, rule: 'rule:same-sentence', confidence: SAME_SENTENCE * nearest.score }
    return isQuotationMark(tokens[piece.first]?.form ?? '') ? this.#ofNextSentence(piece) : null
  }

  /** Of a phrase, whether it means who is told the piece: "she" of "she was told that". */
  #hearerTest(piece: Piece, cue: CueVerb | null): (phrase: TokenRange) => boolean {
    const { tree, lexicon } = this.#reading
    if (cue === null || cue.verb > piece.first || !isPassive(tree, cue.verb)) return () => false
    const cueClass = lexicon.cueClassOf(lexicon.lemma(tree.tokens[cue.verb]?.form ?? ''))
    const hearer = cueClass !== null && TOLD.has(cueClass) ? subjectOf(tree, cue.verb) : null
    return (phrase) => hearer !== null && isInside(hearer, phrase)
  }

  /** The speaker phrase nearest to a quotation in the sentence behind it, if that is of its paragraph. */
  #ofNextSentence(piece: Piece): Attribution | null {
    const { tokens } = this.#reading.doc
    const next = (tokens[piece.end - 1]?.sentence ?? 0) + 1
    const after = near(this.#free, piece.first, piece.end).filter(
      (phrase) =>
        tokens[phrase.first]?.sentence === next &&
        tokens[phrase.first]?.paragraph === tokens[piece.first]?.paragraph,
    )
    const following = nearestTo(piece, after)
    return following === null
      ? null
      : { phrase: following, rule: 'rule:next-sentence', confidence: NEXT_SENTENCE * following.score }
  }

  /**
   * The subject of the cue beside the piece, "…, she said, and urged both sides to …", or who it was done by, "was told by Lee that …". Where the
   * engine marks no cue, of a reporting verb that the piece hangs on.
   */
  #actorOfCue(piece: Piece, cue: CueVerb | null): Attribution | null {
    const { tree, doc } = this.#reading
    if (cue === null) return null
    const { verb, score } = cue
    const actor = isPassive(tree, verb) ? agentsOf(tree, verb)[0] : subjectOf(tree, verb)
    if (actor == null || isInside(actor, piece)) return null
    if (doc.tokens[actor]?.sentence !== doc.tokens[verb]?.sentence) return null
    const phrase = { ...withoutPreposition(tree, nounPhrase(tree, actor)), score }
    return { phrase, rule: 'rule:subject-of-cue', confidence: SUBJECT_OF_CUE * score }
  }

  /** The verb of the cue beside the piece, in its sentence, or the reporting verb that it hangs on where the engine marks no cue. */
  #cueVerb(piece: Piece): CueVerb | null {
    const { tree, doc } = this.#reading
    const sentence = doc.tokens[piece.first]?.sentence
    const cues = near(doc.layers.cue, piece.first, piece.end).filter(
      (cue) => doc.tokens[cue.first]?.sentence === sentence && !isInside(cue.first, piece),
    )
    const cue = nearestTo(piece, cues)
    const verb = cue === null ? this.#reportingVerb(piece) : headOf(tree, cue)
    if (verb === null || doc.tokens[verb]?.upos !== 'VERB') return null
    return { verb, score: cue?.score ?? UNMARKED }
  }

  /** "Asserted" of "both have asserted that …", and "tweeted" of "She tweeted from her account: “…”"; null where no such verb is on the list. */
  #reportingVerb(piece: Piece): number | null {
    const { doc, lexicon, tree } = this.#reading
    const isReporting = (verb: number) =>
      doc.tokens[verb]?.upos === 'VERB' &&
      lexicon.cueClassOf(lexicon.lemma(doc.tokens[verb]?.form ?? '')) !== null
    for (let i = piece.first; i < piece.end; i++) {
      const { rel, head } = doc.tokens[i] ?? { rel: '', head: -1 }
      if (rel === 'ccomp' && !isInside(head, piece) && isReporting(head)) return head
    }
    if (doc.tokens[piece.first - 1]?.form !== ':') return null
    const sentence = doc.sentences[doc.tokens[piece.first - 1]?.sentence ?? -1]
    const root = sentence === undefined ? undefined : rootOf(tree, sentence)
    return root !== undefined && !isInside(root.index, piece) && isReporting(root.index) ? root.index : null
  }

  #linked(piece: Piece): Attribution | null {
    const { links } = this.#reading.doc
    const others = near(this.#all, piece.first, piece.end).filter((one) => !isInside(one.first, piece))
    const best = likeliest(others, (phrase) => links.score('source', piece.first, phrase.first), 0)
    if (best === null) return null
    const { item: phrase, odds } = best
    return { phrase, rule: 'engine:source', confidence: phrase.score * probability(odds) }
  }
}

/** "The" of "the special envoy for Sudan, Ann Lee, said", "Afghan" of "the Afghan ambassador": all of the noun phrase. */
function wholePhrase({ tree }: Reading, phrase: LayerSpan): LayerSpan {
  const token = tree.tokens[phrase.first]
  if (token === undefined || phrase.end - phrase.first > 1) return phrase
  if (token.upos === 'DET') return { ...phrase, ...completePhrase(tree, phrase) }
  const isPart = token.upos === 'ADJ' && token.rel === 'amod' && token.head > token.index
  return isPart ? { ...phrase, end: nounPhrase(tree, token.head).end } : phrase
}

/** "her lawyer," of "her lawyer, Ann Lee, said", "a readout of" of "a readout of the talk": marked with what follows now and then. */
function withoutTail({ doc }: Reading, phrase: LayerSpan): LayerSpan {
  let { end } = phrase
  const isTail = (token: Token | undefined) => token?.upos === 'ADP' || /^[,;:–—]$/.test(token?.form ?? '')
  while (end - 1 > phrase.first && isTail(doc.tokens[end - 1])) end--
  return { ...phrase, end }
}
