/** `npm run exit -- --group <id> --to <folder>`: everything a group has recorded, in files that need no app. */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Group } from '../../shared/domain/membership/types';
import { type DocumentPart, docxFile } from '../files/document';
import { type Cell, csvFile, xlsxFile } from '../files/spreadsheet';
import { consistentCopy } from '../store/backup/consistent-copy';
import { NoSuchGroup } from '../store/backup/take-backup';
import { keys } from '../store/keys';
import type { Table } from '../store/table';
import { collectTables, EXIT_TABLES, type ExitColumn, type ExitTable } from './exit-tables';
import { type Environment, OptionFault, type Outcome, outcomeOf, say, tableFrom } from './operator-command';

const USAGE = 'Usage: npm run exit -- --group <id> --to <folder>';
const PATIENCE_MS = 5 * 60_000;

export interface ExitTools {
  readonly open: (environment: Environment) => Table;
  /** Writes one file. */
  readonly write: (path: string, bytes: Uint8Array | string) => Promise<void>;
}

const TOOLS: ExitTools = { open: tableFrom, write: (path, bytes) => writeFile(path, bytes) };

/** Writes the folder that these arguments ask for; it is there only once it is complete. */
export function exit(
  args: readonly string[],
  environment: Environment,
  tools: Partial<ExitTools> = {},
): Promise<Outcome> {
  const { open, write } = { ...TOOLS, ...tools };
  return outcomeOf(async () => {
    const { group, to } = optionsIn(args);
    if (existsSync(to)) throw new OptionFault(`${to} is there already: say another folder with --to.`);
    const unfinished = `${to}.unfinished`;
    const table = open(environment);
    try {
      await rm(unfinished, { recursive: true, force: true });
      await mkdir(unfinished, { recursive: true });
      const files = await writeAll(table, group, (name, bytes) => write(join(unfinished, name), bytes));
      await rename(unfinished, to);
      return [`Wrote ${files} files of the group ${group} into ${to}: begin with README.txt.`];
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true });
      throw error;
    }
  });
}

type WriteFile = (name: string, bytes: Uint8Array | string) => Promise<void>;

/** Answers how many files there are. */
async function writeAll(table: Table, groupId: string, write: WriteFile): Promise<number> {
  const group = await table.read<Group>(groupId, keys.membershipGroup);
  if (group === null) throw new NoSuchGroup(`There is no group ${groupId}`);
  const now = () => new Date().toISOString();
  const tables = collectTables();
  for await (const row of consistentCopy(table, groupId, { now, patienceMs: PATIENCE_MS })) tables.add(row);

  const resources: ReturnType<typeof resource>[] = [];
  const document: DocumentPart[] = [
    { kind: 'heading', level: 1, text: group.value.name },
    { kind: 'paragraph', text: `What the group has recorded, as it stood on ${now()}.` },
  ];
  for (const of of EXIT_TABLES) {
    const { sheet, columns } = tables.sheetOf(of);
    await write(`${of.name}.csv`, csvFile(sheet));
    await write(`${of.name}.xlsx`, await xlsxFile([sheet]));
    resources.push(resource(of, columns, sheet.rows.length));
    document.push(...documented(of, columns, sheet.rows));
  }
  await write(`${groupId}.docx`, docxFile(document));
  await write(
    'datapackage.json',
    `${JSON.stringify({ name: groupId, title: group.value.name, created: now(), resources }, null, 2)}\n`,
  );
  await write('README.txt', readme(group.value.name, resources));
  return EXIT_TABLES.length * 2 + 3;
}

/** A table as the Frictionless Data Package standard describes it. */
function resource({ name, title, what }: ExitTable, columns: readonly ExitColumn[], rows: number) {
  return { name, path: `${name}.csv`, title, description: what, rows, encoding: 'utf-8', schema: { fields: columns } };
}

function documented(
  table: ExitTable,
  columns: readonly ExitColumn[],
  rows: readonly (readonly Cell[])[],
): DocumentPart[] {
  const { title, what, shown = [] } = table;
  if (shown.length === 0) return [];
  const places = shown.map((name) => columns.findIndex((column) => column.name === name));
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'paragraph', text: rows.length === 0 ? `${what}. None.` : `${what}.` },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: shown,
            rows: rows.map((row) => places.map((place) => textOf(row[place] ?? null))),
          },
        ]),
  ];
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'date' in cell ? cell.date : String(cell.percent);
}

function readme(
  name: string,
  tables: readonly { name: string; title: string; description: string; rows: number }[],
): string {
  return [
    name,
    '',
    'Everything that the group has recorded. Each table is there twice: as CSV (UTF-8) and as a workbook (XLSX), in which a text of',
    'more than 32,767 characters is cut. The document (DOCX) has the main tables for reading. datapackage.json is the schema: the',
    'columns of each table with their types (Frictionless Data Package). Ids link the tables: organisationId is the id of',
    'organisations, ownerSeatId, seatId and by that of seats. Instants are in UTC. Lists that are not texts are JSON.',
    'A text that a spreadsheet could take for a formula has an apostrophe before it.',
    '',
    ...tables.map(({ name: file, title, description, rows }) => `${file}: ${title}. ${description}. Lines: ${rows}.`),
    '',
  ].join('\r\n');
}

function optionsIn(args: readonly string[]): { readonly group: string; readonly to: string } {
  try {
    const options = { group: { type: 'string' }, to: { type: 'string' } } as const;
    const { group = '', to = '' } = parseArgs({ args: [...args], options }).values;
    if (group !== '' && to !== '') return { group, to: to.replace(/[/\\]+$/, '') };
  } catch (error) {
    throw new OptionFault(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  throw new OptionFault(`Which group, and into which folder?\n${USAGE}`);
}

if (require.main === module) void say(exit(process.argv.slice(2), process.env));
