import { describe, expect, test } from 'vitest'
import { nameOf, readText } from '../support/read-text.ts'

async function people(text: string): Promise<string[]> {
  const { annotations } = await readText(text)
  return annotations.entities
    .filter(({ kind }) => kind === 'person')
    .map(({ name, forms }) => [name, ...forms].join(' | '))
}

describe('people', () => {
  test.each([
    [
      'a full name and its shorter forms are one person',
      'President Ann R. Lee spoke first. Ms. Lee was calm. Later Lee left.',
      ['Ann R. Lee | President Ann R. Lee | Ms. Lee | Lee'],
    ],
    [
      'two people of one surname stay two',
      'John Osei and his sister, Mary Osei, disagreed. Mr. Osei stayed. Ms. Osei left.',
      ['John Osei | John Osei | Mr. Osei', 'Mary Osei | his sister | Mary Osei | Ms. Osei'],
    ],
    [
      'a surname is no place',
      'Henrik Bergen, a farmer, sold the land on Friday. Bergen had inherited it. A neighbour wrote to Bergen.',
      ['Henrik Bergen | Henrik Bergen | Bergen'],
    ],
    [
      'a people is a surname where the text has such a person',
      'Henrik French, a farmer, sold the land on Friday. French had inherited it. The French army wanted it.',
      ['Henrik French | Henrik French | French'],
    ],
    [
      'an administration is no person',
      'Officials of the Obama administration met Ann Lee in Paris.',
      ['Ann Lee | Ann Lee'],
    ],
  ])('%s', async (_name, text, expected) => {
    expect(await people(text)).toEqual(expected)
  })
})

test('an administration is an organization of its own', async () => {
  const { annotations } = await readText(
    'President Ann Lee met reporters on Monday. The Lee administration has endorsed the plan, experts said.',
  )
  expect(annotations.entities.map(({ kind, name }) => `${kind} ${name}`)).toEqual(
    expect.arrayContaining(['person Ann Lee', 'organization Lee administration']),
  )
})

test('an acronym and its full name are one organization', async () => {
  const { annotations } = await readText(
    'The United Nations sent a team on Friday. The U.N. said it would stay in Geneva.',
  )
  const [first] = annotations.entities.filter(({ kind }) => kind === 'organization')
  expect(first?.forms).toEqual(['United Nations', 'U.N.'])
})

test.each([
  [
    'stands for the organization, whoever is called so',
    '“It was late,” WHO envoy Ann Lee wrote.',
    ['World Health Organization', 'WHO'],
  ],
  ['is none in a headline of capitals', 'WHO IS TO BLAME', ['World Health Organization']],
])('an acronym %s', async (_name, text, expected) => {
  const { annotations } = await readText(`The World Health Organization met on Friday.\n\n${text}`)
  expect(annotations.entities.find(({ kind }) => kind === 'organization')?.forms).toEqual(expected)
})

test('an adjective of nationality names no place', async () => {
  const { annotations } = await readText('Israeli and South African officials met North Koreans in Rome.')
  expect(annotations.entities.filter(({ kind }) => kind === 'place').map(({ name }) => name)).toEqual([
    'Rome',
  ])
})

test.each(['Britain', 'Sri Lanka', 'America', 'Czechia', 'The Hague'])('%s is a place', async (country) => {
  const { annotations } = await readText(`Officials said ${country} had agreed to a truce.`)
  expect(annotations.entities.find(({ kind }) => kind === 'place')?.name).toBe(country)
})

test('who did something as mayor in a year before may be mayor no more', async () => {
  const told = async (text: string) => {
    const { annotations } = await readText(text, '2020-05-01')
    return annotations.roles.map(({ title, status }) => `${title} ${status}`)
  }
  expect(await told('As mayor in 2011, Ann Lee closed the mine.')).toEqual(['mayor former'])
  expect(await told('As mayor in 2020, Ann Lee closed the mine.')).toEqual(['mayor current'])
  expect(await told('As mayor, Ann Lee closed the mine.')).toEqual(['mayor current'])
})

