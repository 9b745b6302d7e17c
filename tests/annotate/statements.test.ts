import { describe, expect, test } from 'vitest'
import { nameOf, readText, sayings } from '../support/read-text.ts'

describe('who said what', () => {
  test.each([
    [
      'a quotation before the cue',
      '“The bridge will open in June,” said Marta Kowalski, the city engineer.',
      ['Marta Kowalski | “The bridge will open in June,”'],
    ],
    [
      'a quotation split around the cue',
      '“The problem,” Marta Kowalski said, “is that nobody asked us.”',
      ['Marta Kowalski | “The problem,” … “is that nobody asked us.”'],
    ],
    [
      'an indirect statement',
      'Marta Kowalski said that the bridge would open in June.',
      ['Marta Kowalski | that the bridge would open in June'],
    ],
    [
      'a pronoun speaker',
      'Marta Kowalski visited the site on Monday. She said the work was late.',
      ['Marta Kowalski | the work was late'],
    ],
    [
      'who is told, and not by whom',
      'Omar Farouk was hauled in and told that Marta Kowalski had left.',
      ['? | that Marta Kowalski had left'],
    ],
    [
      'the rest of a sentence without a comma',
      'According to the Norwegian Health Ministry nearly 300 nurses have left the north of the country since the spring.',
      ['Norwegian Health Ministry | nearly 300 nurses have left the north of the country since the spring'],
    ],
    [
      'a surname after the full name',
      'Marta Kowalski visited the site on Monday. “We are late,” Ms. Kowalski said.',
      ['Marta Kowalski | “We are late,”'],
    ],
    [
      'an unnamed source, which never becomes the nearest person',
      'Marta Kowalski, the city engineer, did not comment. Two officials said the bridge was unsafe.',
      ['Two officials | the bridge was unsafe'],
    ],
    [
      'the document told of last, where "it" says so and means nothing else known',
      'The memo was leaked to reporters on Monday. It warned that the bridge was unsafe.',
      ['The memo | that the bridge was unsafe'],
    ],
    [
      'what a relative clause describes, where its pronoun means nothing else known',
      'Two stations have stopped running a commercial that says Mayor Omar Farouk sold the bridge.',
      ['a commercial | Mayor Omar Farouk sold the bridge'],
    ],
    [
      'who speaks for somebody with a title',
      'A spokesperson for Canadian Trade Minister Omar Farouk said the bridge was unsafe.',
      ['A spokesperson for Canadian Trade Minister Omar Farouk | the bridge was unsafe'],
    ],
    [
      'a spokeswoman, whose name is not a man’s',
      'A spokeswoman for the secretary, Conrad Bergamot, said the bridge was unsafe.',
      ['A spokeswoman for the secretary, Conrad Bergamot | the bridge was unsafe'],
    ],
    [
      'a spokesman with a name',
      'A spokesman for the governor, Omar Farouk, said the bridge was unsafe.',
      ['Omar Farouk | the bridge was unsafe'],
    ],
    [
      'who asked, where only "by" tells',
      'Pressed later by a Sudanese reporter on whether the bridge was safe, Marta Kowalski laughed.',
      ['a Sudanese reporter | whether the bridge was safe'],
    ],
    [
      'one of several, who is named behind a comma',
      'Two unions had written to the city. One of them, the Harbor Pilots Association, warned that the bridge was unsafe.',
      ['Harbor Pilots Association | that the bridge was unsafe'],
    ],
    [
      'an organization with others',
      'Harbor Steel and two rivals said that the bridge was unsafe.',
      ['Harbor Steel and two rivals | that the bridge was unsafe'],
    ],
    [
      'a name behind a title with a hyphen in it',
      'The executive director of the local chapter of the Anglo-Polish Council Marta Kowalski said the bridge was unsafe.',
      ['Marta Kowalski | the bridge was unsafe'],
    ],
    [
      'a question that is wanted to be answered',
      'Marta Kowalski wanted to know why the bridge was closed.',
      ['Marta Kowalski | why the bridge was closed'],
    ],
    [
      'words that end in an auxiliary of their own',
      '“Can everyone in the back hear me?” Marta Kowalski asked, and 300 people told her that they could, and then some of them shouted other things.',
      ['Marta Kowalski | “Can everyone in the back hear me?”', '300 people | that they could'],
    ],
    [
      'who is of the party',
      'Sen. Ann Lee (D-Ohio) and Sen. Carla Diaz (R-Utah) met on Monday. The Democrat said she was glad.',
      ['Ann Lee | she was glad'],
    ],
    [
      'who is of the other party',
      'Sen. Ann Lee (D-Ohio) and Sen. Carla Diaz (R-Utah) met on Monday. The Republican said she was glad.',
      ['Carla Diaz | she was glad'],
    ],
    [
      'a document, not who wrote it',
      'A report by Marta Kowalski, the city auditor, found on Friday that the bridge was unsafe.',
      ['A report by Marta Kowalski | that the bridge was unsafe'],
    ],
    [
      'one with others, who is not meant alone',
      'Marta Kowalski and her colleagues reported on Friday that the bridge was unsafe.',
      ['Marta Kowalski and her colleagues | that the bridge was unsafe'],
    ],
    [
      'somebody who was told, and did not say so',
      'Dan Levi, warming up a crowd in Altoona, wondered aloud why he was late, and was told that he was in Johnstown.',
      ['Dan Levi | why he was late', '? | that he was in Johnstown'],
    ],
    [
      'somebody new of the same trade',
      'Commissioner Maria Knapp, a rancher, laughed on Monday. Another rancher asked to be heard. The rancher said that the horse bit.',
      ['Another rancher | to be heard', 'Another rancher | that the horse bit'],
    ],
    [
      'a name after a long title',
      'The minister of state for Space and Earth Sciences, Marta Kowalski, said that the rocket was late.',
      ['Marta Kowalski | that the rocket was late'],
    ],
    [
      'a name right after one',
      'Minister of State for Space and Earth Sciences Marta Kowalski said that the rocket was late.',
      ['Marta Kowalski | that the rocket was late'],
    ],
    [
      'an organization in apposition to a noun',
      'The owner of the ship, Orchard Lines, said on Friday that the bridge was unsafe.',
      ['Orchard Lines | that the bridge was unsafe'],
    ],
    [
      'a name that ends like a possessor',
      "Moody's said on Friday that the city could not pay its debts.",
      ['Moody | that the city could not pay its debts'],
    ],
    [
      'a quoted phrase that its speaker follows at once',
      'The mayor will travel to the coast “to bring calm,” Marta Kowalski said.',
      ['Marta Kowalski | The mayor will travel to the coast “to bring calm,”'],
    ],
    [
      'a bare quotation, of whom the sentence before it is about',
      'Dan Levi, 52, saw the ostrich from the window of a shop. “I thought it was a big chicken.”',
      ['Dan Levi | “I thought it was a big chicken.”'],
    ],
    [
      'an office, not the person named last',
      'Gov. Ann Lee appointed Dan Levi, a treasurer, in May. Levi thanked her. The governor said that the work was done.',
      ['Ann Lee | that the work was done'],
    ],
    [
      'who held an office before',
      'Mayor Ann Lee met former mayor Dan Levi on Friday. The former mayor said the bridge was unsafe.',
      ['Dan Levi | the bridge was unsafe'],
    ],
    [
      'a document, not whom it is about',
      'Orchard Bank was sued on Monday. The lawsuit says the bank hid its losses.',
      ['The lawsuit | the bank hid its losses'],
    ],
    [
      'according to',
      'The bridge is unsafe, according to Marta Kowalski.',
      ['Marta Kowalski | The bridge is unsafe'],
    ],
    [
      'according to at the start',
      'According to a report by the port authority, the crane had not been inspected since May.',
      ['a report by the port authority | the crane had not been inspected since May'],
    ],
    [
      'a possessor, who does not speak',
      'In an interview, Jonas Berg, Norway’s acting fisheries minister, said that the quota would stay.',
      ['Jonas Berg | that the quota would stay'],
    ],
    [
      'an office told before',
      'Ruth Adeyemi, the mayor, met Helena Brandt on Monday. “I have a date,” the mayor said.',
      ['Ruth Adeyemi | “I have a date,”'],
    ],
    [
      'a role with a name after it',
      '“The bridge is safe,” said the commander of the harbour brigade, Jonas Berg.',
      ['Jonas Berg | “The bridge is safe,”'],
    ],
    [
      'a role with its organization before the name',
      'According to the Kenyan ambassador to the United Nations Marta Kowalski, the bridge is safe.',
      ['Marta Kowalski | the bridge is safe'],
    ],
    [
      'a subject of two cues',
      'Marta Kowalski said the bridge was late and urged the council to wait for the engineers.',
      ['Marta Kowalski | the bridge was late', 'Marta Kowalski | to wait for the engineers'],
    ],
    [
      'who asks a participle, not who is its subject',
      'Asked on Monday by Omar Farouk whether the bridge was safe, Marta Kowalski said that it was closed.',
      ['Omar Farouk | whether the bridge was safe', 'Marta Kowalski | that it was closed'],
    ],
    [
      'nobody where a participle tells of nobody who asks',
      'Asked whether the bridge was safe, Marta Kowalski said it was closed.',
      ['? | whether the bridge was safe', 'Marta Kowalski | it was closed'],
    ],
    [
      'the object of quoting',
      'The agency quoted Marta Kowalski as saying the bridge was safe.',
      ['Marta Kowalski | the bridge was safe'],
    ],
    [
      'the possessor of an answer',
      'Marta Kowalski came late. Ms. Kowalski’s answer: “The bridge will open in June.”',
      ['Marta Kowalski | “The bridge will open in June.”'],
    ],
    [
      'who issued a statement',
      'A statement issued by Marta Kowalski, the city engineer, said the bridge was closed.',
      ['Marta Kowalski | the bridge was closed'],
    ],
    [
      'a report, whoever wrote it',
      'A report written by Marta Kowalski, a retired engineer, said the bridge was closed.',
      ['A report written by Marta Kowalski | the bridge was closed'],
    ],
    [
      'content that ends in an adverb, and not the cue behind it',
      'Marta Kowalski is an engineer. A crew was standing by, according to her.',
      ['Marta Kowalski | A crew was standing by'],
    ],
    [
      'whom a noun brought in, not who was named after',
      'A student found the parrot on Monday. Two days later Keiko Birch, a lawyer, came to look at it. The student said the bird was hers.',
      ['A student | the bird was hers'],
    ],
    [
      'what is reported in a report, each its own',
      'Marta Kowalski said that Jonas Berg had told her that the bridge was safe.',
      [
        'Marta Kowalski | that Jonas Berg had told her that the bridge was safe',
        'Jonas Berg | that the bridge was safe',
      ],
    ],
    [
      'no thoughts in a report',
      'Marta Kowalski said that Jonas Berg believed that the bridge was safe.',
      ['Marta Kowalski | that Jonas Berg believed that the bridge was safe'],
    ],
    [
      'nothing in a report that was never said',
      'Marta Kowalski said that Jonas Berg would say that the bridge was safe.',
      ['Marta Kowalski | that Jonas Berg would say that the bridge was safe'],
    ],
    ['plans and beliefs, which are no statements', 'Marta Kowalski wants to open the bridge in June.', []],
  ])('%s', async (_name, text, expected) => {
    expect(sayings(await readText(text))).toEqual(expected)
  })
})

