/** Interactions in the categories of PLOVER (Political Language Ontology for Verifiable Event Records, Open Event Data Alliance). */
import type { InteractionFinding, InteractionType } from '../model/annotation.ts'

const OF_TYPE: Readonly<Record<InteractionType, string>> = {
  talk: 'CONSULT',
  call: 'CONSULT',
  meet: 'CONSULT',
  visit: 'CONSULT',
  negotiate: 'CONSULT',
  write: 'CONSULT',
  send: 'COOPERATE',
  praise: 'SUPPORT',
  criticise: 'DISAPPROVE',
  accuse: 'DISAPPROVE',
  thank: 'SUPPORT',
  appoint: 'SUPPORT',
  dismiss: 'SANCTION',
  arrest: 'COERCE',
  sue: 'DISAPPROVE',
  attack: 'ASSAULT',
  help: 'AID',
  agree: 'AGREE',
  order: 'DEMAND',
  invite: 'CONSULT',
  ask: 'REQUEST',
  warn: 'THREATEN',
}

/** Triggers that PLOVER knows better than their type. */
const OF_LEMMA: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    REJECT: 'reject refuse decline veto rebuff',
    DEMAND: 'demand urge press pressure',
    PROTEST: 'protest demonstrate riot march rally',
    SANCTION: 'sanction ban expel suspend boycott deport',
    FIGHT: 'bomb bombard shell invade invasion clash fight raid storm besiege occupy',
    COERCE: 'seize kidnap abduct block blockade fine',
    AID: 'donate lend grant rescue evacuate shelter',
    COOPERATE: 'cooperate collaborate share',
    THREATEN: 'threaten threat menace ultimatum',
    INVESTIGATE: 'investigate inspect probe',
  }).flatMap(([category, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, category])),
)

export function ploverCategory({ type, triggerLemma }: InteractionFinding): string {
  return OF_LEMMA[triggerLemma.split(' ')[0] ?? ''] ?? OF_TYPE[type]
}
