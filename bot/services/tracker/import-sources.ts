/** All data sources of a spreadsheet, or none of them. */
import { sourcesFileInput } from '../../../shared/contract/tracker';
import { addMinutes } from '../../../shared/domain/calendar/dates';
import { actingSeat } from '../../../shared/domain/membership/standing';
import { conflict, invalid, ok, type Result } from '../../../shared/domain/result';
import { trackerPolicy } from '../../../shared/domain/tracker/policy';
import { newRecord } from '../../../shared/domain/tracker/record';
import { registered } from '../../../shared/domain/tracker/sources';
import type { Source, SourceRecord } from '../../../shared/domain/tracker/types';
import { type EventTrace, subjectChanges } from '../../store/events';
import { digest } from '../../store/keys';
import { type LoadedTracker, loadTracker, newSourceChange } from '../../store/tracker';
import type { CommandContext } from '../command';
import { listTracker } from './list-tracker';
import { type ReadSource, type ReadSources, readImport } from './read-sources';
import { onImport } from './sources-aggregate';

/** Sources of one transaction: each is a row, and the beginning of its history another. */
const SOURCES = 45;

/**
 * All sources of the spreadsheet. They are more than one transaction takes: they are laid under the import's id, and count from
 * the moment in which the register names it; that is when the group's history says so. Problems: neither chair nor VRU; any
 * fault, with its row and column.
 */
export const importSources = onImport({
  input: sourcesFileInput,
  rule: trackerPolicy.importSources,
  decide: async (tracker, { file }, context) => {
    const read = await readImport(file, context.membership, tracker.state.records);
    if (!read.ok) return read;
    const faultless = withoutFaults(read.value);
    if (!faultless.ok) return faultless;
    const importId = context.newId('import');
    const records = faultless.value.map((row) => recordOf(row, importId, context));
    if (!(await laid({ records, importId, tracker, context }))) return conflict('Please try again.');
    await sweep({ importId, tracker, context });
    return ok({ importId, events: [{ kind: 'tracker.sources-imported', importId, sources: records.length }] });
  },
  answer: (services, caller) => listTracker(services, caller),
});

function withoutFaults({ faults: [fault, ...others], sources }: ReadSources): Result<readonly ReadSource[]> {
  if (fault !== undefined) {
    const more = others.length === 0 ? '' : ` And ${others.length} more.`;
    return invalid({ file: `Row ${fault.row}, ${fault.column}: ${fault.message}${more}` }, 'Nothing was imported.');
  }
  return sources.length === 0 ? invalid({ file: 'There is no data source in this file.' }) : ok(sources);
}

/** The same id for the same row, so that an import that broke off goes on where it was. */
function recordOf(row: ReadSource, importId: string, { now }: CommandContext<unknown>): SourceRecord {
  const { row: number, organisation: _, ...own } = row;
  const id = digest(importId, String(number));
  const source: Source = { ...own, id, state: 'active', sample: false, registeredAt: now };
  return newRecord(source);
}

interface Import {
  readonly records: readonly SourceRecord[];
  readonly importId: string;
  readonly tracker: LoadedTracker;
  readonly context: CommandContext<unknown>;
}

/** Lays the sources that an earlier attempt has not laid; nobody sees them yet. */
async function laid({ records, importId, tracker, context }: Import): Promise<boolean> {
  const { services, caller } = context;
  const missing = missingOf(records, tracker);
  for (let from = 0; from < missing.length; from += SOURCES) {
    const some = missing.slice(from, from + SOURCES);
    const changes = some.flatMap((record) => [
      newSourceChange(record, importId),
      ...subjectChanges(registered(record.source), traceOf(record.source, context)),
    ]);
    if (await services.table.commit(caller.groupId, changes)) continue;
    // They may be there: the answer was lost and the client asked again, or another server is at the same import.
    if (missingOf(some, await loadTracker(services.table, caller.groupId)).length > 0) return false;
  }
  return true;
}

function traceOf({ organisationId }: Source, { caller, standing, now: at }: CommandContext<unknown>): EventTrace {
  const { operationId, actor } = caller;
  return { at, operationId, actor, by: actingSeat(standing, organisationId) || null };
}

/**
 * Takes away what imports left behind that broke off a day ago or longer and were not sent again. Nobody sees it, but every
 * reading of the tracker would carry it. On a version conflict another server has done it.
 */
async function sweep({ importId, tracker, context }: Omit<Import, 'records'>) {
  const { services, caller } = context;
  const aDayAgo = addMinutes(context.now, -24 * 60);
  const left = tracker.unfinished.filter(
    ({ value }) => value.importId !== importId && value.source.registeredAt < aDayAgo,
  );
  for (let from = 0; from < left.length; from += SOURCES) {
    const some = left.slice(from, from + SOURCES);
    await services.table.commit(
      caller.groupId,
      some.map(({ key, etag }) => ({ kind: 'delete', key, etag })),
    );
  }
}

function missingOf(records: readonly SourceRecord[], { unfinished, sources }: LoadedTracker): readonly SourceRecord[] {
  const there = new Set([...unfinished, ...sources].map(({ value }) => value.source.id));
  return records.filter(({ source }) => !there.has(source.id));
}
