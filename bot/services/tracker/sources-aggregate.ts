/**
 * Aggregates of all data sources: names are unique, so naming a source depends on every source. The version of the
 * register is part of the commit: of two decisions on the same read, one is a version conflict and is decided again.
 */
import type { Result } from '../../../shared/domain/result';
import { nextTimestamp, type SourceDecision } from '../../../shared/domain/tracker/record';
import type { SourceContext } from '../../../shared/domain/tracker/sources';
import type { SourceRecord } from '../../../shared/domain/tracker/types';
import { type LoadedTracker, loadTracker, newSourceChange, registerChange } from '../../store/tracker';
import { commandOn, type Decided } from '../command';
import type { Context, Services } from '../context';
import { sourceNotFound } from './context';
import { type OneSource, storedSource } from './source-aggregate';

/** Loads the present state of the tracker. One storage request. */
export function loadAll({ table }: Pick<Services, 'table'>, groupId: string): Promise<LoadedTracker> {
  return loadTracker(table, groupId);
}

const STALE = [{ kind: 'tracker' }] as const;

export interface NewSource {
  /** Marks a source of the local demonstration. */
  readonly sample: boolean;
}

/** Creates commands that register a source. */
export const onNewSource = commandOn({
  load: (services, groupId, _target: NewSource) => loadAll(services, groupId),
  store: (tracker, { record }: SourceDecision) => ({
    changes: [registerChange(tracker), newSourceChange(record)],
    at: record.changedAt,
    organisationId: record.source.organisationId,
    stale: STALE,
  }),
});

/** Creates commands on one source that depend on all others. */
export const onSourceAmongAll = commandOn({
  load: (services, groupId, _target: OneSource) => loadAll(services, groupId),
  store: (tracker, decision: SourceDecision, context) => {
    const { changes, ...stored } = storedSource(rowOf(tracker, decision.record.source.id), decision, context);
    return { ...stored, changes: [registerChange(tracker), ...changes], stale: STALE };
  },
});

/** Applies `decide` to the target source. Problems: it does not exist; those of the decision. */
export function decideAmongAll(
  tracker: LoadedTracker,
  context: Context & { readonly target: OneSource },
  decide: (record: SourceRecord, among: SourceContext) => Result<SourceDecision>,
): Result<SourceDecision> {
  const record = rowOf(tracker, context.target.sourceId)?.value;
  if (record === undefined) return sourceNotFound;
  return decide(record, { ...context, records: tracker.state.records, now: nextTimestamp(record, context.now) });
}

function rowOf({ sources }: LoadedTracker, sourceId: string) {
  return sources.find(({ value }) => value.source.id === sourceId) ?? null;
}

export interface Imported extends Decided {
  readonly importId: string;
}

/** Creates commands that import stored sources: those under the import's id count as soon as the register lists it. */
export const onImport = commandOn({
  load: (services, groupId) => loadAll(services, groupId),
  store: (tracker, { importId }: Imported, { now: at }) => ({
    changes: [registerChange(tracker, { importId, at })],
    stale: STALE,
  }),
});