describe('a quotation alone in its paragraph', () => {
  const DOOR = 'Marta Kowalski, the engineer, told Jonas Berg, the mayor, that the bridge was closed.'

  test('is the other one’s after a question', async () => {
    const talk = [
      DOOR,
      '“Who closed the bridge?” Mr. Berg asked.',
      '“The river did.”',
      '“When was that, Ms. Kowalski?”',
    ]
    expect(sayings(await readText(talk.join('\n\n'))).slice(1)).toEqual([
      'Jonas Berg | “Who closed the bridge?”',
      'Marta Kowalski | “The river did.”',
      'Jonas Berg | “When was that, Ms. Kowalski?”',
    ])
  })

  test('is nobody’s where nobody else spoke', async () => {
    const talk = ['“Who closed the bridge?” Jonas Berg asked.', '“The river closed it again.”']
    expect(sayings(await readText(talk.join('\n\n'))).at(-1)).toBe('? | “The river closed it again.”')
  })
})

describe('a transcript', () => {
  const TALK = [
    'Marta Kowalski spoke with The Gazette on Monday.',
    'Gazette: Is the bridge safe?',
    'Kowalski: It is. My father told me, “Never trust a dry river.” I did not listen.',
    'Gazette: And now?',
    'Kowalski: Now I swim.',
  ]

  test('whose labels are initials names the only people with them', async () => {
    const extraction = await readText(
      'Marta Kowalski spoke to Robin Miller of the Herald on Friday.\n\nRM: Is it safe?\n\nMK: It is late.\n\nRM: And safe?\n\nMK: It is.',
    )
    expect(sayings(extraction)).toEqual([
      'Robin Miller | Is it safe?',
      'Marta Kowalski | It is late.',
      'Robin Miller | And safe?',
      'Marta Kowalski | It is.',
    ])
  })

  test('has a statement a turn, of whom it names', async () => {
    const extraction = await readText(TALK.join('\n\n'))
    expect(sayings(extraction)).toEqual([
      'Gazette | Is the bridge safe?',
      'Marta Kowalski | It is. My father told me, “Never trust a dry river.” I did not listen.',
      'My father | “Never trust a dry river.”',
      'Gazette | And now?',
      'Marta Kowalski | Now I swim.',
    ])
    const [statement] = extraction.annotations.statements
    expect(statement).toMatchObject({ form: 'direct', channel: 'interview', cue: null })
  })

  test('of questions and answers names nobody', async () => {
    for (const mark of [':', '.']) {
      const talk = TALK.map((line) => line.replace(/^Gazette:/, `Q${mark}`).replace(/^Kowalski:/, `A${mark}`))
      const said = sayings(await readText(talk.join('\n\n')))
      expect(said.filter((one) => one.startsWith('? | '))).toHaveLength(4)
    }
  })

  test('is none where no label is a name', async () => {
    const links = [
      'Related: The old bridge.',
      'Read more: A dry river.',
      'Related: A new ferry.',
      'Read more: Tolls.',
    ]
    expect(sayings(await readText(links.join('\n\n')))).toEqual([])
  })

  test('is none where every paragraph has another label', async () => {
    const list =
      'Where: The old bridge.\n\nWhen: Monday at noon.\n\nTickets: At the door.\n\nInfo: The Gazette.'
    expect(sayings(await readText(list))).toEqual([])
  })
})

