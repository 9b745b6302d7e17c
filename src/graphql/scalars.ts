/** Days and instants, carried as ISO strings from the store to the reader. */
import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/

builder.scalarType('Date', {
  description: 'A day in ISO 8601, `2023-05-04`.',
  serialize: (value) => checked(value, DAY, 'a day such as "2023-05-04"'),
  parseValue: (value) => checked(value, DAY, 'a day such as "2023-05-04"'),
})

builder.scalarType('DateTime', {
  description: 'An instant in ISO 8601 and UTC, `2023-05-04T10:00:00Z`.',
  serialize: (value) => checked(value, INSTANT, 'an instant such as "2023-05-04T10:00:00Z"'),
  parseValue: (value) => checked(value, INSTANT, 'an instant such as "2023-05-04T10:00:00Z"'),
})

function checked(value: unknown, form: RegExp, what: string): string {
  if (typeof value === 'string' && form.test(value) && isInCalendar(value)) return value
  throw new GraphQLError(`Expected ${what}, not ${JSON.stringify(value)}.`, {
    extensions: { code: 'BAD_DATE' },
  })
}

/** `Date` turns 30 February into 2 March. */
function isInCalendar(text: string): boolean {
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 10))
}
