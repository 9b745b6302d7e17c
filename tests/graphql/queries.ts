/** Queries that between them use every root field and every form of plan. */

const EVIDENCE =
  'evidence { quote sentence start end rule confidence article { id title source { id name domain } } }'
const DATE = 'date { on precision expression basis }'
const ENTITY = '__typename id kind name aliases isPartial articleCount statementCount'
const STATEMENT = `id content form cue cueClass channel place wordCount confidence speakerRole attribution ${DATE} ${EVIDENCE}
  speaker { ${ENTITY} } addressees { ${ENTITY} } about { name } article { publishedOn }`
const INTERACTION = `id type trigger modality polarity confidence ${DATE} ${EVIDENCE}
  participants { part entity { ${ENTITY} } } assertedIn { content } article { publishedOn }`
const CONVERSATION = `grades statementCount interactionCount articleCount firstOn lastOn from { ${ENTITY} } to { ${ENTITY} }
  evidence(first: 5) { grade statement { content } interaction { trigger } ${EVIDENCE} }`
const ROLE = `id title status qualifier during seenFrom seenTo evidenceCount holder { name } organization { ${ENTITY} } ${EVIDENCE}`

export const QUERIES: Readonly<Record<string, string>> = {
  'a person by name': `{ person(name: "Dr. Ann Lee") { ${ENTITY} gender roles { nodes { ${ROLE} } } } }`,
  'a person’s statements': `{ person(name: "omar farouk") { statements { totalCount nodes { ${STATEMENT} } } interactions { totalCount nodes { id } } } }`,
  'a person’s conversations': `{ person(name: "omar farouk") {
    spokeTo { nodes { ${CONVERSATION} } } spokenToBy(filter: { grades: [ADDRESSED, DENIED, PLANNED] }) { totalCount nodes { grades } } } }`,
  'a person’s articles': `{ person(name: "omar farouk") {
    articles { totalCount nodes { id title url language text wordCount publishedAt publishedOn dateAnchor dateAnchorBasis } }
    mentions(first: 3) { totalCount nodes { id text form entity { name } article { id } ${EVIDENCE} } } } }`,
  people: `{ people(filter: { name: "lee", role: "mayor", minStatements: 1, minArticles: 1 }, orderBy: { field: ARTICLES, direction: DESC }) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { name } } } }`,
  'an organization': '{ organization(name: "Nobody Inc.") { id roles { totalCount } } }',
  organizations: '{ organizations { totalCount nodes { name roles { totalCount } } } }',
  'a place': `{ place(name: "Riga") { ${ENTITY} roles(first: 2) { totalCount nodes { title } } } }`,
  places: '{ places(filter: { name: "riga" }) { nodes { name } } }',
  statements: `{ statements(first: 5) { totalCount nodes { ${STATEMENT} } } }`,
  'statements by everything': `{ statements(filter: { on: { from: "2023-01-01", to: "2023-12-31" }, source: "The Sample", speaker: { name: "Ada Berg" },
    addressee: { name: "Omar Farouk" }, text: "word number", form: DIRECT, cueClass: [ASSERT, INFORM], channel: [SPEECH], minConfidence: 0.1 },
    orderBy: { field: POSITION, direction: ASC }) { totalCount nodes { content } } }`,
  'statements about a place':
    '{ statements(filter: { about: { name: "riga" } }) { nodes { content about { name } } } }',
  interactions: `{ interactions(filter: { participant: { name: "Omar Farouk" }, type: [MEET], modality: [OCCURRED, PLANNED], minConfidence: 0 }) {
    totalCount nodes { ${INTERACTION} } } }`,
  'interactions by their ends':
    '{ interactions(filter: { from: { name: "Omar Farouk" }, to: { name: "Paul Moreau" }, on: { from: "2023-05-04" }, polarity: NEGATIVE }) { nodes { assertedIn { content } } } }',
  articles: `{ articles(filter: { publishedOn: { from: "2023-05-01" }, source: "example.org", entity: { name: "Riga" }, text: "riga" }, orderBy: { field: TITLE, direction: ASC }) {
    totalCount nodes { id source { name } entities(first: 3) { totalCount nodes { name } } statements { totalCount } interactions { nodes { id } } } } }`,
  roles: `{ roles(filter: { title: "editor", status: CURRENT, organization: { name: "Riga" } }, orderBy: { field: SEEN, direction: DESC }) { totalCount nodes { ${ROLE} } } }`,
  'roles of a holder': '{ roles(filter: { holder: { name: "Ann Lee" }, qualifier: ACTING }) { totalCount } }',
  'who spoke to whom': `{ whoSpokeToWhom { totalCount pageInfo { endCursor } nodes { ${CONVERSATION} } } }`,
  'who is said to speak to whom': `{ whoSpokeToWhom(filter: { grades: [PLANNED, DENIED], from: { name: "Omar Farouk" }, minConfidence: 0.1 },
    orderBy: { field: LATEST, direction: DESC }) { totalCount nodes { grades to { name } evidence { grade interaction { trigger } } } } }`,
  'who spoke to whom on a day': `{ whoSpokeToWhom(filter: { on: { from: "2023-06-01", to: "2023-06-01" } }) {
    nodes { from { name } to { name } evidence { statement { date { on } } } } } }`,
  search: `{ search(text: "port open", first: 3) { score node { __typename id ... on Entity { name } ... on Statement { content } ... on Article { wordCount } } } }`,
}