describe('roles', () => {
  test.each([
    [
      'not at what its title deals with',
      'Ann Lee, the special envoy for Sudan, said little.',
      'Ann Lee: special envoy for Sudan @ ? current',
    ],
    [
      'of whom the title deals with something for',
      'Ann Lee, senior director for Russia at the National Security Council, said little.',
      'Ann Lee: senior director for Russia @ National Security Council current',
    ],
    [
      'of the owner before what it deals with',
      "Ann Lee, the Pentagon's Turkey director, said little.",
      'Ann Lee: Turkey director @ Pentagon current',
    ],
    ['nor where somebody lives', 'Ann Lee, a nurse in Leeds, said little.', 'Ann Lee: nurse @ ? current'],
    [
      'nor at a word of its own',
      'Energy Secretary Ann Lee said the pipe was full.',
      'Ann Lee: Energy Secretary @ ? current',
    ],
    [
      'of the place that it is elected for',
      'Ann Lee, the MP for Bath, said little.',
      'Ann Lee: MP @ Bath current',
    ],
    ['before the name', 'Defense Secretary Ann Lee left.', 'Ann Lee: Defense Secretary @ ? current'],
    [
      'after the name',
      'Ann Lee, a spokeswoman for the Red Cross, said the camp was full.',
      'Ann Lee: spokeswoman @ Red Cross current',
    ],
    [
      'of the organization that ends it, wherever that is',
      'Ann Lee, a curator at the Orchard Museum in Vienna, said little.',
      'Ann Lee: curator @ Orchard Museum current',
    ],
    [
      'of the bank, not of its town',
      'Ann Lee, head of the office of Orchard Bank in Vienna, said little.',
      'Ann Lee: head of the office @ Orchard Bank current',
    ],
    [
      'of the committee named before',
      'The Budget Committee met on Monday. Ann Lee, the committee’s chairwoman, spoke of the bank.',
      'Ann Lee: chairwoman @ Budget Committee current',
    ],
    [
      'of the committee named before the quotation, not after it',
      'The Budget Committee met. “Ann Lee is the committee’s chairwoman,” Omar Farouk said. The Rules Committee met too.',
      'Ann Lee: chairwoman @ Budget Committee current',
    ],
    ['of the state after a party', 'Sen. Ann Lee (R-Tenn.) left on Friday.', 'Ann Lee: Sen. @ Tenn. current'],
    [
      'of a committee, and not of the seat in brackets',
      'The Budget Committee met. The chairwoman, Ann Lee (D-Ohio), voted no.',
      'Ann Lee: chairwoman @ Budget Committee current',
    ],
    [
      'of an organization by its acronym, whoever else is called so',
      'The Government Accountability Office found fault with the bridge. “The bridge is late,” GAO General Counsel Edda Wyndham wrote.',
      'Edda Wyndham: General Counsel @ Government Accountability Office current',
    ],
    ['of the state in brackets', 'Gov. Ann Lee (Okla.) left on Friday.', 'Ann Lee: Gov. @ Okla. current'],
    [
      'of the state, without brackets',
      'Rep. Ann Lee, D-Calif., left the hearing on Friday.',
      'Ann Lee: Rep. @ Calif. current',
    ],
    [
      'of no other country than that of its title',
      'British Prime Minister Ann Lee left on Friday after Ireland had complained.',
      'Ann Lee: British Prime Minister @ ? current',
    ],
    [
      'that somebody was',
      'Dan Levi was the director of Orchard Bank.',
      'Dan Levi: director @ Orchard Bank former',
    ],
    [
      'that somebody said he was, and may be still',
      'Dan Levi said that he was the director of Orchard Bank.',
      'Dan Levi: director @ Orchard Bank current',
    ],
    [
      'of the dateline’s town',
      'RIGA — The bridge was closed on Monday. Mayor Dan Levi said little.',
      'Dan Levi: Mayor @ RIGA current',
    ],
    [
      'of the house that is named',
      'The Senate met on Monday. “No,” said Senator Ann Lee, and left.',
      'Ann Lee: Senator @ Senate current',
    ],
    [
      'of what has no name',
      'The union struck a deal. Dan Levi, the union’s treasurer, signed it.',
      'Dan Levi: treasurer @ The union current',
    ],
    [
      'of what is called a bank',
      'Orchard Bank said on Friday that it would close. The bank’s chairman, Dan Levi, blamed the regulator.',
      'Dan Levi: chairman @ Orchard Bank current',
    ],
    [
      'of who owns it',
      'Dan Levi, director of the tanker’s owner, Meridian Shipping, told reporters that he had hired a lawyer.',
      'Dan Levi: director of the tanker’s owner, Meridian Shipping @ Meridian Shipping current',
    ],
    [
      'of what is called by a noun and a name',
      'Dan Levi, treasurer of the Dutch chip maker Veldhoven Optics, told reporters that he had hired a lawyer.',
      'Dan Levi: treasurer @ Veldhoven Optics current',
    ],
    [
      'for a seat',
      'Ann Lee, the congresswoman from Georgia, had been baptized in Ohio.',
      'Ann Lee: congresswoman @ Georgia current',
    ],
    [
      'of whom somebody speaks for',
      'A spokesman for former Georgia Gov. Ann Lee acknowledged that Lee had called.',
      'Ann Lee: Gov. @ Georgia former',
    ],
    [
      'a seat in Congress, which is of a state',
      'AKRON, Ohio - Two stations backed U.S. Rep. Ann Lee on Monday.',
      'Ann Lee: U.S. Rep. @ Ohio current',
    ],
    [
      'of the state before a party',
      'Rep. Ann Lee, an Ohio Democrat, met the governor of Texas on Friday.',
      'Ann Lee: Rep. @ Ohio current',
    ],
    [
      'beside that of another',
      'Ann Lee, the finance minister of Norway, resigned on Friday. Her deputy, Dan Levi, said he would stay until the vote in Sweden.',
      'Dan Levi: deputy @ Norway current',
    ],
    ['then held', 'Then-Mayor Dan Levi left.', 'Dan Levi: Mayor @ ? former'],
    [
      'within that of another',
      'Ruth Adeyemi, who was press secretary to Gov. Ann Lee, left.',
      'Ann Lee: Gov. @ ? current',
    ],
    [
      'of who nominates somebody',
      'Ruth Adeyemi was nominated by Governor Ann Lee as a judge.',
      'Ann Lee: Governor @ ? current',
    ],
    ['held one time', 'Dan Levi, a one-time miner, left.', 'Dan Levi: miner @ ? former'],
    [
      'until a year',
      'Dan Levi, who was the chief executive of Orchard Bank until 2014, said little.',
      'Dan Levi: chief executive @ Orchard Bank former',
    ],
    [
      'that was served',
      'Dan Levi served as chief of staff to the mayor and later taught.',
      'Dan Levi: chief of staff @ ? former',
    ],
    [
      'that is still served',
      'Dan Levi has served as treasurer of Orchard Bank since 2014.',
      'Dan Levi: treasurer @ Orchard Bank current',
    ],
    [
      'held before something else',
      'Dan Levi, a miner before he entered politics, said little.',
      'Dan Levi: miner @ ? former',
    ],
    [
      'held before the comma of its time',
      'Dan Levi, a lawyer and, until 2018, a mediator for the Labor Board, said little.',
      'Dan Levi: mediator @ Labor Board former',
    ],
    [
      'under whom somebody served',
      'Ann Lee was chief of staff under Gov. Dan Levi, who ran the mine.',
      'Dan Levi: Gov. @ ? former',
    ],
    ['of that time', 'Dan Levi, the fire chief at the time, said little.', 'Dan Levi: fire chief @ ? former'],
    [
      'whose holder resigned',
      'The fire chief, Dan Levi, resigned on Thursday.',
      'Dan Levi: fire chief @ ? former',
    ],
    [
      'whose holder did not resign',
      'The fire chief, Dan Levi, would not resign on Thursday.',
      'Dan Levi: fire chief @ ? current',
    ],
    ['resigned from', 'Dan Levi resigned as mayor of Haifa.', 'Dan Levi: mayor @ Haifa former'],
    [
      'of a country',
      'Israel’s defense chief, Dan Levi, said little.',
      'Dan Levi: defense chief @ Israel current',
    ],
    ['a former one', 'Former President Ann Lee left.', 'Ann Lee: President @ ? former'],
    [
      'one of an earlier government',
      '“No,” said Ann Lee, a special envoy during the Obama administration.',
      'Ann Lee: special envoy @ ? former',
    ],
  ])('%s', async (_name, text, expected) => {
    const { annotations } = await readText(text)
    const shown = annotations.roles.map(
      (role) =>
        `${nameOf(annotations, role.holder)}: ${role.title} @ ${nameOf(annotations, role.at)} ${role.status}`,
    )
    expect(shown).toContain(expected)
  })
})

