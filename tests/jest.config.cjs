/**
 * Four projects: unit, integration (tables in memory, or in Azurite where DAWG_TEST_STORAGE says so), e2e (a browser, the built
 * tab) and whole (what takes long: crowds, real processes that start and die, always with Azurite). See run.mjs for which run when.
 */

const { dirname } = require('node:path');

const root = dirname(__dirname);

/**
 * Libraries that Node loads, once a worker, because they take long; jose and Temporal's are ES modules, which Jest cannot load.
 * All others are loaded for each file, as those for spreadsheets have to be: they are told `String` and `Number` by these names.
 */
const LIBRARIES = [
  ...[
    '@azure/[^/]+',
    '@microsoft/teams-ai',
    'adaptive-expressions',
    'adaptivecards-templating',
    'ajv',
    'botbuilder[^/]*',
  ],
  ...['botframework-[^/]+', 'compression', 'date-holidays', 'express', 'fast-check', 'helmet', 'jose'],
  ...['openai', 'pino', 'temporal-[^/]+', 'zod'],
].join('|');

const swc = (parser) => [
  '@swc/jest',
  {
    // No .swcrc, no browserslist: what is here is all there is.
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    // A target as new as Node 20 keeps stack traces and private fields as they were written.
    jsc: { parser, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
  },
];

const project = (name, more = {}) => ({
  displayName: name,
  rootDir: root,
  testEnvironment: '<rootDir>/tests/setup/node-environment.cjs',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`, `<rootDir>/tests/${name}/**/*.test.tsx`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data'],
  transform: {
    [`/node_modules/(${LIBRARIES})/`]: '<rootDir>/tests/setup/library.cjs',
    '\\.tsx$': swc({ syntax: 'typescript', tsx: true }),
    '\\.ts$': swc({ syntax: 'typescript' }),
    '\\.mjs$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${LIBRARIES})/)`],
  setupFilesAfterEnv: ['<rootDir>/tests/setup/no-stray-output.ts'],
  ...more,
});

module.exports = {
  rootDir: root,
  maxWorkers: 2,
  testSequencer: '<rootDir>/tests/setup/longest-first.cjs',
  // For all projects: Jest reads it from here only. It is what a hanging test costs, not what a test may take.
  testTimeout: 240_000,
  projects: [
    project('unit'),
    project('integration', {
      globalSetup: '<rootDir>/tests/setup/integration.ts',
      globalTeardown: '<rootDir>/tests/setup/teardown.ts',
    }),
    project('whole', {
      setupFiles: ['<rootDir>/tests/setup/azurite.ts'],
      globalSetup: '<rootDir>/tests/setup/integration.ts',
      globalTeardown: '<rootDir>/tests/setup/teardown.ts',
    }),
    project('e2e', { globalSetup: '<rootDir>/tests/setup/e2e.ts' }),
  ],
};
