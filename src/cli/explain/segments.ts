/** Cuts a stretch of text wherever a mark begins or ends: marks overlap as they like, elements of a page cannot. */
import type { Span } from '../../model/span.ts'

export interface Segment<Mark extends Span> extends Span {
  /** Those that cover it, in the order given. */
  readonly marks: readonly Mark[]
}

/** `marks` in the order of their starts; what of them lies outside of `stretch` is cut off. The segments join to the whole stretch. */
export function cutAtMarks<Mark extends Span>(stretch: Span, marks: readonly Mark[]): Segment<Mark>[] {
  const borders = new Set([stretch.start, stretch.end])
  for (const { start, end } of marks)
    for (const border of [start, end]) if (border > stretch.start && border < stretch.end) borders.add(border)
  const cuts = [...borders].toSorted((a, b) => a - b)
  const segments: Segment<Mark>[] = []
  let open: readonly Mark[] = []
  let next = 0
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1] ?? stretch.end
    const opened: Mark[] = []
    for (let mark = marks[next]; mark !== undefined && mark.start <= start; mark = marks[++next])
      opened.push(mark)
    open = [...open, ...opened].filter((mark) => mark.end > start)
    segments.push({ start, end, marks: open })
  }
  return segments
}
