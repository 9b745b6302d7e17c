/** The words of a search, in lower case: what no query syntax can be hidden in. */
export function foldedWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
