/** Rooms stand in one line and import only leftwards; `docs/architecture.md` shows it. */
const LINE = [
  ['kernel'],
  ['records'],
  ['database'],
  ['graphql'],
  ['access'],
  ['identity'],
  ['vocabulary'],
  ['stakeholders'],
  ['affiliations'],
  ['tasks'],
  ['interactions'],
  ['initiatives'],
  ['partnerships'],
  ['attention', 'assessments'],
  ['handover'],
  ['ties'],
  ['analysis'],
  ['exports'],
  ['audit', 'privacy', 'reporting', 'samples', 'health', 'server'],
];

const room = (names) => `^src/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...LINE.map((names, i) => ({
      name: `${names.join('-')}-imports-leftwards`,
      severity: 'error',
      from: { path: room(names), pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^src/',
        pathNot: names.length === 1 ? LINE.slice(0, i + 1).map(room) : LINE.slice(0, i).map(room).concat('^src/$1/'),
      },
    })),
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kernel-knows-no-framework',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|graphql|@apollo|express)' },
    },
    {
      name: 'pure-files-stay-pure',
      comment: 'Policies, lifecycles and the like import the kernel and their own room only.',
      severity: 'error',
      from: {
        path: '^src/(access/policy|stakeholders/(organisation-number|contact-value|cadence)|(tasks|interactions|initiatives|partnerships)/lifecycle|partnerships/(membership|signing|contribution-unit)|attention/attention|audit/chain|analysis/(algorithms/[^/]+|findings/(?!.*\\.type|reason)[^/]+|analysis|dependence|holes|introductions|network-graph)|privacy/(masking|contact-details|telling|lifecycle|report\\.html))\\.ts$',
      },
      to: {
        path: '^src/',
        pathNot: [
          '^src/kernel/',
          '^src/(access|tasks|interactions|stakeholders|initiatives|partnerships|attention|audit|privacy|analysis)/[^/]+$',
          '^src/analysis/(algorithms|findings)/',
          '^src/ties/whole-network\\.ts$',
        ],
      },
    },
    { name: 'no-tests-in-sources', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|bench)/' } },
    { name: 'no-unknown', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^\\.\\./dist/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
