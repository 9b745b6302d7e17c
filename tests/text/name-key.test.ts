import { describe, expect, test } from 'vitest'
import { nameKey, surnameKey } from '../../src/text/name-key.ts'

describe('nameKey', () => {
  test.each([
    ['Lloyd J. Austin III', 'person', 'lloyd austin'],
    ['Mr. Blinken', 'person', 'blinken'],
    ['Karin Ångström', 'person', 'karin angstrom'],
    ['Sinéad O’Neil', 'person', 'sinead oneil'],
    ['Jean-Pierre Roux', 'person', 'jean pierre roux'],
    ['Mr.', 'person', 'mr'],
    ['The Acme Corp.', 'organization', 'acme'],
    ['U.S.', 'place', 'us'],
    ['the Hague', 'place', 'hague'],
    ['Israel’s', 'place', 'israel'],
  ] as const)('%s as %s is %s', (name, kind, key) => {
    expect(nameKey(name, kind)).toBe(key)
  })
})

test.each([
  ['Lloyd J. Austin III', 'austin'],
  ['Joseph R. Biden Jr.', 'biden'],
  ['Biden', 'biden'],
])('the surname of %s is %s', (name, surname) => {
  expect(surnameKey(name)).toBe(surname)
})
