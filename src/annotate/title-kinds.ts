/** Kinds of titles, and of what such titles are held at: a mayor is of a town, a professor of a university. */

/** By these words a title is of a town, a state, a parliament …; where such a role is held they tell in part. */
const TITLE_WORDS = {
  town: 'mayor councilman councilwoman councilmen councilor councillor councilors councillors alderman selectman city town village',
  state: 'gov governor lt lieutenant state',
  legislator:
    'sen senator rep representative congressman congresswoman assemblyman assemblywoman lawmaker delegate mp majority minority speaker whip',
  government:
    'president prime premier chancellor minister secretary ambassador envoy king queen diplomat consul',
  law: 'judge justice magistrate attorney lawyer solicitor barrister prosecutor counsel coroner',
  police: 'sheriff police officer detective constable sgt sergeant deputy inspector fire firefighter',
  army: 'general gen colonel col captain capt major maj admiral commander lieutenant',
  company:
    'executive chairman chairwoman chair founder co-founder owner analyst manager treasurer economist partner',
  head: 'chief director head leader boss president vice general chairperson deputy',
  voice: 'spokesman spokeswoman spokesperson press communications adviser advisor aide strategist',
  school:
    'professor prof dean provost lecturer teacher principal researcher scientist student curator historian',
  sport: 'coach captain player manager striker goalkeeper midfielder trainer',
  church: 'bishop archbishop rev reverend pastor priest vicar rabbi imam cardinal',
  press: 'reporter correspondent editor columnist host anchor journalist writer',
}

/** Words in the names of those that titles of these kinds are held at, and what else these are called. */
const NAME_WORDS = {
  town: 'city town village county borough council municipality',
  state: 'state province',
  legislator: 'senate house congress parliament assembly council commons lords legislature committee party',
  government: 'ministry department kingdom republic government cabinet embassy',
  law: 'court justice tribunal attorney prosecutor law llp bar',
  police: 'police sheriff constabulary fire department patrol bureau',
  army: 'army navy force forces guard corps command marines military regiment',
  company:
    'inc corp co company firm group plc ltd bank holdings airlines airways motors energy capital partners fund industries airline carrier maker retailer',
  school: 'university college school institute academy museum laboratory center centre hospital',
  sport: 'fc united club side team association league rovers athletic',
  church: 'church diocese archdiocese cathedral mosque synagogue parish',
  press:
    'newspaper paper broadcaster network station times post news herald tribune journal gazette globe chronicle star sun guardian telegraph mail daily courier dispatch examiner inquirer sentinel bbc cnn npr abc nbc cbs fox reuters radio tv television magazine',
}

export const TITLE_KINDS: readonly string[] = Object.keys(TITLE_WORDS)

/** Of a title or a name, in lower case and without full stops. */
export function wordsOfTitle(text: string): string[] {
  return text.toLowerCase().replaceAll('.', '').split(/\s+/)
}

/** Of the words, in lower case and without full stops, of a title. */
export const kindsOfTitle = kindsFrom(TITLE_WORDS)

/** Of the words of a name, likewise. */
export const kindsOfName = kindsFrom(NAME_WORDS)

/** Whether any kind is in both. */
export function shareKind(kinds: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...kinds].some((kind) => others.has(kind))
}

function kindsFrom(lists: Readonly<Record<string, string>>): (words: readonly string[]) => Set<string> {
  const kinds = new Map<string, string[]>()
  for (const [kind, list] of Object.entries(lists))
    for (const word of list.split(' ')) kinds.set(word, [...(kinds.get(word) ?? []), kind])
  return (words) => new Set(words.flatMap((word) => kinds.get(word) ?? []))
}
