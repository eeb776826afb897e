/**
 * Checks without Bicep whether the compiled files match the sources: `current.json` has a hash of all sources and of
 * everything compiled from them. Line ends do not count, because Git may change them.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEPLOYMENTS, INFRA } from './bicep';

/** The files that Bicep generates. */
export const COMPILED: readonly string[] = [
  'main.json',
  ...DEPLOYMENTS.flatMap((deployment) => [`${deployment}.parameters.json`, `${deployment}.snapshot.json`]),
];

export interface Current {
  readonly sources: string;
  readonly compiled: string;
}

/** The files that Bicep reads, and the values given to it. */
function sources(): readonly string[] {
  const files = readdirSync(INFRA, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return files.filter(
    (path) => /\.(bicep|bicepparam|kql)$/.test(path) || ['bicepconfig.json', 'bicep.ts'].includes(path),
  );
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) {
    hash.update(`${path}\n${readFileSync(join(INFRA, path), 'utf8').replaceAll('\r\n', '\n')}\n`);
  }
  return hash.digest('hex');
}

/** Returns the hashes of the files as they are now. */
export function currentHashes(): Current {
  return { sources: hashOf(sources()), compiled: hashOf(COMPILED) };
}
