/**
 * Four projects: unit; integration (tables in memory, or in Azurite if DAWG_TEST_STORAGE says so); e2e (a browser and
 * the built tab); whole (slow tests: crowds, real processes that are started and killed, always with Azurite). See
 * run.mjs for which command runs which.
 */

const { dirname } = require('node:path');

const root = dirname(__dirname);

/**
 * Libraries that Node loads once per worker, because loading them is slow; jose and Temporal are ES modules, which Jest
 * cannot load. All others are loaded again for each test file. Those for spreadsheets have to be: `String` and `Number`
 * are passed to them and recognised by identity.
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
    // Ignores .swcrc and browserslist: all options are given here.
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    // A target as recent as Node 20 keeps stack traces and private fields unchanged.
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
  // For all projects: Jest reads it only here. An upper limit for a test that hangs, not a target for how long a test
  // may take.
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
