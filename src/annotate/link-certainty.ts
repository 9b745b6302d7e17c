/** What a link from a pronoun or noun phrase to its speaker leaves of a statement's confidence. */

/** However unlikely the link, this share: so taking the link out again does not make the words look surer than they are. */
const LEAST = 0.3

/** The factor, in [0, 1], for a link of this confidence. */
export function linkCertainty(confidence: number): number {
  return Math.min(1, Math.max(LEAST, confidence))
}
