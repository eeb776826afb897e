/** What the VRU sets by hand: an override of the RAG, and a quality issue. Both are shown wherever the RAG is. */
import { addMonths, type IsoDate, type IsoInstant, londonDate } from '../calendar/dates';
import { actingSeat, administers, type Standing } from '../membership/standing';
import { conflict, invalid, notAllowed, ok, type Result } from '../result';
import { decided } from './record';
import type { Override, SourceDecision, SourceRecord } from './types';

/** An override holds for a quarter at most. */
const OVERRIDE_MONTHS = 3;

interface Context {
  readonly standing: Standing;
  readonly now: IsoInstant;
}

/** The last day that an override from this day on may name. */
export function lastOverrideDay(today: IsoDate): IsoDate {
  return addMonths(today, OVERRIDE_MONTHS);
}

/** The source with its RAG set by hand. Problems: not the VRU; a last day that has passed or is more than a quarter ahead. */
export function overrideRag(
  record: SourceRecord,
  wanted: Pick<Override, 'rag' | 'reason' | 'until'>,
  { standing, now }: Context,
): Result<SourceDecision> {
  if (!administers(standing)) return notAllowed('Only the VRU can override a RAG status.');
  if (record.source.state === 'retired') return conflict('This source is retired. It has no status to override.');
  const today = londonDate(now);
  if (wanted.until < today) return invalid({ until: 'This day has passed. Choose today or a later day.' });
  if (wanted.until > lastOverrideDay(today)) {
    return invalid({ until: `An override holds for one quarter at most, up to ${lastOverrideDay(today)}.` });
  }
  const override: Override = { ...wanted, from: today, seatId: actingSeat(standing) };
  return ok(decided(record, { override }, now, { kind: 'overridden', override }));
}

/** The rules decide again. Problems: not the VRU; there is no override. */
export function liftOverride(record: SourceRecord, reason: string, { standing, now }: Context): Result<SourceDecision> {
  if (!administers(standing)) return notAllowed('Only the VRU can lift an override.');
  if (record.override === null) return conflict('There is no override on this source.');
  return ok(decided(record, { override: null }, now, { kind: 'override-lifted', reason }));
}

/** Something is wrong with what was supplied. Problems: not the VRU; an issue is open already. */
export function raiseQualityIssue(
  record: SourceRecord,
  note: string,
  { standing, now }: Context,
): Result<SourceDecision> {
  if (!administers(standing)) return notAllowed('Only the VRU can raise a quality issue.');
  if (record.quality !== null) return conflict('A quality issue is open on this source already. Settle it first.');
  return ok(decided(record, { quality: { note, since: londonDate(now) } }, now, { kind: 'quality-raised', note }));
}

/** It is settled. Problems: not the VRU; no issue is open. */
export function settleQualityIssue(
  record: SourceRecord,
  outcome: string,
  { standing, now }: Context,
): Result<SourceDecision> {
  if (!administers(standing)) return notAllowed('Only the VRU can settle a quality issue.');
  if (record.quality === null) return conflict('No quality issue is open on this source.');
  return ok(decided(record, { quality: null }, now, { kind: 'quality-settled', outcome }));
}
