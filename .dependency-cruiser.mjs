/** Who may import whom. The table in ARCHITECTURE.md, as rules; `npm run check` runs them. */

/** Folder of src → folders of src that it may import; itself always. */
const MAY_IMPORT = {
  model: [],
  text: [],
  lexicon: ['text'],
  article: ['model', 'text'],
  language: ['model', 'text'],
  annotate: ['model', 'text', 'lexicon', 'language'],
  facts: ['model', 'text'],
  resolve: ['model', 'text'],
  graph: ['model'],
  store: ['graph', 'model'],
  ingest: [
    'model',
    'text',
    'lexicon',
    'article',
    'language',
    'annotate',
    'facts',
    'resolve',
    'graph',
    'store',
  ],
  'query-plan': [],
  graphql: ['model', 'text', 'graph', 'store', 'query-plan'],
  server: ['graphql', 'store'],
  // cli may import everything.
}

/** Built-in modules of Node have no place in what must be pure. The hash behind ids is the one exception. */
const PURE = '^src/(?:model|text|annotate|facts|resolve)/'

const table = Object.entries(MAY_IMPORT).map(([folder, others]) => ({
  name: `${folder}-may-import`,
  comment: `src/${folder} may import ${others.length > 0 ? others.join(', ') : 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(?:${[folder, ...others].join('|')})/` },
}))

/** Only files under `owner` may import `packages`. */
function confined(name, { packages, owner }) {
  return {
    name,
    comment: `only ${owner} may import these packages`,
    severity: 'error',
    from: { path: '^src/', pathNot: owner },
    to: { path: `^node_modules/(?:${packages})(?:/|$)` },
  }
}

export default {
  forbidden: [
    ...table,
    {
      name: 'types-only',
      comment: 'annotate is handed the lexicon and the engine; it knows their types alone',
      severity: 'error',
      from: { path: '^src/annotate/' },
      to: { path: '^src/(?:lexicon|language)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'port-only',
      comment: 'whoever answers questions knows the port of the store, not which store it is',
      severity: 'error',
      from: { path: '^src/(?:ingest|graphql|server)/' },
      to: { path: '^src/store/(?:neo4j|embedded)/' },
    },
    {
      name: 'no-cycle',
      comment: 'files that import each other, types included, are one file in two',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure',
      comment: 'no files, clock or network where text becomes facts',
      severity: 'error',
      from: { path: PURE, pathNot: '^src/model/ids\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'hash-only',
      comment: 'ids need the hash and nothing else of Node',
      severity: 'error',
      from: { path: '^src/model/ids\\.ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(?:node:)?crypto$' },
    },
    confined('neo4j-driver', { packages: 'neo4j-driver', owner: '^src/store/neo4j/' }),
    confined('embedded-engine', { packages: '@grafeo-db', owner: '^src/store/embedded/' }),
    confined('graphql', {
      packages: 'graphql|graphql-yoga|graphql-scalars|@pothos|@graphql-yoga|@escape\\.tech',
      owner: '^src/(?:query-plan|graphql|server)/',
    }),
    confined('inference', { packages: 'onnxruntime-(?:node|web)', owner: '^src/language/' }),
    confined('command-line', { packages: 'commander', owner: '^src/cli/' }),
    {
      name: 'known-packages',
      comment: 'an import must lead somewhere, and to a package that package.json names',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['unknown', 'undetermined', 'npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
    {
      name: 'sources-only',
      comment: 'src stands without tests, benchmarks and training',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(?:tests|bench|training|bin|dist)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
}
