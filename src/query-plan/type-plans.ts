/** What a schema's types and fields say of where their data lies. */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql'
import type { FieldPlan, TypePlan } from './plan.ts'

/** The type of a connection's things, told by its field `nodes`. */
export function elementType(connection: GraphQLObjectType): GraphQLNamedType {
  const nodes = connection.getFields()['nodes']
  if (!nodes) throw new Error(`${connection.name} has no field "nodes"`)
  return getNamedType(nodes.type)
}

/** The object types that a selection on `type` may meet in a thing that is known to be `known`. */
export function possibleTypes(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  known: GraphQLNamedType | null,
): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type]
  if (!isAbstractType(type)) return []
  const all = schema.getPossibleTypes(type)
  if (!known || known === type) return all
  if (isObjectType(known)) return all.filter((one) => one === known)
  return isAbstractType(known) ? all.filter((one) => schema.isSubType(known, one)) : all
}

/** Cypher for the name of the object type of the thing at `at`: known, or told by the thing. */
export function typenameOf(type: GraphQLNamedType, known: GraphQLNamedType | null, at: string): string {
  const narrow = isObjectType(type) ? type : known
  if (isObjectType(narrow)) return `'${narrow.name}'`
  const read = narrow ? typePlanOf(narrow).typename : undefined
  if (!read) throw new Error(`${narrow?.name} does not say how to tell its types apart`)
  return read(at)
}

export function planOf(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): FieldPlan {
  const plan = field.extensions['plan'] as FieldPlan | undefined
  if (!plan) throw new Error(`${parent.name}.${field.name} has no plan`)
  return plan
}

export function typePlanOf(type: GraphQLNamedType): TypePlan {
  return (type.extensions['plan'] as TypePlan | undefined) ?? {}
}
