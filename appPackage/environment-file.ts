/** Reads the values of a deployment, by name, from `infra/env/.env.<deployment>`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ENVIRONMENTS = ['dev', 'prod'] as const;
export type EnvironmentName = (typeof ENVIRONMENTS)[number];

export interface EnvironmentFile {
  readonly values: Readonly<Record<string, string>>;
  /** The faults of the file, one sentence each. */
  readonly faults: readonly string[];
}

/** Strips a pair of quotation marks around a value, which such files allow. */
const unquoted = (value: string) => /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value;

/**
 * Parses `NAME=value` lines; empty lines and comments are skipped. A name that occurs twice is a fault: it is unclear
 * which value is meant.
 * @param name what to call the file in a fault
 */
export function parseEnvironmentFile(text: string, name: string): EnvironmentFile {
  const values: Record<string, string> = {};
  const lines = new Map<string, number>();
  const faults: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const found = /^\s*(?:export\s+)?(\w+)\s*=(.*)$/.exec(line);
    const [, key = '', value = ''] = found ?? [];
    const before = lines.get(key);
    if (found === null) faults.push(`Line ${index + 1} of ${name} is not NAME=value`);
    else if (before !== undefined) {
      faults.push(`${key} is set twice in ${name}, in lines ${before} and ${index + 1}: keep one`);
    } else {
      lines.set(key, index + 1);
      values[key] = unquoted(value.trim());
    }
  }
  return { values, faults };
}

/** Reads the file of one of this project's deployments. */
export function readEnvironmentFile(environment: EnvironmentName): EnvironmentFile {
  const name = `infra/env/.env.${environment}`;
  return parseEnvironmentFile(readFileSync(join(__dirname, '..', name), 'utf8'), name);
}