describe('a name without a verb', () => {
  const [BAD, GOOD] = ['“It should never have been built.”', '“It is the best thing in this town.”']
  const saidIn = async (...paragraphs: string[]) => sayings(await readText(paragraphs.join('\n\n')))

  test.each([
    ['behind a dash', `${BAD} — Marta Kowalski, city engineer`],
    ['behind a dash on the next line', `${BAD}\n\n– Marta Kowalski`],
    ['on the line before', `Marta Kowalski (city engineer)\n\n${BAD}`],
    ['on the next line', `${BAD}\n\nMarta Kowalski, Gdynia`],
  ])('%s says whose a quotation is', async (_, text) => {
    expect(await saidIn('Readers wrote about the bridge.', text)).toEqual([`Marta Kowalski | ${BAD}`])
  })

  test('goes with what follows where the first of a row does, else with what it follows', async () => {
    const [marta, omar] = ['Marta Kowalski, city engineer', 'Omar Farouk, mayor']
    const both = [`Marta Kowalski | ${BAD}`, `Omar Farouk | ${GOOD}`]
    expect(await saidIn('Readers wrote.', marta, BAD, omar, GOOD)).toEqual(both)
    expect(await saidIn('Readers wrote.', BAD, marta, GOOD, omar)).toEqual(both)
  })

  test('begins another statement, with a title before it or none', async () => {
    const lines = [
      'MAYOR OMAR FAROUK',
      GOOD,
      'CITY ENGINEER MARTA KOWALSKI',
      BAD,
      'A TOWN HALL SPOKESPERSON',
      '“We will see.”',
    ]
    expect(await saidIn('Here are some reactions from the town:', ...lines)).toEqual([
      `OMAR FAROUK | ${GOOD}`,
      `MARTA KOWALSKI | ${BAD}`,
      'A TOWN HALL SPOKESPERSON | “We will see.”',
    ])
  })

  test('does not part what goes on in one paragraph', async () => {
    const split = '“The problem,” Marta Kowalski said, “is that nobody asked us.”'
    expect(await saidIn('The vote was on Monday.', 'Marta Kowalski', split)).toEqual([
      'Marta Kowalski | “The problem,” … “is that nobody asked us.”',
    ])
  })

  test('says nothing in a sentence, or of a quotation whose speaker stands beside it', async () => {
    expect(await saidIn('Readers wrote.', BAD, 'Omar Farouk, the mayor, did not reply.')).toEqual([
      `? | ${BAD}`,
    ])
    expect(await saidIn('Omar Farouk', `${GOOD} Marta Kowalski said.`)).toEqual([`Marta Kowalski | ${GOOD}`])
  })
})

