/** The trace of every change: the event that says who did what when (the audit log), and the operation it was. */

import type { IsoInstant } from '../../shared/domain/calendar/dates';
import type { Actor } from '../../shared/domain/membership/standing';
import { formatSubject, type Subject } from '../../shared/domain/subject';
import { keys } from './keys';
import type { Change } from './table';

/** Who did what, when. Nothing ever edits it. */
export interface Event {
  /** `<area>.<what happened>`. */
  readonly verb: string;
  /** What it happened to: `register:2026-12`, `action:<id>`. */
  readonly subject: Subject | string;
  /** Ids and values; no names. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** The row of an event that is not typed yet. */
export function legacyChanges(
  operationId: string,
  at: IsoInstant,
  actor: Actor,
  event: Event | null,
): readonly Change[] {
  if (event === null) return [];
  const { tenantId, objectId, via } = actor;
  const subject = typeof event.subject === 'string' ? event.subject : formatSubject(event.subject);
  const value = { ...event, subject, at, operationId, actor: { tenantId, objectId }, via };
  return [{ kind: 'insert', key: keys.event(at, operationId, 0), value }];
}
