/**
 * `exit --group <id> --to <folder>`: writes everything that a group has recorded into files that can be used without
 * the app.
 */
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Group } from '../../shared/domain/membership/types';
import { docxPieces } from '../files/document';
import { csvPieces, xlsxPieces } from '../files/streamed-table';
import { inBatches } from '../files/streamed-zip';
import { consistentCopy, retryUntilConsistent } from '../store/backup/consistent-copy';
import { NoSuchGroup } from '../store/backup/take-backup';
import { keys } from '../store/keys';
import { type CommandContext, command, OptionFault, optionsIn } from './command';
import { documentParts } from './exit-document';
import { type SpooledTable, spool } from './exit-spool';
import { EXIT_TABLES } from './exit-tables';

const USAGE = 'Usage: exit --group <id> --to <folder>';

/** Opens a file for writing. */
export type CreateFile = (path: string) => Writable;

/** Writes the folder that the arguments name; it appears only once it is complete. */
export const exit = exitWith((path) => createWriteStream(path, { flags: 'wx' }));

/** As above, with another way to create files, for tests of a full disk. */
export function exitWith(create: CreateFile) {
  return command(async (args, context) => {
    const text = { type: 'string' } as const;
    const { group = '', to: given = '' } = optionsIn(args, { group: text, to: text }, USAGE);
    const to = given.replace(/[/\\]+$/, '');
    if (group === '' || to === '') throw new OptionFault(`Which group, and into which folder?\n${USAGE}`);
    if (existsSync(to)) throw new OptionFault(`${to} is there already: say another folder with --to.`);
    const folder = `${to}.unfinished`;
    try {
      const files = await writeAll({ ...context, group, folder, create });
      await rename(folder, to);
      return [`Wrote ${files} files of the group ${group} into ${to}: begin with README.txt.`];
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  });
}

interface Exit extends CommandContext {
  readonly table: () => Parameters<typeof consistentCopy>[0];
  readonly group: string;
  readonly folder: string;
  readonly create: CreateFile;
}

/** Returns the number of files. */
async function writeAll({ table: open, group: groupId, folder, create, now, patienceMs }: Exit): Promise<number> {
  const table = open();
  const group = (await table.read<Group>(groupId, keys.membershipGroup))?.value;
  if (group === undefined) throw new NoSuchGroup(`There is no group ${groupId}`);
  const spoolFolder = join(folder, 'lines');
  const { at, tables } = await retryUntilConsistent({ now, patienceMs }, async () => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(spoolFolder, { recursive: true });
    const begun = now();
    return { at: begun, tables: await spool(consistentCopy(table, groupId, { now, patienceMs }), spoolFolder) };
  });
  const write = (name: string, pieces: AsyncIterable<string | Uint8Array>) =>
    pipeline(Readable.from(pieces, { objectMode: false }), create(join(folder, name)));
  for (const spooled of tables) {
    const { name, title } = spooled.table;
    const sheet = {
      name: title,
      columns: spooled.columns.map((column) => ({ title: column.name })),
      rows: spooled.rows,
    };
    await write(`${name}.csv`, inBatches(csvPieces(sheet)));
    await write(`${name}.xlsx`, xlsxPieces(sheet));
  }
  await write(`${groupId}.docx`, docxPieces(documentParts(group.name, at, tables)));
  const resources = tables.map(resourceOf);
  const described = { name: groupId, title: group.name, created: at, resources };
  await write('datapackage.json', Readable.from([`${JSON.stringify(described, null, 2)}\n`]));
  await write('README.txt', Readable.from([readme(group.name, resources)]));
  await rm(spoolFolder, { recursive: true });
  return EXIT_TABLES.length * 2 + 3;
}

/** Describes a table by the Frictionless Data Package standard. */
function resourceOf({ table: { name, title, what }, columns, lines }: SpooledTable) {
  const schema = { fields: columns };
  return { name, path: `${name}.csv`, title, description: what, rows: lines, encoding: 'utf-8', schema };
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