test('single quotation marks quote as double ones do', async () => {
  const { annotations } = await readText(
    '‘The bridge will open in June,’ said Marta Kowalski. Omar Farouk said the workers’ hut was ‘a disgrace’ and would be closed.',
  )
  expect(annotations.statements.map(({ form }) => form)).toEqual(['direct', 'mixed'])
})

test('the cue is the one that the words hang on, where another is nearer', async () => {
  const { annotations } = await readText(
    'The envoy, Ann Lee, said on Wednesday that talks on a crossing in the divided city were “in trouble but not over,” and urged both sides to send their negotiators back.',
  )
  expect(annotations.statements.map(({ cueLemma }) => cueLemma)).toEqual(['say', 'urge'])
})

test('what leads up to a quoted scrap is said with it, and the statement is mixed', async () => {
  const { annotations, article } = await readText(
    'The council will meet on Friday “to end this sad story,” Mayor Ruth Adeyemi said.',
  )
  const [statement] = annotations.statements
  expect(statement?.form).toBe('mixed')
  expect(article.text.slice(statement?.pieces[0]?.start, statement?.pieces[0]?.end)).toMatch(
    /^The council will meet/,
  )
})

test('“I” in a quotation is who is quoted', async () => {
  const { annotations, article } = await readText('“I never saw the letter,” Daniel Osei said.')
  const pronoun = annotations.mentions.find(
    (mention) => article.text.slice(mention.start, mention.end) === 'I',
  )
  expect(annotations.entities[pronoun?.entity ?? -1]?.name).toBe('Daniel Osei')
})

