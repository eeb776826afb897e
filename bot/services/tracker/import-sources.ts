/** A spreadsheet of data sources: first a preview with every fault, then all of its sources or none. */
import { checked } from '../../../shared/contract/inputs';
import { type ImportView, sourcesFileInput, type TrackerView } from '../../../shared/contract/tracker';
import { addMinutes } from '../../../shared/domain/calendar/dates';
import { runsTheGroup } from '../../../shared/domain/membership/standing';
import { conflict, invalid, notAllowed, ok, type Result } from '../../../shared/domain/result';
import { newRecord } from '../../../shared/domain/tracker/record';
import type { Source, SourceRecord } from '../../../shared/domain/tracker/types';
import { readSourcesFile } from '../../files/sources-file';
import { digest } from '../../store/keys';
import { type LoadedTracker, loadTracker, newSourceChanges, registerChange } from '../../store/tracker';
import { change } from '../commit';
import { type Caller, type Context, enter, type Reader, type Services } from '../context';
import { TRACKER_SUBJECT, traceOf } from './change-source';
import { listTracker } from './list-tracker';
import { type ReadSource, type ReadSources, sourcesIn } from './read-sources';

/** Sources of one transaction: each is a row, and its history's first entry another. */
const SOURCES = 45;

/** What the spreadsheet holds, and what is wrong in it. Stores nothing. Problems: neither chair nor VRU; no such file. */
export async function previewSources(services: Services, reader: Reader, input: unknown): Promise<Result<ImportView>> {
  const read = await readImport(services, reader, input);
  return read.ok ? ok(read.value.view) : read;
}

/**
 * All sources of the spreadsheet. They are more than one transaction takes: they are stored under the import's id, and count
 * from the moment in which the register names it. Problems: neither chair nor VRU; any fault, with its row and column.
 */
export async function importSources(services: Services, caller: Caller, input: unknown): Promise<Result<TrackerView>> {
  const importId = digest(caller.groupId, 'import', caller.operationId);
  const imported = await change<null>(
    services,
    caller,
    async () => {
      const read = await readImport(services, caller, input);
      if (!read.ok) return read;
      const { view, tracker, context } = read.value;
      const [fault, ...others] = view.faults;
      if (fault !== undefined) {
        const more = others.length === 0 ? '' : ` And ${others.length} more.`;
        return invalid({ file: `Row ${fault.row}, ${fault.column}: ${fault.message}${more}` }, 'Nothing was imported.');
      }
      if (view.sources.length === 0) return invalid({ file: 'There is no data source in this file.' });
      const records = view.sources.map((row) => recordOf(row, importId, context));
      if (!(await stored(services, caller, { records, importId, tracker, context })))
        return conflict('Please try again.');
      await sweep(services, caller, { importId, tracker, context });
      return ok({
        changes: [registerChange(tracker, { importId, at: context.now })],
        event: { verb: 'tracker.sources-imported', subject: 'tracker', data: { importId, sources: records.length } },
        stale: [TRACKER_SUBJECT],
        value: null,
      });
    },
    async () => ok(null),
  );
  return imported.ok ? listTracker(services, caller) : imported;
}

interface Read {
  readonly view: ReadSources;
  readonly tracker: LoadedTracker;
  readonly context: Context;
}

async function readImport(services: Services, reader: Reader, input: unknown): Promise<Result<Read>> {
  const entered = checked(sourcesFileInput, input);
  if (!entered.ok) return entered;
  const [context, tracker] = await Promise.all([enter(services, reader), loadTracker(services.table, reader.groupId)]);
  if (!context.ok) return context;
  if (!runsTheGroup(context.value.standing)) return notAllowed('Only the chair or the VRU can import data sources.');
  const rows = await readSourcesFile(Buffer.from(entered.value.file, 'base64'));
  if (!rows.ok) return rows;
  const view = sourcesIn(rows.value, context.value.membership, tracker.state.records);
  return ok({ view, tracker, context: context.value });
}

/** The same id for the same row, so that an import that broke off goes on where it was. */
function recordOf(row: ReadSource, importId: string, { now }: Context): SourceRecord {
  const { row: number, organisation: _, ...own } = row;
  const id = digest(importId, String(number));
  const source: Source = { ...own, id, state: 'active', sample: false, registeredAt: now };
  return newRecord(source);
}

interface Import extends Pick<Read, 'tracker' | 'context'> {
  readonly records: readonly SourceRecord[];
  readonly importId: string;
}

/** Stores the sources that an earlier attempt has not stored; nobody sees them yet. */
async function stored(
  { table }: Services,
  caller: Caller,
  { records, importId, tracker, context }: Import,
): Promise<boolean> {
  const missing = missingOf(records, tracker);
  for (let from = 0; from < missing.length; from += SOURCES) {
    const some = missing.slice(from, from + SOURCES);
    const changes = some.flatMap((record) => {
      const trace = traceOf(caller, context, record.source.organisationId);
      return newSourceChanges({ record, facts: [{ kind: 'registered' }] }, trace, importId);
    });
    if (await table.commit(caller.groupId, changes)) continue;
    // They may be there: the answer was lost and the client asked again, or another server is at the same import.
    if (missingOf(some, await loadTracker(table, caller.groupId)).length > 0) return false;
  }
  return true;
}

/**
 * Takes away what imports left behind that broke off a day ago or longer and were not sent again. Nobody sees it, but every
 * reading of the tracker would carry it. Whoever is quicker has done it.
 */
async function sweep(
  { table }: Services,
  { groupId }: Caller,
  { importId, tracker, context }: Omit<Import, 'records'>,
) {
  const aDayAgo = addMinutes(context.now, -24 * 60);
  const left = tracker.unfinished.filter(
    ({ value }) => value.importId !== importId && value.source.registeredAt < aDayAgo,
  );
  for (let from = 0; from < left.length; from += SOURCES) {
    const some = left.slice(from, from + SOURCES);
    await table.commit(
      groupId,
      some.map(({ key, etag }) => ({ kind: 'delete', key, etag })),
    );
  }
}

function missingOf(records: readonly SourceRecord[], { unfinished, sources }: LoadedTracker): readonly SourceRecord[] {
  const there = new Set([...unfinished, ...sources].map(({ value }) => value.source.id));
  return records.filter(({ source }) => !there.has(source.id));
}