test('“Mr.” and “Dr.” are no roles', async () => {
  const { annotations } = await readText('Mr. Lee met Dr. Osei and Ms. Novak in Graz.')
  expect(annotations.roles).toEqual([])
})

describe('interactions', () => {
  test.each([
    [
      'what happened',
      'Ann Lee met Omar Farouk in Rome on Friday.',
      'meet: Ann Lee → Omar Farouk occurred positive',
    ],
    [
      'what is to be',
      'Ann Lee is to meet Omar Farouk in Graz.',
      'meet: Ann Lee → Omar Farouk planned positive',
    ],
    [
      'what is called off',
      'Ann Lee cancelled a meeting with Omar Farouk in Graz.',
      'meet: Ann Lee → Omar Farouk planned negative',
    ],
    [
      'what is planned',
      'Ann Lee will meet Omar Farouk in Rome on Friday.',
      'meet: Ann Lee → Omar Farouk planned positive',
    ],
    [
      'what did not happen',
      'Ann Lee did not meet Omar Farouk in Rome.',
      'meet: Ann Lee → Omar Farouk occurred negative',
    ],
    [
      'a noun and what surrounds it',
      'Ann Lee offered help during a phone call on Friday with Omar Farouk.',
      'call: Ann Lee → Omar Farouk occurred positive',
    ],
    [
      'what somebody says happened',
      'Ann Lee said she had spoken with Omar Farouk.',
      'talk: Ann Lee → Omar Farouk occurred positive',
    ],
    [
      'what somebody is to do',
      'Kenya demanded that Uganda reopen the bridge.',
      'ask: Kenya → Uganda occurred positive',
    ],
    [
      'what two do to each other',
      'Kyiv and Moscow accused each other.',
      'accuse: Kyiv → Moscow occurred positive',
    ],
    [
      'what two agree to',
      'Bosnia and Slovenia agreed to a ceasefire on Monday.',
      'agree: Bosnia → Slovenia occurred positive',
    ],
    [
      'what a people does',
      'Palestinians accused Israel of seizing their land.',
      'accuse: Palestinians → Israel occurred positive',
    ],
    [
      'who is threatened with what',
      'Iran threatened on Monday to shell Basra.',
      'warn: Iran → Basra occurred positive',
    ],
    [
      'whom a participle describes',
      'Police freed Omar Farouk, arrested in May by Kenya.',
      'arrest: Kenya → Omar Farouk occurred positive',
    ],
    [
      'whom somebody calls on to act',
      'Kenya called on the African Union to send observers.',
      'send: African Union → observers requested positive',
    ],
    [
      'who is made to act',
      'Ruth Adeyemi told Ann Lee to apologise to Omar Farouk.',
      'talk: Ann Lee → Omar Farouk requested positive',
    ],
    [
      'some of many',
      'Mongolia has arrested four of its last seven premiers.',
      'arrest: Mongolia → four of its last seven premiers occurred positive',
    ],
    [
      'between whom somebody mediates',
      'Qatar mediated between Chad and Sudan in May.',
      'negotiate: Qatar → Chad occurred positive',
    ],
    [
      'what an oblique far from its verb makes of it',
      'Turkish troops fired before dawn on Kurdish rebels near the border, witnesses said.',
      'attack: Turkish troops → Kurdish rebels occurred positive',
    ],
    [
      'the place that a noun only names',
      'Russian artillery shelled the village of Bamut for a second day on Monday, officials said.',
      'attack: Russian artillery → Bamut occurred positive',
    ],
    [
      'who is no known word for people, where the engine ties them to it',
      'Kidnappers released two Norwegian nurses on Sunday after a week in the hills.',
      'help: Kidnappers → two Norwegian nurses occurred positive',
    ],
    [
      'what a date does not',
      'Omar Farouk was fired on Tuesday by Ann Lee.',
      'dismiss: Ann Lee → Omar Farouk occurred positive',
    ],
  ])('%s', async (_name, text, expected) => {
    const { annotations } = await readText(text)
    const shown = annotations.interactions.map(
      ({ type, from, to, modality, polarity }) =>
        `${type}: ${nameOf(annotations, from[0] ?? null)} → ${nameOf(annotations, to[0] ?? null)} ${modality} ${polarity}`,
    )
    expect(shown).toContain(expected)
  })

  test.each([
    ['calling somebody something', 'Ann Lee called Omar Farouk a liar on Tuesday.', []],
    ['calling for something', 'Iris Novak called for Daniel Osei to resign. Karl Jonsson left.', []],
    ['calling on somebody', 'Karl Jonsson called on Helena Brandt to open the books.', ['ask']],
    ['asking for something', 'Ruth Adeyemi asked Paul Moreau to open the books.', ['ask']],
    ['asking to be told', 'Ruth Adeyemi asked Paul Moreau whether the books were open.', []],
    ['asking in so many words', '“Who left?” Ruth Adeyemi asked Paul Moreau.', []],
    ['asking who did something', 'Ruth Adeyemi asked the mayor, Paul Moreau, what he had seen.', []],
    ['dismissing somebody as something', 'Ruth Adeyemi dismissed Paul Moreau as a clown.', ['criticise']],
    ['calling somebody up', 'Ruth Adeyemi called Paul Moreau on Monday to discuss the port.', ['call']],
  ])('%s', async (_name, text, types) => {
    const { annotations } = await readText(text)
    expect(annotations.interactions.map(({ type }) => type)).toEqual(types)
  })

  test('what somebody says happened is tied to the statement', async () => {
    const { annotations } = await readText('Ann Lee said she had spoken with Omar Farouk.')
    expect(annotations.interactions[0]?.assertedIn).toBe(0)
  })
})
