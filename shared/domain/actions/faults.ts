/** Validation of the fields of an action, shared by recording and editing. */
import type { IsoDate } from '../calendar/dates';
import type { Membership, Seat } from '../membership/types';

/** Returns why an action cannot be given to a seat; null if it can. */
export function ownerFault(owner: Seat | undefined): string | null {
  if (owner === undefined) return 'Choose a seat of this group.';
  return owner.holder === null ? 'Nobody holds this seat at the moment. Choose a seat that is held.' : null;
}

/** Returns why a due date is not accepted; null if it is today or later. */
export function dueFault(due: IsoDate, today: IsoDate): string | null {
  return due < today ? 'The due date has passed. Choose today or a later day.' : null;
}

/** Returns why a link is not accepted; null if there is none, or it is an activity or a recommendation of the group. */
export function linkFault(serves: string | null, { group }: Membership): string | null {
  const known = [...group.activities, ...group.recommendations].some(({ number }) => number === serves);
  return serves === null || known ? null : 'Choose an activity or a recommendation of this group.';
}
