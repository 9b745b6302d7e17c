/**
 * The word lists that rules look things up in. All entries are in lower case, words of a phrase parted by one space, and
 * stand without the full stop of an abbreviation ("sen", "lt col").
 */
import type { Channel, CueClass, InteractionType, NamedKind } from './kinds.ts'

export interface ChannelPhrase {
  /** "in", "a", "statement". */
  readonly words: readonly string[]
  readonly channel: Channel
}

export interface Lexicon {
  /** Forms of address that are no role: "mr", "dr", "sir". */
  readonly honorifics: ReadonlySet<string>
  /** Roles as they stand before a name: "president", "sen", "secretary of state". */
  readonly titles: ReadonlySet<string>
  /** Heads of roles: "spokesman", "director". Singular. */
  readonly roleNouns: ReadonlySet<string>
  /** Heads of speakers without a name, singular and plural: "official", "experts". */
  readonly groupNouns: ReadonlySet<string>
  /** Words in the names of newspapers and broadcasters ("times", "bbc"), and nouns for who asks for them ("reporter"). */
  readonly mediaWords: ReadonlySet<string>

  /** The dictionary form of a verb or noun, in lower case: "said" → "say", "talks" → "talk". Total: any word has one. */
  lemma(form: string): string
  /** What kind of speech act a reporting verb ("urge") or phrase ("according to") is; null if it is on no list. */
  cueClassOf(lemma: string): CueClass | null
  /** What kind of interaction a verb, noun or phrase tells of ("meet", "phone call"); null if it is on no list. */
  interactionTypeOf(lemma: string): InteractionType | null
  /** The same for words that mean too much else: to be asked only where the engine marks an interaction ("reach", "see"). */
  markedTypeOf(lemma: string): InteractionType | null
  /** The phrases that open with a word in lower case and tell by which way something was said, the longest first: "in" → "in a written statement" … */
  channelPhrasesFrom(firstWord: string): readonly ChannelPhrase[]
  /** By which way something is said that a noun ("affidavit") says; null if it is on no list. */
  documentChannelOf(lemma: string): Channel | null
  /** By which way people mostly speak where a text has this word: "jury" → "court"; null if it is on no list. */
  sceneOf(lemma: string): Channel | null
  /** What a noun calls that was named before ("city", "committee"); null if it is on no list. */
  kindOfNoun(noun: string): NamedKind | null
  /** The gender that a first name mostly has, in any case ("Karin", "jean-pierre"); null where it has none or either. */
  genderOf(firstName: string): 'male' | 'female' | null
  /** The country that a demonym or a name of a country means: "Israelis" → "Israel", "Britain" → "United Kingdom"; null for other words. */
  countryOf(word: string): string | null
  /** Whether a word means a country's people or what is theirs, in any case: "Israelis", "Dutch". */
  isDemonym(word: string): boolean
  /** The country for whose government a town or house stands: "Kremlin" → "Russia"; null for other names. */
  countryOfSeat(name: string): string | null
  /** Whether a place is a state or province with a government of its own: "Ohio", "Tenn.", "Catalonia". */
  isRegion(name: string): boolean
}
