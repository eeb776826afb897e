/**
 * Spools the lines of each table to disk while the rows of the group are read: a table can be written only once its
 * columns are known, at the end. So its memory does not grow with the history.
 */
import { createReadStream } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cell } from '../files/spreadsheet';
import type { CopiedRow } from '../store/backup/consistent-copy';
import { linesIn } from '../store/backup/lines';
import { EXIT_TABLES, type ExitLine, type ExitTable, linesOf } from './exit-tables';

/** A column as described in the schema. */
export interface ExitColumn {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean' | 'date' | 'datetime';
}

export interface SpooledTable {
  readonly table: ExitTable;
  readonly columns: readonly ExitColumn[];
  /** The number of lines. */
  readonly lines: number;
  /** Returns the lines from the beginning, in the order of the columns. */
  readonly rows: () => AsyncGenerator<readonly Cell[]>;
}

/** Maximum characters of a table that are buffered in memory. */
const MOST_CHARACTERS = 131_072;

/** @param folder an empty folder, which may be deleted once the tables are written */
export async function spool(rows: AsyncIterable<CopiedRow>, folder: string): Promise<readonly SpooledTable[]> {
  const files = new Map(EXIT_TABLES.map((table) => [table.name, new SpoolFile(join(folder, `${table.name}.lines`))]));
  for await (const row of rows) {
    for (const { table, line } of linesOf(row)) await files.get(table.name)?.add(line);
  }
  return Promise.all(
    EXIT_TABLES.map(async (table) => ({ table, ...((await files.get(table.name)?.end()) ?? NOTHING) })),
  );
}

type Spooled = Omit<SpooledTable, 'table'>;

const NOTHING: Spooled = { columns: [], lines: 0, rows: async function* () {} };

class SpoolFile {
  readonly #path: string;
  readonly #types = new Map<string, ExitColumn['type'] | null>();
  #waiting: string[] = [];
  #characters = 0;
  #lines = 0;

  constructor(path: string) {
    this.#path = path;
  }

  async add(line: ExitLine): Promise<void> {
    for (const [name, cell] of Object.entries(line)) {
      this.#types.set(name, commonType(this.#types.get(name) ?? null, typeOf(cell)));
    }
    const text = `${JSON.stringify(line)}\n`;
    this.#waiting.push(text);
    this.#characters += text.length;
    this.#lines += 1;
    if (this.#characters >= MOST_CHARACTERS) await this.#flush();
  }

  async end(): Promise<Spooled> {
    await this.#flush();
    const path = this.#path;
    const columns = [...this.#types].map(([name, type]) => ({ name, type: type ?? ('string' as const) }));
    async function* rows(): AsyncGenerator<readonly Cell[]> {
      for await (const text of linesIn(createReadStream(path))) {
        const line: ExitLine = JSON.parse(text);
        yield columns.map(({ name }) => line[name] ?? null);
      }
    }
    return { columns, lines: this.#lines, rows };
  }

  async #flush(): Promise<void> {
    await appendFile(this.#path, this.#waiting.join(''));
    this.#waiting = [];
    this.#characters = 0;
  }
}

/** Null for an empty cell, which says nothing about the type. */
function typeOf(cell: Cell): ExitColumn['type'] | null {
  if (cell === null) return null;
  if (typeof cell === 'number') return 'number';
  if (typeof cell === 'object') return 'date';
  if (cell === 'Yes' || cell === 'No') return 'boolean';
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(cell) ? 'datetime' : 'string';
}

function commonType(a: ExitColumn['type'] | null, b: ExitColumn['type'] | null): ExitColumn['type'] | null {
  if (a === null || b === null) return a ?? b;
  return a === b ? a : 'string';
}
