/** The key under which a place and its short forms meet. */
import { nameKey } from './name-key.ts'

const COUNTRIES: Readonly<Record<string, string>> = {
  us: 'united states',
  usa: 'united states',
  america: 'united states',
  'united states of america': 'united states',
  uk: 'united kingdom',
  britain: 'united kingdom',
  'great britain': 'united kingdom',
  uae: 'united arab emirates',
}

/** American states as newspapers shorten them: "Sen. Lee (R-Tenn.)". "La." is missing, as it is the key of "L.A." too. */
const STATES: Readonly<Record<string, string>> = {
  ala: 'alabama',
  ariz: 'arizona',
  ark: 'arkansas',
  calif: 'california',
  colo: 'colorado',
  conn: 'connecticut',
  del: 'delaware',
  fla: 'florida',
  ga: 'georgia',
  ill: 'illinois',
  ind: 'indiana',
  kan: 'kansas',
  ky: 'kentucky',
  mass: 'massachusetts',
  md: 'maryland',
  mich: 'michigan',
  minn: 'minnesota',
  miss: 'mississippi',
  mo: 'missouri',
  mont: 'montana',
  nc: 'north carolina',
  nd: 'north dakota',
  neb: 'nebraska',
  nev: 'nevada',
  nh: 'new hampshire',
  nj: 'new jersey',
  nm: 'new mexico',
  okla: 'oklahoma',
  ore: 'oregon',
  pa: 'pennsylvania',
  ri: 'rhode island',
  sc: 'south carolina',
  sd: 'south dakota',
  tenn: 'tennessee',
  tex: 'texas',
  va: 'virginia',
  vt: 'vermont',
  wash: 'washington',
  wis: 'wisconsin',
  wva: 'west virginia',
  wyo: 'wyoming',
}

/** Lower-case key as of `nameKey`; short forms of countries and states have that of the long form. */
export function placeKey(name: string): string {
  const key = nameKey(name, 'place')
  return COUNTRIES[key] ?? STATES[key] ?? key
}

/** "Tenn", a state that newspapers end with a full stop. */
export function isShortenedState(word: string): boolean {
  return /^\p{Lu}/u.test(word) && Object.hasOwn(STATES, word.toLowerCase())
}
