/** Queries that the playground opens with. They work on any graph; the word to search for is one of the sample articles. */

const PEOPLE = `# People with their roles, and where it says so.
query People {
  people(first: 10, orderBy: { field: STATEMENTS, direction: DESC }) {
    totalCount
    nodes {
      name
      aliases
      roles(first: 3) {
        nodes {
          title
          status
          organization { name }
          evidence(first: 1) { quote sentence article { title } }
        }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`

const STATEMENTS = `# The latest statements: who said what, to whom, in which words.
query Statements {
  statements(first: 10, filter: { minConfidence: 0.5 }) {
    nodes {
      content
      cueClass
      speaker { name kind }
      speakerRole
      addressees { name }
      date { on precision expression }
      evidence { quote sentence article { title publishedOn } }
    }
  }
}
`

const CONVERSATIONS = `# Who spoke to whom, and what that rests on.
query Conversations {
  whoSpokeToWhom(first: 10) {
    nodes {
      from { name }
      to { name }
      grades
      statementCount
      interactionCount
      evidence(first: 3) {
        grade
        evidence { quote sentence article { title } }
      }
    }
  }
}
`

const SEARCH = `# Full-text search over names, statements and articles.
query Search($text: String!) {
  search(text: $text, first: 10) {
    score
    node {
      id
      ... on Entity { kind name statementCount }
      ... on Statement { content speaker { name } }
      ... on Article { title publishedOn }
    }
  }
}
`

export const EXAMPLE_TABS = [
  { query: PEOPLE },
  { query: STATEMENTS },
  { query: CONVERSATIONS },
  { query: SEARCH, variables: JSON.stringify({ text: 'plant' }) },
] as const
