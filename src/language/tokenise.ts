/** Cuts a paragraph into tokens the way the English UD treebanks do. */
import type { Span } from '../model/span.ts'

/** Abbreviations whose full stop is part of them. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof gen sen rep reps sens gov govs lt col sgt maj capt cmdr adm supt det insp cpl pvt pres st jr sr ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec inc corp co ltd llc bros vs etc eg ie cf al vol pp ed eds ' +
    'approx dept est ft hon messrs mt rev univ ave blvd rd cit viz esq ret ph ste mme mlle pfc spc cllr'
  ).split(' '),
)
/** Abbreviations only before a number: "No. 5", "c. 1230", but "He said no." */
const ABBREVIATIONS_OF_NUMBERS = new Set(['no', 'nos', 'fig', 'art', 'op', 'sec', 'ch', 'p', 'c', 'ca'])
/** Abbreviations only before a date, as lives are told in brackets: "(b. August 2015)", "(m. 1949; div. 1964)". */
const ABBREVIATIONS_OF_DATES = new Set(['b', 'd', 'm', 'div'])
const DATE =
  /^\s?(?:\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/

/** Affixes that stay joined to the word they are hyphenated with: "anti-war". */
const PREFIXES = new Set(
  (
    'e a u x agro ante anti arch be bi bio co contra counter cross cyber de eco ex extra inter intra macro mega micro ' +
    'mid mini multi neo non over pan para peri post pre pro pseudo quasi re semi sub super tri ultra un uni vice'
  ).split(' '),
)
const SUFFIXES = new Set('esque ette fest fold gate itis less most rama wise'.split(' '))

/** Contractions of two words without an apostrophe, and the length of the first: "can not", "gon na". */
const CLITIC_PAIRS = /^(?:cannot|gonna|wanna|gotta)$/i
const NEGATION = /^(.+)n['’]t$/i
const CLITIC = /^(.+)['’](?:s|re|ve|ll|d|m)$/i

/**
 * What a token can be, the first that matches wins. Every repetition before something that may fail to follow
 * is bounded, so that the time stays linear in the length of any text.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>“”"]{0,2000}[^\s<>“”"'’.,;:!?)\]]`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}`,
    String.raw`[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.(?:com|org|net|edu|gov|info|io|co\.uk)\b`,
    String.raw`[@#][\p{L}\p{N}_]+`,
    String.raw`[:;=]-?[)(DPp](?![\p{L}\p{N}])`, // smileys
    String.raw`\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{M}\p{N}])`, // "U.S.", "a.m."
    String.raw`Ph\.D\.?`,
    String.raw`\d{1,4}(?:\/\d{1,4}){1,2}(?![\d/])`, // "9/11"
    String.raw`\d{1,2}:\d{2}(?::\d{2})?(?!\d)`,
    String.raw`\d+(?:[.,]\d+)*(?:(?:st|nd|rd|th|s)(?![\p{L}\p{N}]))?`,
    String.raw`[.]\d+`,
    String.raw`(?<=[\p{L}\p{N}.”")])['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])`, // "2019's"
    String.raw`['’](?:em|til|tis|twas|cause)(?![\p{L}\p{N}])`,
    String.raw`['’]\d0s\b`, // "'90s"
    String.raw`(?:US|NZ|HK|C|A)\$`,
    String.raw`\p{L}[\p{L}\p{M}\p{N}\u00ad\u200c\u200d]*(?:['’]\p{L}+)*`,
    String.raw`\.{2,}|…`,
    '-{2,}|[–—]+',
    '[!?]+',
    "``|''|‘‘|’’",
    String.raw`([*=_~<>$])\1+`, // rulers of old mails
    String.raw`\p{Extended_Pictographic}(?:[\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*`,
    String.raw`[^\s\u200b-\u200f\u2060\ufeff]`,
  ].join('|'),
  'giu',
)

/** Spans of the tokens of `text.slice(block.start, block.end)`, as offsets into `text`: in order, never empty, no white space inside. */
export function tokenise(text: string, block: Span): Span[] {
  const prose = text.slice(block.start, block.end)
  return joinAffixes(prose, cut(prose)).map(({ start, end }) => ({
    start: start + block.start,
    end: end + block.start,
  }))
}

function cut(prose: string): Span[] {
  const out: Span[] = []
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(prose); match !== null; match = TOKEN.exec(prose)) {
    const start = match.index
    const word = match[0]
    for (const length of partsOf(prose, start, word)) {
      const from = out.at(-1)?.end ?? start
      const at = Math.max(from, start)
      out.push({ start: at, end: at + length })
    }
    TOKEN.lastIndex = out.at(-1)?.end ?? start + word.length
  }
  return out
}

/** Lengths of the tokens that a matched word is made of; what they leave over is matched again. */
function partsOf(prose: string, start: number, word: string): number[] {
  const { length } = word
  if (!/^\p{L}/u.test(word) || /[@/]/.test(word) || word.startsWith('www.')) return [length]
  if (takesFullStop(prose, start + length, word)) return [length + 1]
  if (CLITIC_PAIRS.test(word)) return [3, length - 3]
  const host = (NEGATION.exec(word) ?? CLITIC.exec(word))?.[1]
  if (host !== undefined) return [host.length, length - host.length]
  return [length]
}

/** Whether the full stop at `at`, right after `word`, belongs to it: "Mr.", "J.", "No. 5". */
function takesFullStop(prose: string, at: number, word: string): boolean {
  if (prose[at] !== '.' || prose[at + 1] === '.') return false
  const lower = word.toLowerCase()
  if (ABBREVIATIONS.has(lower)) return true
  if (ABBREVIATIONS_OF_NUMBERS.has(lower)) return /^\.\s?\d/.test(prose.slice(at, at + 3))
  if (ABBREVIATIONS_OF_DATES.has(word)) return DATE.test(prose.slice(at + 1, at + 12))
  return /^\p{Lu}$/u.test(word) && word !== 'I'
}

/** Joins "anti", "-", "war" to one token. */
function joinAffixes(prose: string, spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (let i = 0; i < spans.length; i++) {
    const [first, hyphen, last] = [spans[i], spans[i + 1], spans[i + 2]]
    if (first === undefined) break
    if (hyphen === undefined || last === undefined || !isAffixed(prose, first, hyphen, last)) {
      out.push(first)
      continue
    }
    out.push({ start: first.start, end: last.end })
    i += 2
  }
  return out
}

function isAffixed(prose: string, first: Span, hyphen: Span, last: Span): boolean {
  if (prose[hyphen.start] !== '-' || hyphen.end !== hyphen.start + 1) return false
  if (first.end !== hyphen.start || last.start !== hyphen.end) return false
  if (prose[first.start - 1] === '-' || !/^\p{L}/u.test(prose.slice(last.start, last.end))) return false
  const prefix = prose.slice(first.start, first.end).toLowerCase()
  return PREFIXES.has(prefix) || SUFFIXES.has(prose.slice(last.start, last.end).toLowerCase())
}
