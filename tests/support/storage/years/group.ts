/**
 * The state of the group through the years, and the rows of what happens, made with the rules and the store's own
 * changes.
 */

import { type EventTrace, eventChanges } from '../../../../bot/store/events';
import { digest, keys } from '../../../../bot/store/keys';
import { operationChange } from '../../../../bot/store/operations';
import type { Change } from '../../../../bot/store/table';
import { sourceChanges } from '../../../../bot/store/tracker';
import type { AreaEvent } from '../../../../shared/areas/events';
import type { Agreement } from '../../../../shared/domain/agreements/types';
import { addDays, type IsoInstant } from '../../../../shared/domain/calendar/dates';
import type { Actor } from '../../../../shared/domain/membership/standing';
import type { Membership } from '../../../../shared/domain/membership/types';
import type { SourceDecision } from '../../../../shared/domain/tracker/record';
import type { SourceRecord } from '../../../../shared/domain/tracker/types';
import { holding } from '../../domain-builders';

/** A row of the group's partition. */
export interface Laid {
  readonly key: string;
  readonly value: unknown;
}

/** The current state of the group at some point in the generated years. */
export interface Group {
  readonly membership: Membership;
  readonly records: SourceRecord[];
  readonly agreements: Agreement[];
  readonly wholeEach: number;
}

/** The standing for every operation: the VRU. */
export const VRU = holding('vru-analyst');
const ACTOR: Actor = { tenantId: 'years', objectId: 'years', name: 'Somebody', via: 'tab' };

/** Returns nine o'clock (London time in winter) so many days after a day. */
export function morning(day: string, days: number): IsoInstant {
  return `${addDays(day, days)}T09:00:00.000Z`;
}

/** Applies a decision to a record, keeps the new state, yields the inserted rows, and returns the events. */
export function* moves(
  { records }: Group,
  place: number,
  decide: (record: SourceRecord) => SourceDecision,
): Generator<Laid, SourceDecision['events']> {
  const value = records[place];
  if (value === undefined) throw new Error('There is no such source');
  const decision = decide(value);
  records[place] = decision.record;
  yield* inserts(sourceChanges({ key: keys.source(value.source.id), etag: '', value }, decision, null));
  return decision.events;
}

/** Yields the rows of an operation's events, and of the operation itself. */
export function* happened(at: IsoInstant, operationId: string, events: readonly AreaEvent[]): Generator<Laid> {
  yield* inserts([
    ...eventChanges(events, traceOf(at, operationId)),
    operationChange(operationId, { attempt: operationId, remembered: null }),
  ]);
}

/** Returns the trace of an operation: everything is done by the VRU. */
export function traceOf(at: IsoInstant, operationId: string): EventTrace {
  return { at, operationId, actor: ACTOR, by: 'vru-analyst' };
}

/** Returns an operation id that is determined by the parts. */
export function operation(...parts: readonly string[]): string {
  return digest('years', 'operation', ...parts);
}

/** Returns the inserts among the changes. A row that is replaced repeatedly is written only once, at the end. */
export function inserts(changes: readonly Change[]): readonly Laid[] {
  return changes.flatMap((change) => (change.kind === 'insert' ? change : []));
}
