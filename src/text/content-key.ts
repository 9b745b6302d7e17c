/** What two reprints of one statement have in common: lower case, letters and digits only, single spaces. */
export function contentKey(content: string): string {
  return content
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
