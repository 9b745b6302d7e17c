/** The case class of a word: the encoder's vocabulary is lower-case, so the model is told separately. */

/** Number of the class, in the order of `shapes` in labels.json. 0 is kept for padding and separators. */
export function wordShape(word: string): number {
  if (!/\p{L}/u.test(word)) return /\p{Nd}/u.test(word) ? 5 : 6
  const hasUpper = /\p{Lu}|\p{Lt}/u.test(word)
  const hasLower = /\p{Ll}/u.test(word)
  if (!hasUpper) return hasLower ? 1 : 4
  if (!hasLower) return word.length > 1 ? 3 : 7
  return /^\p{Lu}[^\p{Lu}\p{Lt}]*$/u.test(word) ? 2 : 4
}
