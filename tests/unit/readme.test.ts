import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS } from '../../bot/config';
import { COMMANDS } from '../../shared/areas/commands';

const ROOT = join(__dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('given the README, when it is held against the code', () => {
  it('then its table of commands is the registry', () => {
    const rows = COMMANDS.flatMap(({ name, description, arguments: words }) => [
      `| \`/${name}\` | ${description} |`,
      ...words.map((argument) => `| \`/${name} ${argument.word}\` | ${argument.description} |`),
    ]);
    const table = ['| Command | What it does |', '|---|---|', ...rows].join('\n');
    expect(/<!-- commands:.*-->\n([\s\S]*?)\n<!-- \/commands -->/.exec(readme)?.[1]).toBe(table);
  });

  it('then every setting of the server is in its table', () => {
    const configuration = readFileSync(join(ROOT, 'bot/README.md'), 'utf8');
    const missing = SETTINGS.filter((name) => !configuration.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });

  it('then every page that it leads to is there, and it fits two screens', () => {
    const pages = [...readme.matchAll(/\]\(([\w./-]+\.md)(?:#[\w-]+)?\)/g)].map((found) => found[1] ?? '');
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(readme.split('\n').length).toBeLessThanOrEqual(150);
  });

  it('then every picture and every script that it names is there', () => {
    const pictures = [...readme.matchAll(/\]\((\.readme\/[^)]+)\)/g)].map((found) => found[1] ?? '');
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map((found) => found[1] ?? '');
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
