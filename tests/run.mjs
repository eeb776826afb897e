/**
 * `npm test`: installs missing dependencies, then runs types, lint, unit, integration and end-to-end tests; all of
 * them, even if one fails. `npm run check` (--fast) runs the part that needs no storage and no browser. `npm run
 * test:all` (--all) runs everything: also the integration tests again with their tables in Azurite, and the slow tests
 * (tests/whole). --rest runs only what --all adds. Other arguments are passed to Jest: `npm test -- tracker` runs the
 * tests with "tracker" in their path.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, nodeFault } from '../bot/local/install.mjs';
import { outcome, readReport, summary } from './run-report.mjs';

const MODES = ['--fast', '--all', '--rest'];

const root = fileURLToPath(new URL('..', import.meta.url));
const print = (line) => process.stdout.write(`${line}\n`);
const args = process.argv.slice(2);
const mode = args.find((arg) => MODES.includes(arg)) ?? '';
const forJest = args.filter((arg) => !MODES.includes(arg));

/** Runs a tool's script with this Node. Resolves to whether it succeeded; `quiet`: buffers its output until it ends. */
function node(script, scriptArgs, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', ...script.split('/')), ...scriptArgs], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['inherit', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(text));
    child.once('error', () => resolve(false));
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

async function types() {
  const checks = ['.', 'tab'].map((project) =>
    node('typescript/bin/tsc', ['--noEmit', '-p', project], { quiet: true }),
  );
  return outcome((await Promise.all(checks)).every(Boolean));
}

async function lint() {
  return outcome(await node('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'], { quiet: true }));
}

/** Runs some of Jest's projects. It is not a failure if no test matches the filter. */
async function jest(projects, { env = {}, ignore = [] } = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'dawg-tests-'));
  const report = join(directory, 'report.json');
  // The filter comes first, because the options after it accept any number of values.
  const args = [
    ...forJest,
    '--config',
    'tests/jest.config.cjs',
    '--passWithNoTests',
    '--json',
    `--outputFile=${report}`,
  ];
  for (const path of ignore) args.push(`--testPathIgnorePatterns=${path}`);
  const ok = await node('jest/bin/jest.js', [...args, '--selectProjects', ...projects], { env });
  const result = readReport(report, ok);
  rmSync(directory, { recursive: true, force: true });
  return result;
}

async function e2e() {
  const require = createRequire(import.meta.url);
  require('tsx/cjs/api').register();
  try {
    process.env.CHROME_PATH = require('./support/browser.ts').ensureBrowser(print);
  } catch (error) {
    print(error.message);
    return outcome(false);
  }
  return await jest(['e2e']);
}

/**
 * Runs with Azurite, except for the storage tests, which always use it, and the tests of the Teams simulator, which use
 * no tables.
 */
function rest() {
  const ignore = ['/integration/store/', '/integration/support/'];
  return jest(['integration', 'whole'], { env: { DAWG_TEST_STORAGE: 'azurite' }, ignore });
}

const CHECKED = { types, lint, unit: () => jest(['unit']) };
const TESTED = { types, lint, 'unit and integration': () => jest(['unit', 'integration']) };
const REST = { 'the whole, with Azurite': rest };

/** Stages by name; the stages of a group run in parallel, because none of them uses two cores all the time. */
const GROUPS = {
  '--fast': [CHECKED],
  '--rest': [REST],
  '--all': [TESTED, { e2e }, REST],
  '': [TESTED, { e2e }],
};

const results = new Map();

async function run(name, stage) {
  if (name === 'e2e' && !results.get('types').ok) {
    print('\n— e2e: left out, as the types are wrong');
    return;
  }
  print(`— ${name} …`);
  const startedAt = Date.now();
  const result = await stage();
  const seconds = (Date.now() - startedAt) / 1000;
  results.set(name, { ...result, seconds });
  print(`— ${name}: ${result.ok ? 'passed' : 'FAILED'} (${seconds.toFixed(1)} s)\n`);
}

const command = mode === '--fast' ? 'npm run check' : 'npm test';
const fault = nodeFault() ?? (await ensureInstalled(root, { print, command }));
if (fault !== null) {
  process.stderr.write(`${fault}\n`);
  process.exit(1);
}
for (const group of GROUPS[mode]) {
  await Promise.all(Object.entries(group).map(([name, stage]) => run(name, stage)));
}
const { lines, ok } = summary(results, forJest.join(' '), root);
for (const line of lines) print(line);
process.exitCode = ok ? 0 : 1;
