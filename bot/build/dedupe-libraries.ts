import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Matches the innermost folder of a library in a resolved path and captures its name: `…/node_modules/@azure/identity`.
 */
const LIBRARY = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/;

const AZURE = /^@(?:azure|typespec)\//;

/**
 * Bundles each version of a library once. npm installs several copies of the same version, in the folders of its
 * dependants; and Azure's libraries have one file for `require`, which the bot libraries use, and one for `import`,
 * which this project uses.
 */
export function dedupeLibraries(): Plugin {
  const firstFolders = new Map<string, string>();

  /** Returns the path of the same file in the copy of this library that was resolved first. */
  const inFirstCopy = (path: string): string => {
    const [folder, name] = LIBRARY.exec(path.replaceAll('\\', '/')) ?? [];
    if (folder === undefined) return path;
    const { version }: { version: string } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const key = `${name}@${version}`;
    const first = firstFolders.get(key) ?? folder;
    firstFolders.set(key, first);
    return `${first}${path.slice(folder.length)}`;
  };

  return {
    name: 'dedupe-libraries',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^(?!node:)[@a-z]/ },
      async handler(source, importer, options) {
        if (importer === undefined) return null;
        const kind = AZURE.test(source) ? 'import-statement' : options.kind;
        const found = await this.resolve(source, importer, { ...options, ...(kind ? { kind } : {}), skipSelf: true });
        if (found === null || found.external || !found.id.includes('node_modules')) return found;
        return { ...found, id: inFirstCopy(found.id) };
      },
    },
  };
}
