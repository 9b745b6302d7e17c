/** Third-person pronouns: is the one found whom they mean? */
import type { Annotations } from '../../src/model/annotation.ts'
import type { Judged } from './calibration.ts'
import { countAs, resolvedAs } from './count-as.ts'
import { type Figures, share } from './figure.ts'
import type { Gold } from './gold.ts'

const THIRD_PERSON = /^(?:he|him|his|himself|she|hers?|herself|they|them|theirs?|themselves|it|its|itself)$/i

/**
 * Gold marks each pronoun that means somebody in its facts; `countAs` tells who counts as whom.
 *
 * | figure | of |
 * |---|---|
 * | right | marked pronouns |
 * | persons right | marked pronouns that mean a person |
 * | precision | pronouns linked to an entity, where gold marks the pronoun |
 *
 * For calibration a link of a pronoun that gold does not mark is wrong if it goes to somebody whom gold knows; else nobody can tell and it
 * is left out.
 */
export function scorePronouns(gold: Gold, annotations: Annotations, counted = countAs(gold, annotations)) {
  const at = (span: { start: number; end: number }) => `${span.start}-${span.end}`
  const isThird = ({ start, end }: { start: number; end: number }) =>
    THIRD_PERSON.test(gold.text.slice(start, end))
  const meant = new Map(gold.mentions.filter(isThird).map((mention) => [at(mention), mention.entity]))
  const linked = annotations.mentions.filter((mention) => mention.form === 'pronoun' && isThird(mention))
  const linkedTo = new Map(linked.map((mention) => [at(mention), resolvedAs(counted, mention.entity)]))

  const isRight = ([place, entity]: readonly [string, string]) => linkedTo.get(place) === entity
  const all = [...meant]
  const persons = all.filter(([, entity]) => gold.entities.get(entity)?.kind === 'person')
  const tried = all.filter(([place]) => linkedTo.has(place))
  const figures: Figures = {
    right: share(all.filter(isRight).length, all.length),
    'persons right': share(persons.filter(isRight).length, persons.length),
    precision: share(tried.filter(isRight).length, tried.length),
  }

  const judged = linked.flatMap((mention): Judged[] => {
    const due = meant.get(at(mention))
    const as = resolvedAs(counted, mention.entity)
    if (due === undefined && as === null) return []
    return [{ confidence: mention.confidence, isRight: due !== undefined && due === as }]
  })
  return { figures, judged }
}