test.each([
  [
    'a day of the week is the last one before the anchor',
    'Ann Lee said on Wednesday that she would go.',
    '2023-05-05',
    '2023-05-03',
  ],
  ['without an anchor it stays undated', 'Ann Lee said on Wednesday that she would go.', undefined, null],
])('%s', async (_name, text, published, day) => {
  const { annotations } = await readText(text, published)
  expect(annotations.statements[0]?.date?.on).toBe(day)
})

test.each([
  ['the object of told', 'Ann Lee told Omar Farouk that the talks were over.', ['Omar Farouk']],
  [
    'whom nobody else is meant by, a group',
    'Ann Lee told striking nurses that the talks were over.',
    ['striking nurses'],
  ],
  ['behind a preposition', 'Ann Lee wrote to Omar Farouk that the talks were over.', ['Omar Farouk']],
  [
    'the subject of a passive',
    'Omar Farouk was informed by Ann Lee that the talks were over.',
    ['Omar Farouk'],
  ],
  [
    'all of those told',
    'Ann Lee told Omar Farouk and Dan Levi that the talks were over.',
    ['Omar Farouk', 'Dan Levi'],
  ],
  [
    'the other end of a letter',
    'In a letter to Omar Farouk, Ann Lee wrote that the talks were over.',
    ['Omar Farouk'],
  ],
  [
    'who is called by name',
    'Omar Farouk came late. “Is that true, Mr. Farouk?” Ann Lee asked.',
    ['Omar Farouk'],
  ],
  ['nobody who is a subject', 'Omar Farouk came late. “Farouk, the boss, never waits,” Ann Lee said.', []],
  ['nobody where nobody is told', 'Ann Lee said that Omar Farouk had left the talks.', []],
])('the addressee is %s', async (_name, text, expected) => {
  const { annotations } = await readText(text)
  const [statement] = annotations.statements
  expect(statement?.addressees.map((entity) => nameOf(annotations, entity))).toEqual(expected)
})

