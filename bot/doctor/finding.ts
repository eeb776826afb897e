/** The doctor's result of one check. */
export interface Finding {
  readonly check: string;
  /** `skip`: it could not be checked because a prerequisite failed. */
  readonly state: 'pass' | 'warn' | 'fail' | 'skip';
  readonly found: string;
  /** What to do, if anything. */
  readonly todo?: string;
}

export const pass = (check: string, found: string): Finding => ({ check, state: 'pass', found });
export const warn = (check: string, found: string, todo: string): Finding => ({ check, state: 'warn', found, todo });
export const fail = (check: string, found: string, todo: string): Finding => ({ check, state: 'fail', found, todo });
export const skip = (check: string, found: string): Finding => ({ check, state: 'skip', found });

const MARKS = { pass: 'pass', warn: 'WARN', fail: 'FAIL', skip: 'skip' } as const;

/** Returns the findings as lines of text. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  const width = Math.max(...findings.map(({ check }) => check.length));
  // The same advice is printed once, below the last of consecutive findings that it applies to.
  const lines = findings.flatMap(({ check, state, found, todo }, place) => [
    `${MARKS[state]}  ${check.padEnd(width)}  ${found}`,
    ...(todo === undefined || todo === findings[place + 1]?.todo ? [] : [`      ${' '.repeat(width)}  → ${todo}`]),
  ]);
  const count = (wanted: Finding['state']) => findings.filter(({ state }) => state === wanted).length;
  return [...lines, '', `${count('pass')} passed, ${count('warn')} to look at, ${count('fail')} failed`];
}

/** Whether nothing failed. */
export function hasNoFailure(findings: readonly Finding[]): boolean {
  return findings.every(({ state }) => state !== 'fail');
}
