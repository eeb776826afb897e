/** Three projects, one for each stage of `npm test`: unit, integration (Azurite) and e2e (Azurite, a browser, the built tab). */

const { dirname } = require('node:path');

const root = dirname(__dirname);

/** Packages that are ES modules only: Jest's module system takes them transformed. */
const ESM_ONLY = ['jose', 'temporal-polyfill', 'temporal-spec', 'temporal-utils'];

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
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`, `<rootDir>/tests/${name}/**/*.test.tsx`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data'],
  transform: {
    '\\.tsx$': swc({ syntax: 'typescript', tsx: true }),
    '\\.ts$': swc({ syntax: 'typescript' }),
    '\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  setupFilesAfterEnv: ['<rootDir>/tests/setup/no-stray-output.ts'],
  ...more,
});

module.exports = {
  rootDir: root,
  maxWorkers: 2,
  // For all projects: Jest reads it from here only. It is what a hanging test costs, not what a test may take.
  testTimeout: 240_000,
  projects: [
    project('unit'),
    project('integration', {
      globalSetup: '<rootDir>/tests/setup/integration.ts',
      globalTeardown: '<rootDir>/tests/setup/teardown.ts',
    }),
    project('e2e', {
      globalSetup: '<rootDir>/tests/setup/e2e.ts',
      globalTeardown: '<rootDir>/tests/setup/teardown.ts',
    }),
  ],
};
