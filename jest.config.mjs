import { readFileSync } from 'node:fs';

const { exclude: _exclude, ...swc } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  moduleNameMapper: {
    '^#(domain|registry|kpi|reporting|exchange|access|reference|audit|persistence|config|testing)/(.*)\\.js$':
      '<rootDir>/libs/$1/src/$2',
    '^#(api|worker|cli)/(.*)\\.js$': '<rootDir>/apps/$1/src/$2',
    '^#migrations/(.*)\\.js$': '<rootDir>/migrations/$1',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.qaitu/'],
};

/** Three kinds: `unit` (pure, beside its code), `integration` (a real Postgres), `browser` (a real browser besides). */
export default {
  // A shared machine may stall; a test that hangs still ends, and none is judged by its speed.
  testTimeout: 180_000,
  // A browser waits for its server, and either for the database: one suite does not keep two processors busy.
  maxWorkers: 2,
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts'] },
    {
      ...common,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/**/*.spec.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/browser/'],
      globalSetup: '<rootDir>/test/setup/start-postgres.mjs',
      globalTeardown: '<rootDir>/test/setup/stop-postgres.mjs',
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/setup/start-postgres.mjs',
      globalTeardown: '<rootDir>/test/setup/stop-postgres.mjs',
    },
  ],
};
