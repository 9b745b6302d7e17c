/** When something was said or done, as far as the text tells. */
import { property } from '../../query-plan/plan.ts'
import { planned } from '../../query-plan/planned.ts'
import { builder } from '../builder.ts'
import { DateBasisEnum, DatePrecisionEnum } from '../enums.ts'

builder.objectType('ClaimDate', {
  description: 'When something was said or done, as far as the text tells. Never a guess.',
  fields: (t) => ({
    on: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day; the first one of a month or year. Null where it cannot be known.',
      ...planned(property('onDate')),
    }),
    precision: t.field({
      type: DatePrecisionEnum,
      description: 'How exactly it is known.',
      ...planned(property('datePrecision')),
    }),
    expression: t.string({
      nullable: true,
      description: 'The words of the text, “on Wednesday”.',
      ...planned(property('dateExpr')),
    }),
    basis: t.field({
      type: DateBasisEnum,
      description: 'How it was found.',
      ...planned(property('dateBasis')),
    }),
  }),
})
