/** The first sheet of a workbook (.xlsx) that a stranger may have made, as text. */
import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { unzipped, type ZipLimits } from './zip';

/** More is no list, and would keep everybody else waiting. */
export const SHEET_ROWS = 5_000;
export const SHEET_COLUMNS = 256;
const LIMITS: ZipLimits = {
  entries: 200,
  bytes: 20_000_000,
  parts: [{ name: /^xl\/.*\.(xml|rels)$/i, bytes: 20_000_000 }],
};

/**
 * Why a workbook cannot be read. `locked`: protected with a password. `large`: unpacks to more than 20 MB or 200 parts.
 * `far`: goes beyond 5,000 rows or 256 columns. `broken`: anything else.
 */
export type WorkbookFault = 'locked' | 'large' | 'far' | 'broken';

/**
 * The sheet's rows from its first on, empty ones too; dates as `YYYY-MM-DD`, of a formula what it came to. Never throws. Parts
 * that are not needed are not read, and those that are have been measured before the reader sees them.
 */
export async function firstSheet(bytes: Uint8Array): Promise<readonly (readonly string[])[] | WorkbookFault> {
  const unpacked = await unzipped(bytes, LIMITS);
  if (typeof unpacked === 'string') return unpacked;
  const parts = neededParts(unpacked);
  for (const part of Object.values(parts)) {
    const fault = faultIn(textOf(part));
    if (fault !== null) return fault;
  }
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(Buffer.from(zipSync(parts, { level: 0 })));
    return rows.map((row) => row.map(cellText));
  } catch {
    return 'broken';
  }
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** The workbook, its first sheet, its texts and styles: the others may be as large as they like. */
function neededParts(unpacked: ReadonlyMap<string, Uint8Array>): Record<string, Uint8Array> {
  const [first] = tags(textOf(unpacked.get(WORKBOOK)), 'sheet');
  const sheet = Object.entries(first ?? {}).find(([name]) => /:id$/.test(name))?.[1];
  const related = tags(textOf(unpacked.get(RELATIONS)), 'Relationship')
    .filter(({ Id, Type = '' }) => Id === sheet || /\/(styles|sharedStrings)$/.test(Type))
    .map(({ Target = '' }) => (Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`));
  return Object.fromEntries(
    [WORKBOOK, RELATIONS, ...related].flatMap((name) => {
      const part = unpacked.get(name);
      return part === undefined ? [] : [[name, part]];
    }),
  );
}

/** The attributes of each tag of this name. */
function tags(xml: string, name: string): readonly Readonly<Record<string, string>>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^<>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)\s*=\s*["']([^"']*)["']/g)].map(([, key, value]) => [key, value]),
    ),
  );
}

const PLACE = /<(?:[^\s<>/:]*:)?(row|c)(?=[\s/>])/g;
const ATTRIBUTES = /((?:"[^"<]*"|'[^'<]*'|[^"'<>])*)>/y;
const ADDRESS = /(?<![\w.-])r\s*=\s*(?:"([^"]*)"|'([^']*)')?/g;

/**
 * The reader fills every gap between rows and between cells, so one cell at the far end of a sheet would take all memory:
 * each place is looked at first. Definitions of entities do not belong in a workbook.
 */
function faultIn(xml: string): WorkbookFault | null {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return 'broken';
  let rows = 0;
  for (const start of xml.matchAll(PLACE)) {
    rows += Number(start[1] === 'row');
    if (rows > SHEET_ROWS) return 'far';
    ATTRIBUTES.lastIndex = start.index + start[0].length;
    const attributes = ATTRIBUTES.exec(xml)?.[1];
    if (attributes === undefined) return 'broken';
    for (const [, quoted, otherwise] of attributes.matchAll(ADDRESS)) {
      const place = /^([A-Z]{0,3})(\d{1,7})$/.exec(quoted ?? otherwise ?? '');
      if (place === null) return 'broken';
      if (columnNumber(place[1] ?? '') > SHEET_COLUMNS || Number(place[2]) > SHEET_ROWS) return 'far';
    }
  }
  return null;
}

/** 1 for "A", 27 for "AA". */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function textOf(part: Uint8Array | undefined): string {
  return new TextDecoder().decode(part);
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
