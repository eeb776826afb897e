/** The trace of every change: the event that says who did what when (the audit log), and the operation it was. */
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import type { Actor } from '../../shared/domain/membership/standing';
import { keys } from './keys';
import type { Change, Table } from './table';

/** Who did what, when. Nothing ever edits it. */
export interface Event {
  /** `<area>.<what happened>`. */
  readonly verb: string;
  /** What it happened to: `register:2026-12`, `action:<id>`. */
  readonly subject: string;
  /** Ids and values; no names. */
  readonly data: Readonly<Record<string, unknown>>;
}

interface StoredOperation {
  readonly event: string;
  readonly remembered: unknown;
}

/** The rows that go with every change. The operation's row makes a repetition fail as a whole. */
export function traceChanges(
  operationId: string,
  at: IsoInstant,
  actor: Actor,
  event: Event,
  remembered: unknown,
): readonly Change[] {
  const { tenantId, objectId, via } = actor;
  const key = keys.event(at, operationId);
  return [
    { kind: 'insert', key, value: { ...event, at, operationId, actor: { tenantId, objectId }, via } },
    { kind: 'insert', key: keys.operation(operationId), value: { event: key, remembered } satisfies StoredOperation },
  ];
}

/**
 * What an operation left when it took effect: the key of its event, and what to remember. Null: it has not. One request,
 * which gets one attempt's time: whoever asks has waited for storage already.
 */
export async function findOperation(
  table: Table,
  groupId: string,
  operationId: string,
): Promise<{ readonly event: string; readonly remembered: unknown } | null> {
  const row = await table.read<StoredOperation>(groupId, keys.operation(operationId), { brief: true });
  return row === null ? null : row.value;
}

/** Whether anything has changed in the group since this instant, other than by this operation. One request. */
export async function changedSince(
  table: Table,
  groupId: string,
  since: IsoInstant,
  except: string | null,
): Promise<boolean> {
  const { rows } = await table.range<{ operationId?: string }>(groupId, keys.eventsSince(since), 2);
  return rows.some((row) => row.value.operationId !== except);
}
