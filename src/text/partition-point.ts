/**
 * How many of the first things pass a test, of `count` in an order in which those that pass it come first: where a value belongs among sorted
 * ones, in logarithmic time.
 * @param passes asked by number, from 0
 */
export function partitionPoint(count: number, passes: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(middle)) low = middle + 1
    else high = middle
  }
  return low
}
