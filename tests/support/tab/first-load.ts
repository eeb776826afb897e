/**
 * Download size of each page's first screen, from the manifest of the built tab, so that it is the same on every
 * machine.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const TAB = join(__dirname, '..', '..', '..', 'dist', 'tab');
const ENTRY = 'index.html';
const TEAMS = 'app/teams-client.ts';
const LOCAL = 'app/local-tab.tsx';
const DARK = '../virtual:themes/dark';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly isDynamicEntry?: boolean;
}

export interface FirstLoad {
  /** The source file of the page: `features/tracker/tracker-page.tsx`. */
  readonly page: string;
  /** Paths below the tab's folder, the page itself first. */
  readonly files: readonly string[];
  /** Total size in bytes as sent, compressed with Brotli where the build did so. */
  readonly bytes: number;
}

const manifest: () => Readonly<Record<string, Chunk>> = () =>
  JSON.parse(readFileSync(join(TAB, '.vite', 'manifest.json'), 'utf8'));

/**
 * Returns the output file of a page or other lazily loaded module, by its source file: output files are named by a
 * hash.
 */
export function fileOfPage(source: string): string {
  const file = manifest()[source]?.file;
  if (file === undefined) throw new Error(`The build has no ${source}`);
  return file;
}

interface Circumstances {
  /** In Teams its client library is loaded too, in local mode the person picker. */
  readonly inTeams: boolean;
  /** With the dark theme its chunk is loaded too. */
  readonly dark?: boolean;
}

/** Returns every page's first load, the largest first. */
export function firstLoads({ inTeams, dark = false }: Circumstances): readonly FirstLoad[] {
  const chunks = manifest();
  const pages = Object.keys(chunks).filter((source) => source.endsWith('-page.tsx'));
  const loads = pages.map((page) => {
    const files = filesOf(chunks, [ENTRY, page, inTeams ? TEAMS : LOCAL, ...(dark ? [DARK] : [])]);
    return { page, files, bytes: files.reduce((sum, file) => sum + bytesOf(file), 0) };
  });
  return loads.sort((a, b) => b.bytes - a.bytes);
}

function filesOf(chunks: Readonly<Record<string, Chunk>>, sources: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const take = (source: string) => {
    if (seen.has(source)) return;
    seen.add(source);
    const chunk = chunks[source];
    if (chunk === undefined) throw new Error(`The build has no ${source}`);
    for (const below of chunk.imports ?? []) take(below);
  };
  sources.forEach(take);
  const taken = [...seen].flatMap((source) => chunks[source] ?? []);
  return [...new Set([ENTRY, ...taken.flatMap(({ file, css = [] }) => [file, ...css])])];
}

/** Size as sent; files that are too small for the build to compress are sent uncompressed. */
function bytesOf(file: string): number {
  const path = join(TAB, file);
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
}
