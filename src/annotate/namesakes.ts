/**
 * "The committee" is the Armed Services Committee: the organization or place named last of whose name it is the noun. On our own articles that
 * is right for 94 of 100 (head match: Lee et al. 2013, "Deterministic Coreference Resolution Based on Entity-Centric, Precision-Ranked
 * Rules"). And "the student" is "a student" told of before. What else is called by a noun, the engine links better.
 */
import type { Mention, Reading } from './draft.ts'
import { firstFrom } from './near-spans.ts'

/** What opens a noun phrase that brings somebody new. */
const INTRODUCING = /^(?:an?|one|another|two|three|several|some)$/

/** What was called by a noun. */
interface Called<Meant> {
  /** First token of the mention. */
  readonly first: number
  readonly meant: Meant
}

/** Of what a mention means, in any order: what stands in quotations is linked after all else. */
export class Namesakes<Meant> {
  readonly #reading: Reading
  /** By noun, in text order. */
  readonly #called = new Map<string, Called<Meant>[]>()

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** To be called for names, and for noun phrases that mean nobody told before. */
  add(mention: Mention, meant: Meant): void {
    if (mention.type === 'organization' || mention.type === 'place')
      this.#note(this.#nounOfName(mention), mention, meant)
    else if (mention.form === 'nominal' && INTRODUCING.test(this.#word(mention.first)))
      this.#note(this.#word(mention.anchor), mention, meant)
  }

  /** What "the committee" or "this committee" means: what was called so last before it, if anything was. */
  of(mention: Mention): Meant | null {
    const isBare = mention.form === 'nominal' && mention.end - mention.first === 2
    if (!isBare || !/^(?:the|this)$/.test(this.#word(mention.first))) return null
    const called = this.#called.get(this.#word(mention.anchor)) ?? []
    return called[firstFrom(called, mention.first) - 1]?.meant ?? null
  }

  #note(noun: string, { first }: Mention, meant: Meant): void {
    const called = this.#called.get(noun) ?? []
    called.splice(firstFrom(called, first), 0, { first, meant })
    this.#called.set(noun, called)
  }

  /** "Committee" of "the Committee on Foreign Relations", "ministry" of "the Foreign Ministry". */
  #nounOfName({ nameFirst, end }: Mention): string {
    let noun = nameFirst
    while (noun + 1 < end && !/^(?:of|for|on|in|at)$/.test(this.#word(noun + 1))) noun++
    return this.#word(noun)
  }

  #word(token: number): string {
    return this.#reading.doc.tokens[token]?.form.toLowerCase() ?? ''
  }
}
