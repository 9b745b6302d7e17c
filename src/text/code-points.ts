/** Converts offsets: JavaScript counts UTF-16 units, the stored text is addressed in Unicode code points. */

/**
 * A look-up from UTF-16 offsets of `text` to code-point offsets. An offset inside a surrogate pair gives the pair's start.
 * A lone surrogate counts as one code point.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  // Most texts have no character beyond the Basic Multilingual Plane: then the offsets are equal.
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (offset) => offset
  const map = new Uint32Array(text.length + 1)
  let points = 0
  for (let unit = 0; unit < text.length; points++) {
    const size = (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1
    map[unit] = points
    if (size === 2) map[unit + 1] = points
    unit += size
  }
  map[text.length] = points
  return (offset) => map[Math.max(0, Math.min(offset, text.length))] ?? 0
}

/** The words between two code-point offsets. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return text.slice(start, end)
  return Array.from(text).slice(start, end).join('')
}
