/** Names in and after a title that do not tell where it is held: "the special envoy for Sudan", "the Pentagon's Turkey director", "a nurse in Leeds". */
import type { TokenRange } from '../model/document.ts'
import type { Mention, Reading } from './draft.ts'

/** Who is called so deals with what follows "for"; an MP, a spokesman or a striker is of it. */
const DEALS_WITH =
  /^(?:director|envoy|minister|(?:under)?secretary|mediator|representative|coordinator|advis[eo]r|officer|official|correspondent|analyst|expert|specialist|editor|chief)$/i
/** After the name of a region: "the Russia director", "a Central Asia desk officer", "our Moscow bureau chief". */
const OF_REGION =
  /^(?:director|analyst|expert|specialist|correspondent|editor|researcher|scholar|envoy|advis[eo]r|desk|bureau|policy|affairs)$/i
/** Where what somebody deals with is over: "for Europe at the council". */
const ENDS_TOPIC = /^(?:of|at|with|from|during|under|[,;()])$/

/** "U.S. Rep.", "US Senator": whose seat is a state. */
const UNITED_STATES = /^U\.?S\.?$/
const IN_CONGRESS = /^(?:Rep|Sen|Congress)/

/** Whether the title that starts at `title.first` deals with what a mention in it or right after it names; "U.S." of "U.S. Rep." tells no more of where. */
export function isTopic({ doc }: Reading, title: TokenRange, mention: Mention): boolean {
  const form = (i: number) => doc.tokens[i]?.form ?? ''
  if (UNITED_STATES.test(form(mention.first)) && IN_CONGRESS.test(form(mention.end))) return true
  const isRegion = mention.type === 'place'
  if (isRegion && OF_REGION.test(form(mention.end))) return true
  // "For Near Eastern affairs": whatever the engine takes a name before a noun, or with it, for.
  const isModifier = doc.tokens[mention.end]?.upos === 'NOUN' || form(mention.end - 1) === 'affairs'
  if (!isRegion && !isModifier) return false
  for (let i = mention.first - 1; i > title.first && !ENDS_TOPIC.test(form(i)); i--)
    // "The secretary of state for Europe".
    if (form(i) === 'for') return DEALS_WITH.test(form(form(i - 2) === 'of' ? i - 3 : i - 1))
  return false
}

/** Whether a mention is what the title deals with, or the town where somebody is told to be right after it. */
export function isNoSeat(reading: Reading, title: TokenRange, mention: Mention): boolean {
  const isTown = mention.type === 'place' && mention.first === title.end + 1
  return (isTown && reading.doc.tokens[title.end]?.form === 'in') || isTopic(reading, title, mention)
}
