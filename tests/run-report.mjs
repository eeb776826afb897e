/** What a run of the tests came to: its counts, where its time went, and its slowest files. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const SLOWEST = 10;

/** The outcome of a stage. `failed` is at least 1 where it did not succeed, so that no failure goes uncounted. */
export const outcome = (ok, { passed = 0, failed = 0, skipped = 0, files = [] } = {}) => ({
  ok,
  passed,
  failed: ok ? failed : Math.max(failed, 1),
  skipped,
  files,
});

/** The outcome of a run of Jest from the report that it wrote; `ok`: whether it says that all is well. */
export function readReport(path, ok) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    return outcome(ok, {
      passed: report.numPassedTests,
      // A file that could not even be loaded holds no test that could fail.
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
      skipped: report.numPendingTests + report.numTodoTests,
      files: report.testResults.map(({ name, startTime, endTime }) => ({
        name,
        seconds: (endTime - startTime) / 1000,
      })),
    });
  } catch {
    // Nothing to run, or Jest itself failed: its exit code says which.
    return outcome(ok);
  }
}

/** The end of the output for these results by stage, and whether all is well. Its last line is "N passed, N failed". */
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
