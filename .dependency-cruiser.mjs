/**
 * The walls of the house (ARCHITECTURE.md). `server/test/wall.test.ts` runs this and says in a
 * sentence what each rule protects.
 */

const room = (name) => `^server/src/${name}/`
const testFile = '\\.test\\.tsx?$'
/** Tests may look over the walls: attacks and whole journeys need both sides. */
const code = (path) => ({ path, pathNot: testFile })

/** What each room of the server may import besides itself, platform and shared. */
const roomImports = {
  platform: [],
  access: [],
  roster: ['access'],
  surveys: ['access', 'roster'],
  ballots: ['access', 'roster', 'surveys'],
  urn: [],
  disclosure: [],
  counting: ['urn', 'surveys', 'disclosure', 'results'],
  results: ['access', 'roster', 'surveys'],
}

/** Frozen numbers that several rooms store or show; they are a type and constants, no rule. */
const sharedByAll = '^server/src/disclosure/settings\\.ts$'
/** The composition of the process: types of handles and of the whole schema `identity`. */
const composition = '^server/src/(services|identity-tables|config)\\.ts$'
const withoutServices = ['platform', 'urn', 'disclosure', 'counting']

const rankRule = ([name, allowed]) => ({
  name: `rooms-of-${name}`,
  comment: `${name} may import ${['platform', 'shared', ...allowed].join(', ')}, and nothing else of the server`,
  severity: 'error',
  from: code(room(name)),
  to: {
    path: '^(server|scripts|migrations|web)/',
    pathNot: [
      `^server/src/(${[name, 'platform', ...allowed].join('|')})/`,
      sharedByAll,
      ...(withoutServices.includes(name) ? [] : [composition]),
    ],
  },
})

export default {
  forbidden: [
    ...Object.entries(roomImports)
      .filter(([name]) => name !== 'disclosure')
      .map(rankRule),
    {
      name: 'urn-never-reaches-people',
      comment: 'the urn must not reach anything that knows people or hands out credentials',
      severity: 'error',
      from: code(room('urn')),
      to: {
        path: '^server/src/((access|roster|surveys|ballots|counting|results)/|services\\.ts|identity-tables\\.ts|open-services\\.ts|wave-jobs\\.ts|close-wave\\.ts|app\\.ts)',
        reachable: true,
      },
    },
    {
      name: 'people-never-reach-the-urn',
      comment: 'whoever knows people must not reach code that reads or writes ballots',
      severity: 'error',
      from: code('^server/src/(access|roster|surveys|ballots|results)/'),
      to: {
        path: '^server/src/(urn|counting)/',
        pathNot: '^server/src/(urn|counting)/tables\\.ts$',
        reachable: true,
      },
    },
    {
      name: 'counting-is-called-by-the-job-alone',
      comment:
        'an opened ballot exists only in the count; nobody else may hold the code that opens',
      severity: 'error',
      from: {
        path: '^(server|scripts|migrations|web|shared)/',
        pathNot: [
          room('counting'),
          '^server/src/(wave-jobs|close-wave)\\.ts$',
          '^scripts/src/demo/',
          testFile,
          '^server/test/',
        ],
      },
      to: { path: room('counting'), pathNot: '^server/src/counting/(tables|errors)\\.ts$' },
    },
    {
      name: 'disclosure-is-pure',
      comment: 'disclosure imports only shared: it holds no query and reads no clock',
      severity: 'error',
      from: code(room('disclosure')),
      to: { pathNot: [room('disclosure'), '^shared/src/'] },
    },
    {
      name: 'disclosure-is-asked-by-the-count-alone',
      comment: 'figures are minted once, in the count, or offline by tabulate',
      severity: 'error',
      from: {
        path: '^(server|web)/',
        pathNot: [room('disclosure'), room('counting'), testFile],
      },
      to: { path: room('disclosure'), pathNot: sharedByAll },
    },
    {
      name: 'rooms-have-doors',
      comment:
        'another room is asked through its lookup.ts or a verb of its own, never through its store, views or routes',
      severity: 'error',
      // One transaction over two rooms: the first set-up, and forgetting voters with what they were issued.
      from: {
        path: '^server/src/([a-z]+)/',
        pathNot: [
          testFile,
          '^server/src/roster/(set-up|routes)\\.ts$',
          '^server/src/ballots/close-issuing\\.ts$',
        ],
      },
      to: {
        path: '^server/src/[a-z]+/(store|view|routes)\\.ts$',
        pathNot: '^server/src/$1/',
      },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared runs in the browser too: no Node, no server, no web',
      severity: 'error',
      from: code('^shared/src/'),
      to: { path: '^(server|web|scripts|migrations)/' },
    },
    {
      name: 'shared-needs-no-node',
      comment: 'shared runs in the browser too: no Node module',
      severity: 'error',
      from: code('^shared/src/'),
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-imports-web-and-shared',
      comment: 'the browser gets nothing of the server, the scripts or the migrations',
      severity: 'error',
      from: code('^web/src/'),
      to: { path: '^(server|scripts|migrations)/' },
    },
    {
      name: 'server-imports-no-screen',
      comment: 'server and migrations know nothing of the web application',
      severity: 'error',
      from: { path: '^(server|migrations)/src/' },
      to: { path: '^(web|scripts)/' },
    },
    {
      name: 'no-cycles',
      comment: 'two files that need each other are one file, or the cut is wrong',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'a file that nobody imports and that imports nobody is forgotten',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '\\.json$', testFile, '^web/src/styles/', '-worker\\.ts$'],
      },
      to: {},
    },
    {
      name: 'everything-resolves',
      comment: 'an import that cannot be resolved escapes every other rule',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|svg|woff2?|png)$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
}
