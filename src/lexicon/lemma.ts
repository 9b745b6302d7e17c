/** Dictionary forms of English verbs and nouns, by a list of irregular forms and rules for the regular ones. */

export interface LemmaLists {
  /** "said" → "say". A word that is its own lemma ("news", "during") maps to itself. */
  readonly irregular: ReadonlyMap<string, string>
  /** Lemmas that are known to exist: where two are possible ("hoped": hop, hope), a known one wins. */
  readonly known: ReadonlySet<string>
}

/** Makes the function that maps an inflected form, in any case, to its lemma in lower case. It knows no context. */
export function makeLemmatiser({ irregular, known }: LemmaLists): (form: string) => string {
  return (form) => {
    const word = form.toLowerCase().replaceAll('’', "'")
    const listed = irregular.get(word)
    if (listed !== undefined) return listed
    if (known.has(word)) return word
    const candidates = stripSuffix(word)
    return candidates.find((lemma) => known.has(lemma)) ?? candidates[0] ?? word
  }
}

/** What a regular form may come from, the likeliest first; empty where it has no ending to strip. */
function stripSuffix(word: string): readonly string[] {
  if (/..ies$/.test(word)) return [`${word.slice(0, -3)}y`, word.slice(0, -1)]
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)]
  if (/..s$/.test(word)) return /(?:ss|us|is|'s)$/.test(word) ? [] : [word.slice(0, -1)]
  if (/..ied$/.test(word)) return [`${word.slice(0, -3)}y`]
  if (/[^e]ed$/.test(word)) return verbsOf(word.slice(0, -2))
  if (word.endsWith('ing')) return verbsOf(word.slice(0, -3))
  return []
}

/** The verbs that a stem without its ending may be of: "admitt" → admit, "urg" → urge, "warn" → warn. */
function verbsOf(stem: string): readonly string[] {
  // Nothing that could be a verb is left of "spring".
  if (!/[aeiouy]/.test(stem) || stem.length < 2) return []
  const undoubled = stem.slice(0, -1)
  if (stem.endsWith('ll')) return [stem, undoubled]
  if (/([bdgkmnprt])\1$/.test(stem)) return [undoubled, stem]
  return hasLostE(stem) ? [`${stem}e`, stem] : [stem, `${stem}e`]
}

/** Stems that no English verb ends in without an e: "announc", "believ", "endors", "charg", "settl". */
const NEVER_BARE = /(?:[cuvz]|[^s]s|[^n]g|[aeu]ng|[bcdfgkpt]l)$/
/** One syllable that would have doubled its consonant: "hop" of "hoped", beside "hopp" of "hopped". */
const SHORT = /^[^aeiou]*[aeiouy][^aeiouwxy]$/
/** Endings of longer verbs that mostly have one: "negotiat", "decid", "declar", "resum", "provok". */
const MOSTLY_LOST = /(?:[^aeo]at|(?:[^aeiou]|qu)(?:[aio]d|[ou]t|[aiu]r|in|[au]m|[aio]k|[iu]l|ap))$/

function hasLostE(stem: string): boolean {
  return NEVER_BARE.test(stem) || SHORT.test(stem) || MOSTLY_LOST.test(stem)
}
