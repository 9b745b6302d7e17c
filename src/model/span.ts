/** A half-open stretch `[start, end)` of a text. Its unit (UTF-16 units or code points) is told by who holds it. */
export interface Span {
  readonly start: number
  readonly end: number
}
