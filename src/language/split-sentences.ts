/** Finds where the sentences of a paragraph end, by rule. */

/** What the rules look at. */
export interface SentenceToken {
  readonly form: string
  /** Whether white space stands before it. */
  readonly isSpaced: boolean
}

const END = /^(?:\.+|…|[!?]+)$/
const CLOSING = /^(?:["”’'»)\]]|''|’’)$/
const OPENING = /^(?:["“‘'«([]|``|‘‘)$/
const QUOTE = /^(?:["“”]|''|``)$/
const DASH = /^(?:-{1,2}|[–—])$/
/** A full stop that is part of its word: "U.S.", "Inc." */
const ABBREVIATED = /^\p{L}[\p{L}.]*\.$/u
/** Abbreviations that stand at the end of a sentence too. The others ("Mr.", "Gen.", "J.") want a name after them. */
const MAY_END =
  /^(?:(?:\p{L}\.){2,}|etc\.|inc\.|corp\.|co\.|ltd\.|llc\.|jr\.|sr\.|bros\.|esq\.|al\.|dept\.|est\.)$/iu
/** Words that, with a capital, open a sentence rather than go on with a name: "in the U.S. The …". */
const STARTERS = new Set(
  (
    'a an the this that these those it its he his she her they their we our you your i my there here in on at by for ' +
    'from with after before during since while when if as but and or so yet however although though because what who ' +
    'why how where which some many most more all no not one two other another both each every to among under over ' +
    'last next now then still also asked according'
  ).split(' '),
)

/** A word in capitals at an end, "in IE. Its …", that in small letters would be an abbreviation. */
const CAPITALS = /^\p{Lu}{2,}\.$/u

/** Most tokens of a quotation set apart with its speaker, of the speaker's name alone, and of the brackets after "Viva Rosa!". */
const LONGEST_PULL_QUOTE = 70
const LONGEST_NAME = 4
const LONGEST_ASIDE = 8
const LONGEST_NOTE = 4

/** Opens the credit line of a picture, after a caption that often has no full stop: "The new bridge Photo: Ann Lee". */
const CREDIT = /^(?:Image|Photo|Photograph|Picture|Credit)$/

/** Numbers of the tokens that end a sentence, the paragraph's last one included; none for no tokens. */
export function findSentenceEnds(tokens: readonly SentenceToken[]): number[] {
  const out: number[] = []
  for (let i = isPullQuote(tokens) ? tokens.length : 0; i < tokens.length - 1; i++) {
    const form = tokens[i]?.form ?? ''
    if (opensCredit(tokens, i + 1)) {
      out.push(i)
      continue
    }
    if (!END.test(form) && !ABBREVIATED.test(form)) continue
    if (i === 1 && /^\p{N}+$/u.test(tokens[0]?.form ?? '')) continue // "1. Introduction"
    const last = skipFootnotes(tokens, skipClosing(tokens, i))
    if (last + 1 < tokens.length && isEnd(tokens, i, last)) out.push(last)
    i = last
  }
  if (tokens.length > 0) out.push(tokens.length - 1)
  return out
}

/** Whether all is a quotation set apart from the text, with nothing but who said it: "“We did it. We won.” — Ann Lee". */
function isPullQuote(tokens: readonly SentenceToken[]): boolean {
  if (tokens.length > LONGEST_PULL_QUOTE || !QUOTE.test(tokens[0]?.form ?? '')) return false
  const close = tokens.findIndex((token, i) => i > 0 && QUOTE.test(token.form))
  if (close < 0) return false
  const credit = tokens.slice(close + 1)
  const isDashed = DASH.test(credit[0]?.form ?? '')
  const named = isDashed ? credit.slice(1) : credit
  if (!/^\p{Lu}/u.test(named[0]?.form ?? '')) return false
  return isDashed
    ? !named.some(({ form }) => QUOTE.test(form) || END.test(form))
    : named.length <= LONGEST_NAME && named.every(({ form }) => /^\p{Lu}[\p{L}'’-]+$/u.test(form))
}

function opensCredit(tokens: readonly SentenceToken[], at: number): boolean {
  return CREDIT.test(tokens[at]?.form ?? '') && tokens[at + 1]?.form === ':'
}

/** The last of the closing marks that follow `at` without white space, else `at`. */
function skipClosing(tokens: readonly SentenceToken[], at: number): number {
  let last = at
  while (CLOSING.test(tokens[last + 1]?.form ?? '') && tokens[last + 1]?.isSpaced === false) last++
  return last
}

/** The end of "[2]", "[2][7]" or "[citation needed]" after `at`, else `at`. */
function skipFootnotes(tokens: readonly SentenceToken[], at: number): number {
  let last = at
  while (tokens[last + 1]?.form === '[') {
    const close = findClose(tokens, last + 1, ']', LONGEST_NOTE)
    if (!/^(?:\d+|needed)$/.test(tokens[close - 1]?.form ?? '')) break
    last = close
  }
  return last
}

/** Number of the token that closes the brackets opened at `open`, at most `reach` tokens on; -1 where none does. */
function findClose(tokens: readonly SentenceToken[], open: number, mark: string, reach: number): number {
  const found = tokens.slice(open, open + reach + 1).findIndex(({ form }) => form === mark)
  return found < 0 ? found : open + found
}

/** Whether the brackets that open at `at` belong to a sentence that goes on: "in Viva Rosa! (1965), and". */
function isAside(tokens: readonly SentenceToken[], at: number): boolean {
  if (tokens[at]?.form !== '(') return false
  const close = findClose(tokens, at, ')', LONGEST_ASIDE)
  return close > 0 && /^(?:[,;]|\p{Ll}.*)$/u.test(tokens[close + 1]?.form ?? '')
}

/** Whether a sentence ends with the marks from `mark` to `last`, the latter being closing quotation marks and brackets. */
function isEnd(tokens: readonly SentenceToken[], mark: number, last: number): boolean {
  const form = tokens[mark]?.form ?? ''
  let next = last + 1
  if (tokens[next]?.isSpaced !== true || isAside(tokens, next)) return false
  while (OPENING.test(tokens[next]?.form ?? '')) next++
  const following = tokens[next]?.form ?? ''
  if (ABBREVIATED.test(form)) {
    const mayEnd = MAY_END.test(form) || CAPITALS.test(form) || isLoneLetter(tokens, mark)
    if (!mayEnd || !/^\p{Lu}/u.test(following)) return false
    return next > last + 1 || STARTERS.has(following.toLowerCase())
  }
  if (/^\p{Ll}/u.test(following))
    return form === '.' && last === mark && !isShort(tokens[mark - 1]?.form ?? '')
  return /^[\p{L}\p{N}@#$€£]/u.test(following)
}

/** "Wrote on X." names something by a letter; an initial follows a name, or is followed by one. */
function isLoneLetter(tokens: readonly SentenceToken[], at: number): boolean {
  return /^\p{Lu}\.$/u.test(tokens[at]?.form ?? '') && /^\p{Ll}/u.test(tokens[at - 1]?.form ?? '')
}

/** An unknown abbreviation, most likely: "La. he wrote". */
function isShort(word: string): boolean {
  return /^\p{Lu}?\p{Ll}{0,2}$/u.test(word)
}
