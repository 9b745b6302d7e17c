/** Titles in full: newspapers shorten them before a name. */

const ABBREVIATED: Readonly<Record<string, string>> = {
  capt: 'captain',
  col: 'colonel',
  gen: 'general',
  gov: 'governor',
  lt: 'lieutenant',
  pres: 'president',
  prof: 'professor',
  rep: 'representative',
  sen: 'senator',
  sgt: 'sergeant',
}

/** "governor" of "gov.". In lower case. */
export function spelledOut(title: string): string {
  return title.replaceAll(/\p{L}+\b\.?/gu, (word) => ABBREVIATED[word.replace('.', '')] ?? word)
}
