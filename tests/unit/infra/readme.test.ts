import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { COMMAND_NAMES } from '../../../bot/operate/commands';
import { readSnapshot } from './snapshots';

const ROOT = join(__dirname, '../../..');
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const rows = (page: string) => page.split('\n').filter((line) => line.startsWith('| '));
const times = (page: string, word: string) => rows(page).filter((row) => row.startsWith(`| \`${word}\``)).length;

const PAGES = ['infra/README.md', 'infra/partners.md', 'infra/cloud-principles.md'];

describe('given what operators read', () => {
  const page = text('infra/README.md');

  it('then each problem that the server answers with is explained once', () => {
    const kinds = [...text('bot/http/problems.ts').matchAll(/'problem:([a-z-]+)'/g)].map(([, kind]) => kind ?? '');
    const ruled = [...text('shared/domain/result.ts').matchAll(/readonly kind: '([a-z-]+)'/g)].map(
      ([, kind]) => kind ?? '',
    );
    const all = [...new Set([...kinds, ...ruled])];
    expect(all.length).toBeGreaterThan(7);
    expect(all.map((kind) => [kind, times(page, `problem:${kind}`)])).toEqual(all.map((kind) => [kind, 1]));
  });

  it('then each alert is explained once', () => {
    const { of } = readSnapshot('prod');
    const alerts = [...of('Microsoft.Insights/metricAlerts'), ...of('Microsoft.Insights/scheduledQueryRules')];
    const names = alerts.map(({ name }) => name.replace('dawg-prod-', ''));
    expect(names.map((name) => [name, times(page, name)])).toEqual(names.map((name) => [name, 1]));
  });

  it.each(COMMAND_NAMES)('then the command %s is explained once', (name) => {
    expect(rows(page).filter((row) => row.startsWith(`| \`${name} `))).toHaveLength(1);
  });

  it.each([
    [
      'bot/operate/command.ts',
      [
        'Nobody is signed in to Azure here',
        'Storage refuses this',
        'There is no such table',
        'Storage does not answer',
        'Nothing was copied: ',
        'The disk is full',
        'There is a file of that name already',
        'There is no such folder',
        'It may not be written there',
      ],
    ],
    ['bot/operate/backup.ts', ['is there already']],
    ['bot/config.ts', ['Set TABLES_URL ']],
    [
      'bot/store/backup/format.ts',
      [
        'The file is not complete',
        'The file is damaged',
        'is not a backup of this app',
        'The file was written by a newer version of the app',
      ],
    ],
    [
      'bot/store/backup/restore-backup.ts',
      [
        'The file holds the group ',
        'this deployment is for',
        'The store is not empty',
        'Somebody else is restoring',
        'A server has begun to use this store meanwhile',
      ],
    ],
    ['bot/operate/opened-group.ts', ['There is no group']],
  ])('then what the commands say by %s is explained', (path, said) => {
    const explained = rows(page.slice(page.indexOf('| What a command says |'), page.indexOf('**Restore drill**'))).join(
      '\n',
    );
    for (const words of said) {
      expect(text(path)).toContain(words);
      expect(explained).toContain(words.trim());
    }
  });

  it('then the sums of the monthly costs are right', () => {
    const costs = rows(page.slice(page.indexOf('## What a month costs'), page.indexOf('## When an alert comes')));
    const amounts = costs.map((row) =>
      row
        .split('|')
        .slice(2, 4)
        .map((cell) => Number(/£(\d+)/.exec(cell)?.[1] ?? 0)),
    );
    const total = costs.findIndex((row) => row.includes('**Together**'));
    const sum = (column: number) => amounts.slice(0, total).reduce((all, row) => all + (row[column] ?? 0), 0);
    expect(amounts[total]).toEqual([sum(0), sum(1)]);
  });

  it('then each of the fourteen principles has an answer', () => {
    const numbers = rows(text('infra/cloud-principles.md')).flatMap((row) => /^\| (\d+) /.exec(row)?.[1] ?? []);
    expect(numbers).toEqual(Array.from({ length: 14 }, (_, index) => String(index + 1)));
  });

  it.each(PAGES)('then every page and file that %s leads to is there', (path) => {
    const links = [...text(path).matchAll(/\]\(([\w./-]+\.md)(?:#[\w-]+)?\)/g)].map(([, to]) =>
      join(dirname(path), to ?? ''),
    );
    const files = [
      ...text(path).matchAll(/`((?:bot|shared|tests|modules|entra|\.github)\/[\w./-]+\.\w+|\.biome\.json|\.npmrc)`/g),
    ].map(([, file]) => file ?? '');
    const there = (file: string) => existsSync(join(ROOT, normalize(file))) || existsSync(join(ROOT, 'infra', file));
    expect([...links, ...files].filter((file) => !there(file))).toEqual([]);
    expect(links.length).toBeGreaterThan(path.endsWith('partners.md') ? -1 : 0);
  });

  it('then a person is named nowhere, and no secret is asked for', () => {
    for (const path of PAGES) expect(text(path)).not.toMatch(/client secret \w+=|password=/i);
  });
});
