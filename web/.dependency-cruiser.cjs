/** The client's folders stand in one line too; each page is a folder of its own and knows no other. `docs/web-client.md` shows it. */
const LINE = [['api', 'i18n', 'ui'], ['generated'], ['session'], ['shared'], ['contact'], ['agenda']];
const PAGES = [
  'log',
  'todo',
  'week',
  'stakeholders',
  'interactions',
  'network',
  'partnerships',
  'initiatives',
  'overview',
  'assessments',
  'handover',
  'settings',
  'admin',
  'privacy',
  'accessibility',
];

const folder = (names) => `^web/src/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...LINE.map((names, i) => ({
      name: `${names.join('-')}-imports-leftwards`,
      severity: 'error',
      from: { path: folder(names), pathNot: '\\.spec\\.ts$' },
      to: { path: '^web/src/', pathNot: LINE.slice(0, i).map(folder).concat('^web/src/$1/') },
    })),
    {
      name: 'pages-know-no-other-page',
      severity: 'error',
      from: { path: folder(PAGES) },
      to: { path: '^web/src/', pathNot: LINE.map(folder).concat('^web/src/$1/') },
    },
    {
      name: 'the-api-is-the-only-way-to-the-server',
      severity: 'error',
      from: { path: '^web/src/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(src|test|bench|dist)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unknown', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: require('node:path').join(__dirname, 'tsconfig.json') },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default'],
    },
  },
};
