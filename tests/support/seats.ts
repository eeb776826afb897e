/** Giving a seat to somebody, as the page does: an edit of whoever holds it. */
import type { MembershipView } from '../../shared/contract/membership';
import type { App } from './app';
import { editOf } from './edits';

/** Whom a seat is given to, from a day on: today unless given. */
export interface NewHolder {
  readonly tenantId?: string | undefined;
  readonly objectId?: string | undefined;
  readonly name?: string | undefined;
  readonly email?: string;
  readonly since?: string;
}

/** What the form of a seat sends for this person, opened by somebody who may. */
export async function holderBody(app: App, seatId: string, { since, ...person }: NewHolder): Promise<object> {
  const { body } = await app.api('vru-director')('GET', '/membership');
  const seats = (body as MembershipView).agencies.flatMap((agency) => agency.seats);
  const holder = seats.find(({ id }) => id === seatId)?.holder ?? null;
  const filled = { objectId: holder?.objectId ?? '', since: holder?.since ?? '' };
  const { objectId = '' } = person;
  return { ...editOf(filled, { objectId, ...(since === undefined ? {} : { since }) }), ...person };
}
