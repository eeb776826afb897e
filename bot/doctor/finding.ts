/** What the doctor says of one thing that it looked at. */
export interface Finding {
  readonly check: string;
  /** `skip`: it could not be looked at, since something before it failed. */
  readonly state: 'pass' | 'warn' | 'fail' | 'skip';
  readonly found: string;
  /** What to do, where something is to be done. */
  readonly todo?: string;
}

export const pass = (check: string, found: string): Finding => ({ check, state: 'pass', found });
export const warn = (check: string, found: string, todo: string): Finding => ({ check, state: 'warn', found, todo });
export const fail = (check: string, found: string, todo: string): Finding => ({ check, state: 'fail', found, todo });
export const skip = (check: string, found: string): Finding => ({ check, state: 'skip', found });

const MARKS = { pass: 'pass', warn: 'WARN', fail: 'FAIL', skip: 'skip' } as const;

/** The findings as lines for a person. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  const width = Math.max(...findings.map(({ check }) => check.length));
  // What is to be done is said once, below the last finding that it is said of.
  const lines = findings.flatMap(({ check, state, found, todo }, place) => [
    `${MARKS[state]}  ${check.padEnd(width)}  ${found}`,
    ...(todo === undefined || todo === findings[place + 1]?.todo ? [] : [`      ${' '.repeat(width)}  → ${todo}`]),
  ]);
  const count = (wanted: Finding['state']) => findings.filter(({ state }) => state === wanted).length;
  return [...lines, '', `${count('pass')} passed, ${count('warn')} to look at, ${count('fail')} failed`];
}

/** Nothing failed. */
export function isWell(findings: readonly Finding[]): boolean {
  return findings.every(({ state }) => state !== 'fail');
}
