/**
 * `npm test`: installs what is missing, then types, lint, unit, integration and end-to-end tests; all of them, whatever
 * fails. `npm run check` (--fast) is the part that needs no storage and no browser. Other arguments go to Jest:
 * `npm test -- tracker` runs the tests with "tracker" in their path.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, nodeFault } from '../bot/local/install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const print = (line) => process.stdout.write(`${line}\n`);
const args = process.argv.slice(2);
const fast = args.includes('--fast');
const forJest = args.filter((arg) => arg !== '--fast');

/** Runs a tool's script with our Node, its output shown as it comes. Resolves to whether it succeeded. */
function node(script, ...scriptArgs) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', ...script.split('/')), ...scriptArgs], {
      cwd: root,
      stdio: 'inherit',
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** The outcome of a stage. `failed` is at least 1 where it did not succeed, so that no failure goes uncounted. */
const outcome = (ok, passed = 0, failed = 0, skipped = 0) => ({
  ok,
  passed,
  failed: ok ? failed : Math.max(failed, 1),
  skipped,
  tests: passed + failed + skipped,
});

async function types() {
  const ok = await node('typescript/bin/tsc', '--noEmit', '-p', '.');
  return outcome((await node('typescript/bin/tsc', '--noEmit', '-p', 'tab')) && ok);
}

async function lint() {
  return outcome(await node('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'));
}

/** One of Jest's projects. Where nothing matches the filter, that is no failure of the project. */
async function jest(project) {
  const directory = mkdtempSync(join(tmpdir(), 'dawg-tests-'));
  const report = join(directory, 'report.json');
  // The filter first: --selectProjects takes every word that follows it.
  const args = [...forJest, '--config', 'tests/jest.config.cjs', '--passWithNoTests', '--selectProjects', project];
  const ok = await node('jest/bin/jest.js', ...args, '--json', `--outputFile=${report}`);
  const counts = readReport(report);
  rmSync(directory, { recursive: true, force: true });
  return outcome(ok, counts.passed, counts.failed, counts.skipped);
}

function readReport(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    return {
      passed: report.numPassedTests,
      // A file that could not even be loaded holds no test that could fail.
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    // Nothing to run, or Jest itself failed: its exit code says which.
    return { passed: 0, failed: 0, skipped: 0 };
  }
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
  return await jest('e2e');
}

/** Runs the stages one after the other. Answers the outcomes by name. */
async function runAll(stages) {
  const results = new Map();
  for (const [name, stage] of stages) {
    if (name === 'e2e' && !results.get('types').ok) {
      print('\n— e2e: left out, as the types are wrong');
      continue;
    }
    print(`\n— ${name}`);
    const startedAt = Date.now();
    const result = await stage();
    results.set(name, result);
    print(`— ${name}: ${result.ok ? 'passed' : 'FAILED'} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  }
  return results;
}

const fault = nodeFault() ?? (await ensureInstalled(root, { print, command: fast ? 'npm run check' : 'npm test' }));
if (fault !== null) {
  process.stderr.write(`${fault}\n`);
  process.exit(1);
}
const quick = [
  ['types', types],
  ['lint', lint],
  ['unit', () => jest('unit')],
];
const slow = [
  ['integration', () => jest('integration')],
  ['e2e', e2e],
];
const results = [...(await runAll(fast ? quick : [...quick, ...slow]))];
const sum = (count) => results.reduce((total, [, result]) => total + result[count], 0);
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
const broken = results.filter(([, result]) => !result.ok).map(([name]) => name);
const nothing = sum('tests') === 0;

print('');
if (broken.length > 0) print(`Failed: ${broken.join(', ')}. A failed stage without tests counts as one failure.`);
if (nothing) print(`There is no test to run${forJest.length > 0 ? ` for "${forJest.join(' ')}"` : ''}.`);
print(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = broken.length > 0 || nothing ? 1 : 0;
