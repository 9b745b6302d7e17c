/** "GAO" of the Government Accountability Office. */

/**
 * The letters that a name of several words may be shortened to, in lower case: the first of each word, and of those that begin with a capital;
 * hyphens part words.
 */
export function acronymsOf(name: string): string[] {
  const words = name.split(/[\s-]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const letters = (list: readonly string[]) =>
    list
      .map((word) => word.charAt(0))
      .join('')
      .toLowerCase()
  const forms = [letters(words), letters(words.filter((word) => /^\p{Lu}/u.test(word)))]
  return forms.filter((form) => form.length > 1)
}

/** Whether a word looks like an acronym: two to six capitals. */
export function looksLikeAcronym(word: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(word)
}
