/** Those who speak for somebody: "a spokesman for Governor Ann Lee" is not Lee, and a spokeswoman not Conrad. */
import type { Gender } from '../model/annotation.ts'
import type { TokenRange } from '../model/document.ts'
import type { Mention, Reading } from './draft.ts'
import { nominalGender, nominalHead } from './find-nominals.ts'

const SPEAKS =
  /^(?:spokes(?:man|woman|person|people|men|women)|lawyer|attorney|counsel|solicitor|barrister|aide|advis[eo]r|assistant|strategist|secretary|publicist|agent|representative)s?$/i

/** The first token of "former Governor" in "a spokesman for former Governor Ann Lee": whom the words from `first` on speak for; null where they are hers. */
export function representedFrom({ doc, lexicon }: Reading, first: number, name: Mention): number | null {
  const form = (i: number) => doc.tokens[i]?.form ?? ''
  for (let i = name.nameFirst - 1; i > first && form(i) !== ','; i--) {
    if (!/^(?:for|to)$/.test(form(i)) || !SPEAKS.test(form(i - 1))) continue
    const last = form(name.nameFirst - 1)
      .toLowerCase()
      .replace(/\.$/, '')
    const isTitle = lexicon.titles.has(last) || lexicon.roleNouns.has(last) || lexicon.honorifics.has(last)
    return i + 1 === name.nameFirst || isTitle ? i + 1 : null
  }
  return null
}

/** Whether a noun phrase may mean somebody of a gender: "the spokeswoman for the secretary, Conrad Lee" is not Conrad; women are called chairmen, too. */
export function isOfGender({ doc }: Reading, phrase: TokenRange, gender: Gender | null): boolean {
  const noun = doc.tokens[nominalHead(doc.tokens, phrase)]?.form ?? ''
  return gender !== 'male' || nominalGender(noun) !== 'female'
}
