/** The one way to change a source: load, decide, and commit the record with its history in one transaction. */

import type { SourcePageView } from '../../../shared/contract/tracker';
import { actingSeat } from '../../../shared/domain/membership/standing';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import type { Subject } from '../../../shared/domain/subject';
import { momentAfter } from '../../../shared/domain/tracker/record';
import type { SourceDecision, SourceRecord } from '../../../shared/domain/tracker/types';
import type { Change, Row } from '../../store/table';
import { loadSource, type StoredSource, sourceChanges, type Trace } from '../../store/tracker';
import { change } from '../commit';
import { type Caller, type Context, enter, type Services } from '../context';
import { SOURCE_GONE } from './context';
import { showSource } from './show-source';

/** What a change is called in the log, and how it is decided. */
export interface SourceMove<T> {
  readonly verb: string;
  /** Ids and values for the log; no names. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** What the event is about, where it is not the source itself. */
  readonly subject?: Subject;
  readonly decide: (record: SourceRecord, context: Context) => Result<SourceDecision> | Promise<Result<SourceDecision>>;
  /** Rows beside those of the source. */
  readonly beside?: (decision: SourceDecision, row: Row<StoredSource>) => Promise<readonly Change[]>;
  /** Subjects whose posted cards now lag behind. */
  readonly stale?: readonly Subject[];
  readonly value: (record: SourceRecord, context: Context) => T;
  /** What to show when the operation took effect earlier. */
  readonly again: () => Promise<Result<T>>;
  /** What to answer when the decision finds nothing to decide on. */
  readonly gone?: () => Promise<Result<never>>;
}

/** Three requests: the membership, the source, the commit. Problems: the source is not there; those of the decision. */
export async function changeSource<T>(
  services: Services,
  caller: Caller,
  sourceId: string,
  move: SourceMove<T>,
): Promise<Result<T>> {
  return change<T>(
    services,
    caller,
    async () => {
      const [context, row] = await Promise.all([
        enter(services, caller),
        loadSource(services.table, caller.groupId, sourceId),
      ]);
      if (!context.ok) return context;
      if (row === null) return notFound(SOURCE_GONE);
      const after = contextAfter(row.value, context.value);
      const decision = await move.decide(row.value, after);
      if (!decision.ok) {
        return decision.problem.kind === 'not-found' && move.gone !== undefined ? move.gone() : decision;
      }
      const value = move.value(decision.value.record, after);
      if (decision.value.record === row.value) return ok({ value });
      return ok({
        changes: [
          ...sourceChanges(row, decision.value, traceOf(caller, after, row.value.source.organisationId)),
          ...((await move.beside?.(decision.value, row)) ?? []),
        ],
        event: { verb: move.verb, subject: move.subject ?? sourceSubject(sourceId), data: move.data ?? {} },
        stale: [...(move.stale ?? []), TRACKER_SUBJECT],
        value,
      });
    },
    move.again,
  );
}

/** The same, answered with the source's page as it is then. */
export async function changeSourcePage(
  services: Services,
  caller: Caller,
  sourceId: string,
  move: Omit<SourceMove<null>, 'value' | 'again'>,
): Promise<Result<SourcePageView>> {
  const changed = await changeSource<null>(services, caller, sourceId, {
    ...move,
    value: () => null,
    again: async () => ok(null),
  });
  return changed.ok ? showSource(services, caller, sourceId) : changed;
}

/** The name under which posted cards of the tracker go. */
export const TRACKER_SUBJECT: Subject = { kind: 'tracker' };

/** The name under which a source's events go. */
export function sourceSubject(sourceId: string): Subject {
  return { kind: 'source', sourceId };
}

/** The context in which a record is changed: after its last change. */
export function contextAfter(record: SourceRecord, context: Context): Context {
  return { ...context, now: momentAfter(record, context.now) };
}

/** Who changes something of an organisation's, when. */
export function traceOf(
  caller: Caller,
  { standing, now }: Pick<Context, 'standing' | 'now'>,
  organisationId: string,
): Trace {
  return { at: now, seatId: actingSeat(standing, organisationId) || null, operationId: caller.operationId };
}
