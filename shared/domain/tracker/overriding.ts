/** Manual settings by the VRU: an override of the RAG, and a quality issue. Both are shown wherever the RAG is. */
import { addMonths, type IsoDate, type IsoInstant, londonDate } from '../calendar/dates';
import { actingSeat, type Standing } from '../membership/standing';
import { permit } from '../policy';
import { conflict, invalid, ok, type Result } from '../result';
import { trackerPolicy } from './policy';
import { decided, type SourceDecision } from './record';
import type { Override, SourceRecord } from './types';

/** Maximum duration of an override: one quarter. */
const OVERRIDE_MONTHS = 3;

interface Context {
  readonly standing: Standing;
  readonly now: IsoInstant;
}

/** Returns the latest possible last day of an override that begins on this day. */
export function lastOverrideDay(today: IsoDate): IsoDate {
  return addMonths(today, OVERRIDE_MONTHS);
}

/**
 * Overrides the RAG of a source. Problems: not the VRU; a retired source; a last day that has passed or is more than a
 * quarter ahead.
 */
export function decideOverride(
  record: SourceRecord,
  wanted: Pick<Override, 'rag' | 'reason' | 'until'>,
  { standing, now }: Context,
): Result<SourceDecision> {
  const permitted = permit(trackerPolicy.override, standing);
  if (!permitted.ok) return permitted;
  if (record.source.state === 'retired') return conflict('This source is retired. It has no status to override.');
  const today = londonDate(now);
  if (wanted.until < today) return invalid({ until: 'This day has passed. Choose today or a later day.' });
  if (wanted.until > lastOverrideDay(today)) {
    return invalid({ until: `An override holds for one quarter at most, up to ${lastOverrideDay(today)}.` });
  }
  const override: Override = { ...wanted, from: today, seatId: actingSeat(standing) };
  const { rag, reason, until } = override;
  const event = { kind: 'tracker.rag-overridden', sourceId: record.source.id, rag, reason, until } as const;
  return ok(decided(record, { override }, now, event));
}

/** Lifts an override, so that the rules apply again. Problems: not the VRU; there is no override. */
export function decideLift(record: SourceRecord, reason: string, { standing, now }: Context): Result<SourceDecision> {
  const permitted = permit(trackerPolicy.liftOverride, standing);
  if (!permitted.ok) return permitted;
  if (record.override === null) return conflict('There is no override on this source.');
  const event = { kind: 'tracker.override-lifted', sourceId: record.source.id, reason } as const;
  return ok(decided(record, { override: null }, now, event));
}

/** Raises a quality issue about supplied data. Problems: not the VRU; an issue is open already. */
export function decideQualityIssue(
  record: SourceRecord,
  note: string,
  { standing, now }: Context,
): Result<SourceDecision> {
  const permitted = permit(trackerPolicy.raiseQualityIssue, standing);
  if (!permitted.ok) return permitted;
  if (record.quality !== null)
    return conflict('A quality issue is open on this source already. Settle it first.', 'Already raised');
  const event = { kind: 'tracker.quality-issue-raised', sourceId: record.source.id, note } as const;
  return ok(decided(record, { quality: { note, since: londonDate(now) } }, now, event));
}

/** Settles a quality issue. Problems: not the VRU; no issue is open. */
export function decideQualityOutcome(
  record: SourceRecord,
  outcome: string,
  { standing, now }: Context,
): Result<SourceDecision> {
  const permitted = permit(trackerPolicy.settleQualityIssue, standing);
  if (!permitted.ok) return permitted;
  if (record.quality === null) return conflict('No quality issue is open on this source.');
  const event = { kind: 'tracker.quality-issue-settled', sourceId: record.source.id, outcome } as const;
  return ok(decided(record, { quality: null }, now, event));
}
