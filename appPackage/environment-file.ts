/** The values of a deployment by name, as `infra/env/.env.<deployment>` holds them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ENVIRONMENTS = ['dev', 'prod'] as const;
export type EnvironmentName = (typeof ENVIRONMENTS)[number];

export interface EnvironmentFile {
  readonly values: Readonly<Record<string, string>>;
  /** What is wrong with the file, a sentence each. */
  readonly faults: readonly string[];
}

/** A value may stand in a pair of quotation marks, as such files allow. */
const unquoted = (value: string) => /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value;

/**
 * Reads `NAME=value` lines; empty ones and comments are passed over. A name that stands there twice is a fault: which one is
 * meant cannot be told.
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

/** The file of a deployment of this project. */
export function readEnvironmentFile(environment: EnvironmentName): EnvironmentFile {
  const name = `infra/env/.env.${environment}`;
  return parseEnvironmentFile(readFileSync(join(__dirname, '..', name), 'utf8'), name);
}
