/** Plain text tables: columns as wide as they must be. */

export interface Column {
  readonly name: string
  readonly align: 'left' | 'right'
}

/** Lines of the table, without spaces at their ends. A cell of the first column that equals the one above it is left blank. */
export function toTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const shown = rows.map((row, number) =>
    row.map((cell, at) => (at === 0 && cell === rows[number - 1]?.[0] ? '' : cell)),
  )
  const sized = columns.map(({ name, align }, at) => ({
    align,
    width: Math.max(name.length, ...shown.map((row) => row[at]?.length ?? 0)),
  }))
  const line = (cells: readonly string[]) =>
    sized
      .map(({ align, width }, at) => {
        const cell = cells[at] ?? ''
        return align === 'left' ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
      .trimEnd()
  return [
    line(columns.map(({ name }) => name)),
    line(sized.map(({ width }) => '─'.repeat(width))),
    ...shown.map(line),
  ].join('\n')
}

/** With one digit after the point; a dash where there is none. */
export function tenths(value: number | null): string {
  return value === null ? '–' : value.toFixed(1)
}
