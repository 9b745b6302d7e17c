/** One write at a time: two open transactions that MERGE the same relationship would both commit it. */

/** Gives a function that runs tasks one after the other; a failed task does not stop the next. */
export function writeQueue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const next = last.then(task, task)
    last = next.catch(() => undefined)
    return next
  }
}
