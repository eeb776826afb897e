/** Aggregate of a data source: its row. */
import { latestStart } from '../../../shared/domain/meetings/before';
import type { Result } from '../../../shared/domain/result';
import { nextTimestamp, type SourceDecision } from '../../../shared/domain/tracker/record';
import type { SourceRecord } from '../../../shared/domain/tracker/types';
import type { Row } from '../../store/table';
import { loadSource, type StoredSource, sourceChanges } from '../../store/tracker';
import { commandOn, type Stored } from '../command';
import type { Context, Services } from '../context';
import { sourceNotFound } from './context';

export interface OneSource {
  readonly sourceId: string;
}

export interface LoadedSource {
  /** Null if there is no such source. */
  readonly row: Row<StoredSource> | null;
}

/** Loads the source. One storage request. */
export async function loadOne(
  { table }: Pick<Services, 'table'>,
  groupId: string,
  { sourceId }: OneSource,
): Promise<LoadedSource> {
  return { row: await loadSource(table, groupId, sourceId) };
}

/** Returns the standing and the time of a decision on a record: later than the record's last change. */
export function decidingOn(record: SourceRecord, { standing, now }: Pick<Context, 'standing' | 'now'>) {
  return { standing, now: nextTimestamp(record, now) };
}

/** Applies `decide` to the loaded source. Problems: it does not exist; those of the decision. */
export function decideOnSource(
  { row }: LoadedSource,
  context: Context,
  decide: (record: SourceRecord, deciding: ReturnType<typeof decidingOn>) => Result<SourceDecision>,
): Result<SourceDecision> {
  return row === null ? sourceNotFound : decide(row.value, decidingOn(row.value, context));
}

/** Returns the rows, time and organisation that store a decision about a source. */
export function storedSource(
  row: Row<StoredSource> | null,
  decision: SourceDecision,
  context: Pick<Context, 'planning' | 'now'>,
): Pick<Stored, 'at' | 'organisationId'> & { readonly changes: ReturnType<typeof sourceChanges> } {
  if (row === null) throw new Error('Nothing can be stored of a source that is not there');
  const { organisationId } = row.value.source;
  const meeting = latestStart(context.planning, context.now);
  return { changes: sourceChanges(row, decision, meeting), at: decision.record.changedAt, organisationId };
}

/** Creates commands on one source. */
export const onSource = commandOn({
  load: loadOne,
  store: ({ row }, decision: SourceDecision, context) => ({
    ...storedSource(row, decision, context),
    stale: [{ kind: 'tracker' }],
  }),
});
