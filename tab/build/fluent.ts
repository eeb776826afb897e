import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const ICONS = '@fluentui/react-icons';
const ICON_FILES = join(import.meta.dirname, '..', '..', 'node_modules', ICONS, 'lib', 'atoms', 'svg');

const ICON_IMPORT = /import\s*\{([^}]*)\}\s*from\s*["']@fluentui\/react-icons["'];?/g;
const TOKENS_IMPORT = /import\s*\{[^}]*\btokens\b[^}]*\}\s*from\s*["']@fluentui\//;

/**
 * Vite plugin: imports each icon from its own file. The package's index keeps about a hundred icons per file, and a
 * file is loaded with the first page that needs one of them: the first screen would load the icons of every dialog.
 */
export function iconsFromTheirFiles(): Plugin {
  return {
    name: 'icons-from-their-files',
    transform: (code) =>
      code.includes(ICONS)
        ? code.replace(ICON_IMPORT, (_whole, names: string) => names.split(',').map(iconImport).join(''))
        : null,
  };
}

/**
 * Returns the import of one specifier: `ArrowClockwise20Regular as Again` is in `arrow-clockwise`; names that are not
 * icons stay on the index.
 */
function iconImport(specifier: string): string {
  const [name = '', local = name] = specifier.trim().split(/\s+as\s+/);
  if (name === '') return '';
  const file = kebab(name.replace(/\d*(?:Regular|Filled|Light|Color)$/, ''));
  const source = existsSync(join(ICON_FILES, `${file}.js`)) ? `${ICONS}/svg/${file}` : ICONS;
  return `import { ${name} as ${local} } from '${source}';`;
}

function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}

/**
 * Vite plugin: replaces `tokens.colorX` with `var(--colorX)`, the value of every token, so that the list of all tokens
 * is not bundled.
 */
export function tokensInPlace(): Plugin {
  return {
    name: 'tokens-in-place',
    transform: (code) => (TOKENS_IMPORT.test(code) ? code.replace(/(?<![\w./])tokens\.(\w+)/g, "'var(--$1)'") : null),
  };
}
