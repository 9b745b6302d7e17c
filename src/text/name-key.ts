/** The key under which different spellings of one name meet. */

export type NameKind = 'person' | 'organization' | 'place' | 'group'

const HONORIFICS = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep gov president rev hon capt col gen lt sgt maj adm cmdr judge justice'.split(
    ' ',
  ),
)
const GENERATIONS = new Set('jr sr ii iii iv'.split(' '))
const LEGAL_FORMS = new Set(
  'inc incorporated corp corporation co ltd limited llc plc ag gmbh sa nv bv lp llp'.split(' '),
)

/**
 * Lower-case key of a name: marks stripped and punctuation gone; of persons also honorifics, single-letter initials and
 * generational suffixes ("Lloyd J. Austin III" → "lloyd austin"), of organizations a leading "the" and legal forms.
 * A name that would lose every word keeps them all.
 */
export function nameKey(name: string, kind: NameKind): string {
  const words = plainWords(name)
  const kept = words.filter((word, i) => !isDropped(word, i, kind))
  return (kept.length > 0 ? kept : words).join(' ')
}

/** The last word of a person's name, without suffixes: "austin" of "Lloyd J. Austin III". */
export function surnameKey(name: string): string {
  return nameKey(name, 'person').split(' ').at(-1) ?? ''
}

/** Words of a name in lower case without marks, full stops and apostrophes: "u.s." is "us", "O’Neil" is "oneil". */
function plainWords(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0)
}

function isDropped(word: string, index: number, kind: NameKind): boolean {
  switch (kind) {
    case 'person':
      return HONORIFICS.has(word) || GENERATIONS.has(word) || /^\p{L}$/u.test(word)
    case 'organization':
      return (index === 0 && word === 'the') || LEGAL_FORMS.has(word)
    case 'place':
    case 'group':
      return index === 0 && word === 'the'
    default:
      return kind satisfies never
  }
}
