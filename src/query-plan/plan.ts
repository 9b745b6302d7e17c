/**
 * The words in which a schema says where its data lies: a plan on each type and on each field, kept in `extensions.plan`.
 *
 * Cypher is only ever made from these functions and numbered names; whatever a caller sends travels as a parameter.
 */

/** Cypher of a value of the thing that `at` stands for: a node variable, or the stem of several (`TypePlan.variables`). */
export type Expression = (at: string) => string

/** Where a piece of a statement stands. */
export interface Scope<Args = Readonly<Record<string, unknown>>> {
  /** The thing we come from; empty under a root field. */
  readonly from: string
  /** The thing to reach. */
  readonly to: string
  readonly args: Args
  /** Keeps a value as a parameter and gives its name, `$p3`. */
  param(value: unknown): string
}

export interface Restriction {
  /** A MATCH clause to start from, where a condition can be reached faster than tested. */
  readonly match?: string
  readonly where?: string
}

/** How to get from one thing to others. Methods, so that a plan with known arguments is a plan. */
export interface Reach<Args = Readonly<Record<string, unknown>>> {
  /** Clauses that bind every variable of the target; must end so that WHERE may follow (MATCH or WITH). */
  match(scope: Scope<Args>): string
  where?(scope: Scope<Args>): readonly Restriction[]
  /** The pattern may reach one target twice. */
  readonly distinct?: boolean
}

export interface Order {
  /** A string or a number, never null. The id breaks ties. */
  readonly by: Expression
  readonly descending: boolean
}

export interface Branch {
  /** The object or interface type that the pattern reaches. */
  readonly type: string
  match(scope: Scope): string
  /** The most rows that it can reach. */
  readonly limit: number
}

export type FieldPlan =
  /** A value of the thing itself. */
  | { readonly kind: 'value'; readonly read: Expression }
  /** A value made of all that a pattern reaches: `read` is an aggregate, `min(…)`, `count(…)`. */
  | { readonly kind: 'lookup'; readonly reach: Reach; readonly read: Expression }
  /** Another type's view of the same thing, or of its part `of`; null unless `when` holds. */
  | { readonly kind: 'same'; readonly of?: Expression; readonly when?: Expression }
  | { readonly kind: 'one'; readonly reach: Reach; readonly order?: Order }
  | { readonly kind: 'list'; readonly reach: Reach; readonly order: Order }
  | {
      readonly kind: 'connection'
      readonly reach: Reach
      order(args: Readonly<Record<string, unknown>>): Order
    }
  /** Things of several types at once, highest `order` first. Read as a list of `{ id, object }`. */
  | {
      readonly kind: 'any'
      readonly branches: readonly Branch[]
      /** As in `TypePlan`, for what the branches bind beside the thing. */
      readonly variables?: readonly string[]
      readonly order: Expression
    }
  /** Parts of a connection and of its edges, beside `edges`, `nodes` and `node`, which are `same`. */
  | { readonly kind: 'page-info' }
  | { readonly kind: 'total' }
  | { readonly kind: 'cursor' }

export interface TypePlan {
  /** Endings of the variables that make up one thing, `['_from', '_to']`. One variable without an ending, if not said. */
  readonly variables?: readonly string[]
  /** What identifies it among its like; `at.id` if not said. */
  readonly id?: Expression
  /** Of an interface: the name of the object type. */
  readonly typename?: Expression
}

/** The property of the same name. */
export function property(name: string): FieldPlan {
  return { kind: 'value', read: (at) => `${at}.${name}` }
}

/** A property that may be missing, with what stands for it. `fallback` is Cypher. */
export function propertyOr(name: string, fallback: string): FieldPlan {
  return { kind: 'value', read: (at) => `coalesce(${at}.${name}, ${fallback})` }
}
