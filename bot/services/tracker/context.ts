/** Who looks at the tracker, when, and by which rules; and how organisations and seats are called. */
import type { IsoInstant } from '../../../shared/domain/calendar/dates';
import { seatLabel } from '../../../shared/domain/membership/seats';
import type { Membership } from '../../../shared/domain/membership/types';
import { notFound } from '../../../shared/domain/result';
import { quarterBefore, quarterEnd } from '../../../shared/domain/tracker/as-of';
import type { TrackerRules } from '../../../shared/domain/tracker/types';
import type { Context, Services } from '../context';

export const sourceGone = notFound('This data source is not there (any more).');

export interface TrackerContext extends Pick<Context, 'membership' | 'standing' | 'today'> {
  readonly rules: TrackerRules;
  /** When the running quarter began: as an instant, so that hundreds of sources compare it as it is stored. */
  readonly quarterBegan: IsoInstant;
}

/** The context with the rules that statuses are worked out by. */
export function trackerContext(
  { calendar }: Pick<Services, 'calendar'>,
  { membership, standing, today }: Pick<Context, 'membership' | 'standing' | 'today'>,
): TrackerContext {
  const quarterBegan = quarterEnd(quarterBefore(`${today}T12:00:00.000Z`));
  return { membership, standing, today, rules: rulesOf(membership, { calendar }), quarterBegan };
}

/** The group's own setting, and the calendar that is known today. */
export function rulesOf({ group }: Membership, { calendar }: Pick<Services, 'calendar'>): TrackerRules {
  return { graceWorkingDays: group.settings.graceWorkingDays, calendar };
}

/** An organisation and its agency; an organisation may have left the group. */
export function organisationWithAgency(organisationId: string, { membership }: Pick<TrackerContext, 'membership'>) {
  const organisation = membership.organisations.find(({ id }) => id === organisationId);
  const agency = membership.agencies.find(({ id }) => id === organisation?.agencyId);
  return {
    organisation: organisation?.name ?? 'An organisation that is no longer there',
    agencyId: agency?.id ?? '',
    agency: agency?.shortName ?? '',
  };
}

/** A seat as people know it; empty for one that is no longer there. */
export function seatWords(seatId: string | null, { membership }: Pick<TrackerContext, 'membership'>): string {
  const seat = membership.seats.find(({ id }) => id === seatId);
  if (seat === undefined) return '';
  return seatLabel(
    seat,
    membership.organisations.find(({ id }) => id === seat.organisationId),
  );
}

/** With a full stop, unless its last words have one. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
