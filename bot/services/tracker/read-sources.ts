/** Converts the rows of a spreadsheet into sources; each cell is validated like the input of the form. */
import { SOURCE_COLUMNS, type SourceColumn } from '../../../shared/contract/source-columns';
import { type ImportFault, type ImportView, sourceInput } from '../../../shared/contract/tracker';
import type { Membership, Organisation } from '../../../shared/domain/membership/types';
import { nameKey } from '../../../shared/domain/names';
import { ok, type Result } from '../../../shared/domain/result';
import { detailFaults, type SourceContext } from '../../../shared/domain/tracker/sources';
import type { SourceDetails } from '../../../shared/domain/tracker/types';
import { CLASSIFICATION_WORDS, FREQUENCY_WORDS } from '../../../shared/domain/tracker/words';
import { oneOf } from '../../../shared/words/lists';
import { readSourcesInWorker } from '../../files/reading';
import type { SheetRow } from '../../files/sources-file';
import { beginsLikeFormula } from '../../files/text';
import { organisationFinder } from './organisation-names';

/** A source of the spreadsheet, with the organisation that its cell names. */
export type ReadSource = ImportView['sources'][number] & SourceDetails;

export interface ReadSources {
  readonly sources: readonly ReadSource[];
  readonly faults: readonly ImportFault[];
}

/** The result of one row: its source, or its faults. */
type RowOutcome = { readonly source: ReadSource } | { readonly faults: readonly ImportFault[] };

/** Maximum number of faults returned: enough to recognise mixed-up columns. */
const MOST_FAULTS = 200;

/** Returns the sources and the faults of a file, given as base64. Problem: it is no spreadsheet of sources. */
export async function readImport(
  file: string,
  membership: Membership,
  records: SourceContext['records'],
): Promise<Result<ReadSources>> {
  const rows = await readSourcesInWorker(Buffer.from(file, 'base64'));
  return rows.ok ? ok(sourcesFromRows(rows.value, membership, records)) : rows;
}

/**
 * Returns the sources of the valid rows, and the faults of the others, row by row: at most 200 faults. A name that the
 * organisation uses already, in the tracker or in a row above, is a fault.
 */
export function sourcesFromRows(
  rows: readonly SheetRow[],
  membership: Membership,
  records: SourceContext['records'],
): ReadSources {
  const organisationOf = organisationFinder(membership);
  const above = new Map<string, number>();
  const outcomes = rows.map((row): RowOutcome => {
    const outcome = readRow(row, organisationOf(row.cells.organisation));
    if ('faults' in outcome) return outcome;
    const { source } = outcome;
    const key = `${source.organisationId} ${nameKey(source.name)}`;
    const earlier = above.get(key);
    if (earlier !== undefined) return { faults: [faultAt(row, 'name', `Row ${earlier} has the same name.`)] };
    above.set(key, row.row);
    const { name: taken } = detailFaults(source, { membership, records }, null);
    return taken === undefined ? outcome : { faults: [faultAt(row, 'name', taken)] };
  });
  return {
    sources: outcomes.flatMap((outcome) => ('source' in outcome ? outcome.source : [])),
    faults: outcomes.flatMap((outcome) => ('faults' in outcome ? outcome.faults : [])).slice(0, MOST_FAULTS),
  };
}

const FORMULA =
  'This begins like a spreadsheet formula (= + - @). Write it as text that begins with a letter or digit.';
const UNREADABLE = 'A character cannot be read. Write it again, and save the file as .xlsx or as CSV UTF-8.';
const ERROR = 'This is an error of the spreadsheet, not a value. Correct the cell, or leave it empty where it may be.';
/** Error values: "#N/A", "#REF!", "#NV", "####" for a column that is too narrow, "Err:502". */
const ERROR_SIGN = /^(?:#\p{Lu}[\p{Lu}\d_/]*[!?]|#DIV\/0!?|#N\/[AVD]|#NV|#GETTING_DATA|#{2,}|Err:\d+)$/u;
/** An empty cell means "not required". */
const REQUIRED: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'true', 'required'].map((word) => [word, true] as const),
  ...['no', 'false', 'not required', ''].map((word) => [word, false] as const),
]);
/** What to write in columns that are a choice in the form. */
const CHOICES: Partial<Record<SourceColumn, string>> = {
  classification: `Write ${oneOf(Object.values(CLASSIFICATION_WORDS))}.`,
  frequency: `Write ${oneOf(Object.values(FREQUENCY_WORDS))}.`,
  isaRequired: 'Write yes or no.',
};

/** @param organisation the organisation that the row names, or a message on what to write instead */
function readRow(row: SheetRow, organisation: Organisation | string): RowOutcome {
  const { cells } = row;
  const unread = COLUMNS.flatMap((column) => {
    const message = unreadable(cells[column]);
    return message === null ? [] : [faultAt(row, column, message)];
  });
  if (unread.length > 0) return { faults: unread };
  const entered = sourceInput.safeParse({
    ...cells,
    organisation: typeof organisation === 'string' ? '' : organisation.id,
    classification: chosen(CLASSIFICATION_WORDS, cells.classification),
    frequency: chosen(FREQUENCY_WORDS, cells.frequency),
    isaRequired: REQUIRED.get(nameKey(cells.isaRequired.normalize('NFKC'))) ?? null,
  });
  if (entered.success && typeof organisation !== 'string') {
    const { organisation: organisationId, ...details } = entered.data;
    return { source: { ...details, row: row.row, organisationId, organisation: organisation.name } };
  }
  const issues = entered.error?.issues ?? [];
  const faults = COLUMNS.flatMap((column) => {
    const message = issues.find(({ path }) => path[0] === column)?.message;
    if (message === undefined) return [];
    const instead = column === 'organisation' && typeof organisation === 'string' ? organisation : CHOICES[column];
    return [faultAt(row, column, instead ?? message)];
  });
  return { faults };
}

/** Returns why a cell's text cannot be what its author meant to write; null if it can. */
function unreadable(text: string): string | null {
  if (text.includes('\uFFFD')) return UNREADABLE;
  if (ERROR_SIGN.test(text.trim())) return ERROR;
  return text.trim() !== '' && beginsLikeFormula(text) ? FORMULA : null;
}

const COLUMNS = Object.keys(SOURCE_COLUMNS) as SourceColumn[];

/** Returns the value whose words match the text, ignoring case; the normalised text itself if none does. */
function chosen(words: Readonly<Record<string, string>>, written: string): string {
  const wanted = nameKey(written.normalize('NFKC'));
  return Object.keys(words).find((value) => nameKey(words[value] ?? '') === wanted) ?? wanted;
}

function faultAt({ row }: SheetRow, column: SourceColumn, message: string): ImportFault {
  return { row, column: SOURCE_COLUMNS[column], message };
}
