/** Import of a spreadsheet's data sources, all or none. */
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

/** Number of sources in one transaction: each takes a row, and the first event of its history another. */
const SOURCES = 45;

/**
 * Imports all sources of the spreadsheet. They may exceed one transaction: so they are stored under the import's id,
 * and become visible when the register lists that id, in one transaction with the event of the import. Problems:
 * neither chair nor VRU; any fault, with its row and column.
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

/** Returns the record of a row, with the same id on each attempt, so that an interrupted import continues. */
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

/** Stores the sources that an earlier attempt has not stored; they are not visible yet. Returns false on a conflict. */
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
    // They may exist already: the response was lost and the client retried, or another server runs the same import.
    if (missingOf(some, await loadTracker(services.table, caller.groupId)).length > 0) return false;
  }
  return true;
}

function traceOf({ organisationId }: Source, { caller, standing, now: at }: CommandContext<unknown>): EventTrace {
  const { operationId, actor } = caller;
  return { at, operationId, actor, by: actingSeat(standing, organisationId) || null };
}

/**
 * Deletes the sources of imports that were interrupted at least a day ago and not repeated. They are not visible, but
 * every read of the tracker would include them. A version conflict is ignored: another server has deleted them.
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
