/** Reads the word lists of a folder (`seeds/lexicon`) into a Lexicon. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { placeKey } from '../text/place-key.ts'
import { CHANNELS, type Channel, CUE_CLASSES, INTERACTION_TYPES, NAMED_KINDS } from './kinds.ts'
import { makeLemmatiser } from './lemma.ts'
import type { ChannelPhrase, Lexicon } from './lexicon.ts'
import { type ListFile, parseClasses, parsePairs, parseWords } from './parse-list.ts'

/** @throws Error naming file and line where a list cannot be read or contradicts itself. */
export async function loadLexicon(folder: string): Promise<Lexicon> {
  const list = (name: string) => readList(join(folder, name))
  const cues = parseClasses(await list('cues.tsv'), CUE_CLASSES)
  const triggers = parseClasses(await list('interaction-triggers.tsv'), INTERACTION_TYPES)
  const marked = parseClasses(await list('marked-triggers.tsv'), INTERACTION_TYPES)
  const channels = phrasesByFirstWord(parseClasses(await list('channels.tsv'), CHANNELS))
  const documents = parseClasses(await list('documents.tsv'), CHANNELS)
  const scenes = parseClasses(await list('scenes.tsv'), CHANNELS)
  const kindNouns = parseClasses(await list('kind-nouns.tsv'), NAMED_KINDS)
  const countryList = await list('countries.tsv')
  const countries = countriesByWord(countryList, (country) => [country])
  const demonyms = demonymsOf(countryList)
  const seats = countriesByWord(await list('seats.tsv'), () => [])
  const regions = new Set([...parseWords(await list('regions.txt'))].map(placeKey))
  const roleNouns = parseWords(await list('role-nouns.txt'))

  return {
    honorifics: parseWords(await list('honorifics.txt')),
    titles: parseWords(await list('titles.txt')),
    roleNouns,
    groupNouns: parseWords(await list('group-nouns.txt')),
    mediaWords: parseWords(await list('media-words.txt')),
    lemma: makeLemmatiser({
      irregular: new Map(parsePairs(await list('irregular-forms.tsv'))),
      known: new Set([
        ...cues.keys(),
        ...triggers.keys(),
        ...marked.keys(),
        ...documents.keys(),
        ...roleNouns,
      ]),
    }),
    cueClassOf: (lemma) => cues.get(lemma) ?? null,
    interactionTypeOf: (lemma) => triggers.get(lemma) ?? null,
    markedTypeOf: (lemma) => marked.get(lemma) ?? null,
    channelPhrasesFrom: (firstWord) => channels.get(firstWord) ?? [],
    documentChannelOf: (lemma) => documents.get(lemma) ?? null,
    sceneOf: (lemma) => scenes.get(lemma) ?? null,
    kindOfNoun: (noun) => kindNouns.get(noun.toLowerCase()) ?? null,
    genderOf: genderByName(await list('female-names.txt'), await list('male-names.txt')),
    countryOf: (word) => countries.get(word.toLowerCase()) ?? null,
    isDemonym: (word) => demonyms.has(word.toLowerCase()),
    countryOfSeat: (name) => seats.get(name.toLowerCase()) ?? null,
    isRegion: (name) => regions.has(placeKey(name)),
  }
}

async function readList(path: string): Promise<ListFile> {
  try {
    return { path, text: await readFile(path, 'utf8') }
  } catch (cause) {
    throw new Error(`cannot read the word list ${path}: restore it from the package`, { cause })
  }
}

/** The longest first, so that the closest phrase counts. */
function phrasesByFirstWord(channels: ReadonlyMap<string, Channel>): ReadonlyMap<string, ChannelPhrase[]> {
  const out = new Map<string, ChannelPhrase[]>()
  const longestFirst = [...channels].toSorted(([a], [b]) => b.length - a.length)
  for (const [phrase, channel] of longestFirst) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    out.set(first, [...(out.get(first) ?? []), { words, channel }])
  }
  return out
}

function genderByName(femaleList: ListFile, maleList: ListFile): Lexicon['genderOf'] {
  const female = parseWords(femaleList)
  const male = parseWords(maleList)
  for (const name of male)
    if (female.has(name))
      throw new Error(`"${name}" is in both ${femaleList.path} and ${maleList.path}: remove it from both`)

  const find = (name: string) => (female.has(name) ? 'female' : male.has(name) ? 'male' : null)
  return (firstName) => {
    const name = firstName.toLowerCase()
    // "Jean-Pierre", "Anne-Sophie": the first half tells.
    return find(name) ?? find(name.split('-')[0] ?? name)
  }
}

/** Of lines "Turkey, tab, Türkiye; Turkish, Turks": each of the words, and of those that are added → "Turkey". */
function countriesByWord(
  list: ListFile,
  added: (country: string) => readonly string[],
): ReadonlyMap<string, string> {
  const out = new Map<string, string>()
  for (const [country, words] of parsePairs(list))
    for (const entry of [...added(country), ...words.split(/[,;]/)]) {
      const word = entry.trim().toLowerCase()
      if (word === '') continue
      const other = out.get(word)
      if (other !== undefined)
        throw new Error(`${list.path}: "${word}" stands for ${other} and ${country}: leave it to one of them`)
      out.set(word, country)
    }
  return out
}

/** Of such lines the words behind the semicolon, or all where there is none, in lower case. */
function demonymsOf(list: ListFile): ReadonlySet<string> {
  const words = parsePairs(list).flatMap(([, meaning]) => meaning.slice(meaning.indexOf(';') + 1).split(','))
  return new Set(words.map((word) => word.trim().toLowerCase()).filter(Boolean))
}
