/** The report of a test run: its counts, the duration of each stage, and its slowest files. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const SLOWEST = 10;

/**
 * Returns the outcome of a stage. `failed` is at least 1 if the stage did not succeed, so that every failure is
 * counted.
 */
export const outcome = (ok, { passed = 0, failed = 0, skipped = 0, files = [] } = {}) => ({
  ok,
  passed,
  failed: ok ? failed : Math.max(failed, 1),
  skipped,
  files,
});

/** Returns the outcome of a Jest run from its JSON report; `ok`: whether Jest exited successfully. */
export function readReport(path, ok) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    return outcome(ok, {
      passed: report.numPassedTests,
      // A file that failed to load contains no counted test.
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
      skipped: report.numPendingTests + report.numTodoTests,
      files: report.testResults.map(({ name, startTime, endTime }) => ({
        name,
        seconds: (endTime - startTime) / 1000,
      })),
    });
  } catch {
    // Nothing to run, or Jest itself failed: its exit code distinguishes the two.
    return outcome(ok);
  }
}

/**
 * Returns the end of the output for these results by stage, and whether all succeeded. The last line is "N passed, N
 * failed".
 */
export function summary(results, filter, root) {
  const all = [...results.values()];
  const sum = (count) => all.reduce((total, result) => total + result[count], 0);
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
  const broken = [...results].filter(([, { ok }]) => !ok).map(([name]) => name);
  const nothing = passed + failed + skipped === 0;
  const lines = [...times(results), ...slowest(all, root)];
  if (broken.length > 0) {
    lines.push(`Failed: ${broken.join(', ')}. A failed stage without tests counts as one failure.`);
  }
  if (nothing) lines.push(`There is no test to run${filter === '' ? '' : ` for "${filter}"`}.`);
  lines.push(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return { lines, ok: broken.length === 0 && !nothing };
}

function times(results) {
  return [...results].map(([name, { seconds }]) => `${inSeconds(seconds)}  ${name}`);
}

function slowest(all, root) {
  const files = all.flatMap((result) => result.files).sort((a, b) => b.seconds - a.seconds);
  if (files.length === 0) return [];
  const rows = files.slice(0, SLOWEST).map(({ name, seconds }) => `${inSeconds(seconds)}  ${relative(root, name)}`);
  return ['The slowest files:', ...rows];
}

function inSeconds(seconds) {
  return `${seconds.toFixed(1)} s`.padStart(9);
}
