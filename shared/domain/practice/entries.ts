/** Entries of the log of support and best practice: added, edited, withdrawn with a reason. */
import type { IsoDate, IsoInstant } from '../calendar/dates';
import { actingSeat, type Standing } from '../membership/standing';
import type { Agency } from '../membership/types';
import { permit } from '../policy';
import { conflict, invalid, ok, type Result } from '../result';
import type { PracticeEvent, PracticeFieldChange } from './events';
import { practicePolicy } from './policy';

/** The content of an entry. */
export interface Practice {
  readonly title: string;
  /** What was done. */
  readonly text: string;
  readonly agencyId: string;
  /** A URL that begins with `https:`; null if there is none. */
  readonly link: string | null;
  /** The day it happened, today at the latest. */
  readonly date: IsoDate;
}

export interface PracticeEntry extends Practice {
  readonly id: string;
  /** The seat through which its author added it; the current holder of that seat may edit and withdraw it. */
  readonly seatId: string;
  readonly addedAt: IsoInstant;
  readonly withdrawn: { readonly reason: string; readonly at: IsoInstant } | null;
}

/** The inputs of a decision other than the entry. */
export interface PracticeContext {
  readonly agencies: readonly Pick<Agency, 'id' | 'shortName'>[];
  readonly standing: Standing;
  readonly now: IsoInstant;
  readonly today: IsoDate;
}

/** The outcome of a decision: the entry after it, and its events. No events means that nothing changed. */
export interface PracticeDecision {
  readonly entry: PracticeEntry;
  readonly events: readonly PracticeEvent[];
}

/** Adds an entry. Problems: no seat; by field: an agency that is not of the group, a day in the future. */
export function addEntry(id: string, practice: Practice, context: PracticeContext): Result<PracticeDecision> {
  const permitted = permit(practicePolicy.add, context.standing);
  if (!permitted.ok) return permitted;
  const faults = faultsIn(practice, context);
  if (faults !== null) return faults;
  const seatId = actingSeat(context.standing);
  const entry = { ...practice, id, seatId, addedAt: context.now, withdrawn: null };
  const { title, agencyId } = practice;
  return ok({ entry, events: [{ kind: 'practice.added', entryId: id, title, agencyId }] });
}

/**
 * Edits an entry; the event records the previous values. Problems, in addition to those of a new entry: neither author
 * nor VRU; the entry has been withdrawn.
 */
export function editEntry(
  before: PracticeEntry,
  practice: Practice,
  context: PracticeContext,
): Result<PracticeDecision> {
  const permitted = permit(practicePolicy.edit, context.standing, before);
  if (!permitted.ok) return permitted;
  if (before.withdrawn !== null) return conflict('This entry has been withdrawn, so it can no longer be edited.');
  const faults = faultsIn(practice, context);
  if (faults !== null) return faults;
  const changes = changesBetween(before, practice, context);
  const entry = { ...before, ...practice };
  if (changes.length === 0) return ok({ entry, events: [] });
  return ok({
    entry,
    events: [{ kind: 'practice.edited', entryId: entry.id, title: entry.title, changes }],
  });
}

/** Withdraws an entry; no change if it is withdrawn already. Problems: neither author nor VRU. */
export function withdrawEntry(
  before: PracticeEntry,
  reason: string,
  { standing, now }: Pick<PracticeContext, 'standing' | 'now'>,
): Result<PracticeDecision> {
  const permitted = permit(practicePolicy.withdraw, standing, before);
  if (!permitted.ok) return permitted;
  if (before.withdrawn !== null) return ok({ entry: before, events: [] });
  const { id: entryId, title } = before;
  return ok({
    entry: { ...before, withdrawn: { reason, at: now } },
    events: [{ kind: 'practice.withdrawn', entryId, title, reason }],
  });
}

function faultsIn({ agencyId, date }: Practice, { agencies, today }: PracticeContext) {
  const fields: Record<string, string> = {};
  if (!agencies.some(({ id }) => id === agencyId)) fields.agency = 'Choose an agency of this group.';
  if (date > today) fields.date = 'This day is in the future. Choose today or an earlier day.';
  return Object.keys(fields).length === 0 ? null : invalid(fields);
}

function changesBetween(
  before: Practice,
  after: Practice,
  { agencies }: PracticeContext,
): readonly PracticeFieldChange[] {
  const shown = ({ title, text, agencyId, link, date }: Practice) => ({
    title,
    text,
    agency: agencies.find(({ id }) => id === agencyId)?.shortName ?? agencyId,
    link: link ?? '',
    date,
  });
  const [from, to] = [shown(before), shown(after)];
  const fields = Object.keys(from) as (keyof typeof from)[];
  return fields.flatMap((field) => (from[field] === to[field] ? [] : [{ field, from: from[field], to: to[field] }]));
}