test('where somebody speaks is not to whom', async () => {
  const { annotations } = await readText(
    `A senior envoy is on her way to Cairo to meet the leaders of both sides “to bring calm,” Foreign Minister Ann Lee said on Friday.

Speaking at the Foreign Ministry in Oslo, Ms. Lee repeatedly affirmed that Egypt had a right to defend itself from rocket attacks by the Red Front, the armed group that holds the hills.`,
  )
  const { place = null, addressees } = annotations.statements.at(-1) ?? {}
  expect([nameOf(annotations, place), addressees]).toEqual(['Foreign Ministry', []])
})

test.each([
  'Ann Lee came late. “Are the talks over?” Omar Farouk asked. “They never began,” Ann Lee replied.',
  'Omar Farouk asked Ann Lee whether the talks were over. She said that they had never begun.',
])('an answer is to who spoke before: %s', async (text) => {
  const { annotations } = await readText(text)
  expect(annotations.statements[1]?.addressees.map((entity) => nameOf(annotations, entity))).toEqual([
    'Omar Farouk',
  ])
})

test('who goes on speaking, in the same paragraph, speaks to the same hearers', async () => {
  const { annotations } = await readText(
    'Ann Lee told Omar Farouk that the talks were over. “They never began,” she said.\n\n“It rained,” Ann Lee said.',
  )
  expect(
    annotations.statements.map(({ addressees }) => addressees.map((entity) => nameOf(annotations, entity))),
  ).toEqual([['Omar Farouk'], ['Omar Farouk'], []])
})

test.each([
  ['a phrase beside the cue', 'In a statement, Ann Lee said that the mine was shut.', ['statement']],
  ['a document that speaks', 'The report says that the mine was shut in May.', ['document']],
  ['a newspaper that is told', 'Ann Lee told the Denver Herald that the mine was shut.', ['interview']],
  [
    'what was written',
    'The letter came on Monday. “The mine is shut,” Ann Lee wrote to the miners.',
    ['letter'],
  ],
  [
    'the statement before, of the same speaker',
    '“The mine is shut,” Ann Lee said in an interview. “It will stay shut,” she added.',
    ['interview', 'interview'],
  ],
  [
    'where all are who speak to each other',
    'Ann Lee told the jury on Monday that the mine was shut. “Did it rain?” asked the prosecutor, Omar Farouk.\n\n“Not much,” Lee answered.',
    ['court', 'court', 'court'],
  ],
  [
    'nothing that was said in an interview some lines before',
    'Ann Lee said in an interview that the mine was shut.\n\nIt rained.\n\nAnn Lee said that the gate was open.',
    ['interview', null],
  ],
  ['nothing', 'Ann Lee said that the mine was shut.', [null]],
])('the channel is told by %s', async (_name, text, expected) => {
  const { annotations } = await readText(text)
  expect(annotations.statements.map(({ channel }) => channel)).toEqual(expected)
})
