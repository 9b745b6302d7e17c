/** Brings a text into the form it is stored in: NFC, line ends `\n`, no byte order mark, no NUL, no lone surrogate. */
export function normaliseText(raw: string): string {
  return raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\0', '')
    .toWellFormed()
    .normalize('NFC')
}
