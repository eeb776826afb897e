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

/** What an operation left when it took effect. */
export interface Operation {
  /** The attempt that did it: whoever lost storage's answer recognises their own. */
  readonly attempt: string;
  readonly remembered: unknown;
}

/** The rows that go with every change. The operation's row makes a repetition fail as a whole. Without event: nothing happened. */
export function traceChanges(
  operationId: string,
  at: IsoInstant,
  actor: Actor,
  event: Event | null,
  operation: Operation,
): readonly Change[] {
  const { tenantId, objectId, via } = actor;
  const operationRow: Change = { kind: 'insert', key: keys.operation(operationId), value: operation };
  if (event === null) return [operationRow];
  const value = { ...event, at, operationId, actor: { tenantId, objectId }, via };
  return [{ kind: 'insert', key: keys.event(at, operationId), value }, operationRow];
}

/**
 * What an operation left when it took effect. Null: it has not. One request, which gets one attempt's time: whoever asks
 * has waited for storage already.
 */
export async function findOperation(table: Table, groupId: string, operationId: string): Promise<Operation | null> {
  return (await table.read<Operation>(groupId, keys.operation(operationId), { brief: true }))?.value ?? null;
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
