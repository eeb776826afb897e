/** The document of a group's exit: the main tables for reading. */
import type { DocumentPart } from '../files/document';
import type { Cell } from '../files/spreadsheet';
import type { SpooledTable } from './exit-spool';

/** @param at the instant whose state the tables show */
export async function* documentParts(
  group: string,
  at: string,
  tables: readonly SpooledTable[],
): AsyncGenerator<DocumentPart> {
  yield { kind: 'heading', level: 1, text: group };
  yield { kind: 'paragraph', text: `What the group has recorded, as it stood on ${at}.` };
  for (const spooled of tables) yield* tableParts(spooled);
}

function* tableParts({ table: { title, what, shown = [] }, columns, lines, rows }: SpooledTable) {
  if (shown.length === 0) return;
  yield { kind: 'heading', level: 2, text: title } as const;
  yield { kind: 'paragraph', text: lines === 0 ? `${what}. None.` : `${what}.` } as const;
  if (lines === 0) return;
  const places = shown.map((name) => columns.findIndex((column) => column.name === name));
  yield { kind: 'table', columns: shown, rows: textsAt(rows(), places) } as const;
}

async function* textsAt(rows: AsyncIterable<readonly Cell[]>, places: readonly number[]) {
  for await (const row of rows) yield places.map((place) => textOf(row[place] ?? null));
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'date' in cell ? cell.date : String(cell.percent);
}
