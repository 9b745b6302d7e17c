/** How lists can be ordered: one input type a list, in the manner of GitHub's API. */
import type { Order } from '../query-plan/plan.ts'
import { builder } from './builder.ts'

const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which end comes first.',
  values: {
    ASC: { description: 'Smallest, earliest or first in the alphabet.' },
    DESC: { description: 'Largest, latest or last in the alphabet.' },
  },
})

export interface OrderArgs {
  readonly orderBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null
}

interface Sort {
  readonly description: string
  readonly by: Order['by']
}

/**
 * Adds `<name>OrderField` and `<name>Order`.
 *
 * @param many what is ordered, for the descriptions: "people"
 * @param usual the order without the argument
 */
export function addOrder<const Field extends string>(
  name: string,
  many: string,
  fields: Readonly<Record<Field, Sort>>,
  usual: { readonly field: NoInfer<Field>; readonly direction: 'ASC' | 'DESC' },
) {
  const Field = builder.enumType(`${name}OrderField`, {
    description: `By what ${many} can be ordered.`,
    values: Object.fromEntries(
      (Object.keys(fields) as Field[]).map((field) => [field, { description: fields[field].description }]),
    ) as Record<Field, { description: string }>,
  })
  const input = builder.inputType(`${name}Order`, {
    description: `The order of ${many}.`,
    fields: (t) => ({
      field: t.field({ type: Field, required: true, description: 'By what.' }),
      direction: t.field({ type: OrderDirection, required: true, description: 'Which end comes first.' }),
    }),
  })
  const order = (args: OrderArgs): Order => {
    const { field, direction } = (args.orderBy as typeof usual | null | undefined) ?? usual
    return { by: fields[field].by, descending: direction === 'DESC' }
  }
  return { input, order }
}
