import { readFileSync } from 'node:fs'
import { isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { printedSchema, schema } from '../../src/graphql/schema.ts'

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
const own = types.filter(({ name }) => !['Boolean', 'Float', 'ID', 'Int', 'String'].includes(name))

test('schema/schema.graphql is the schema as printed', () => {
  expect(readFileSync('schema/schema.graphql', 'utf8')).toBe(printedSchema())
})

describe('everything is described', () => {
  test.each(own.map((type) => [type.name, type] as const))('%s', (name, type) => {
    const described: [string, string | null | undefined][] = [[name, type.description]]
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
      for (const field of Object.values(type.getFields())) {
        described.push([`${name}.${field.name}`, field.description])
        if ('args' in field)
          for (const arg of field.args)
            described.push([`${name}.${field.name}(${arg.name})`, arg.description])
      }
    expect(described.filter(([, description]) => !description)).toEqual([])
  })
})

test('every field below the root says where its data lies', () => {
  const resolved = new Set(['Query', 'PageInfo'])
  const objects = own.filter((type) => isObjectType(type)).filter(({ name }) => !resolved.has(name))
  const without = objects.flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.extensions['plan'] ? [] : [`${type.name}.${field.name}`],
    ),
  )
  expect(without).toEqual([])
})
