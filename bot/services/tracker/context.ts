/** The context of the tracker's views: reader, day and rules; and the names of organisations and seats. */
import type { IsoInstant } from '../../../shared/domain/calendar/dates';
import type { Membership } from '../../../shared/domain/membership/types';
import { notFound } from '../../../shared/domain/result';
import { quarterBefore, quarterEnd } from '../../../shared/domain/tracker/as-of';
import type { TrackerRules } from '../../../shared/domain/tracker/types';
import type { Context, Services } from '../context';

export const sourceNotFound = notFound('This data source is not there (any more).');

export interface TrackerContext extends Pick<Context, 'membership' | 'standing' | 'today'> {
  readonly rules: TrackerRules;
  /** Start of the running quarter, as an instant: it is compared with stored instants of hundreds of sources. */
  readonly quarterBegan: IsoInstant;
}

/** Returns the context with the rules that statuses are computed by. */
export function trackerContext(
  { calendar }: Pick<Services, 'calendar'>,
  { membership, standing, today }: Pick<Context, 'membership' | 'standing' | 'today'>,
): TrackerContext {
  const quarterBegan = quarterEnd(quarterBefore(`${today}T12:00:00.000Z`));
  return { membership, standing, today, rules: rulesOf(membership, { calendar }), quarterBegan };
}

/** Returns the rules: the group's own setting, and the present holiday calendar. */
export function rulesOf({ group }: Membership, { calendar }: Pick<Services, 'calendar'>): TrackerRules {
  return { graceWorkingDays: group.settings.graceWorkingDays, calendar };
}

/**
 * Returns the names of an organisation and its agency, or a placeholder for an organisation that has left the group.
 */
export function organisationWithAgency(organisationId: string, { membership }: Pick<TrackerContext, 'membership'>) {
  const organisation = membership.organisations.find(({ id }) => id === organisationId);
  const agency = membership.agencies.find(({ id }) => id === organisation?.agencyId);
  return {
    organisation: organisation?.name ?? 'An organisation that is no longer there',
    agencyId: agency?.id ?? '',
    agency: agency?.shortName ?? '',
  };
}

/** Returns the text with a full stop, unless it already ends with one. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
