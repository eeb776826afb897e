/** Assigning a seat to a person as the page does, with an edit of its holder. */
import type { MembershipView } from '../../shared/contract/membership';
import type { App } from './app';
import { editOf } from './edits';

/** The new holder of a seat; `since` defaults to today. */
export interface NewHolder {
  readonly tenantId?: string | undefined;
  readonly objectId?: string | undefined;
  readonly name?: string | undefined;
  readonly email?: string;
  readonly since?: string;
}

/** Returns the request body that the seat's form sends for this person, opened by a user with permission. */
export async function holderBody(app: App, seatId: string, { since, ...person }: NewHolder): Promise<object> {
  const { body } = await app.api('vru-director')('GET', '/membership');
  const seats = (body as MembershipView).agencies.flatMap((agency) => agency.seats);
  const holder = seats.find(({ id }) => id === seatId)?.holder ?? null;
  const filled = { objectId: holder?.objectId ?? '', since: holder?.since ?? '' };
  const { objectId = '' } = person;
  return { ...editOf(filled, { objectId, ...(since === undefined ? {} : { since }) }), ...person };
}
