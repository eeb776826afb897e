/** The secret address of the calendar feed of the meetings, for calendar programs. Each person has their own. */
import { randomBytes } from 'node:crypto';
import { nothingEntered } from '../../../shared/contract/inputs';
import type { CalendarAddressView } from '../../../shared/contract/meetings';
import type { MeetingEvent } from '../../../shared/domain/meetings/events';
import type { PersonId } from '../../../shared/domain/membership/types';
import { ok, type Result } from '../../../shared/domain/result';
import { calendarSecretChanges, loadCalendarSecret } from '../../store/calendars';
import { commandOn, type Decided } from '../command';
import type { Caller, Services } from '../context';
import { query } from '../query';

/** Returns the URL for a secret. Supplied by the HTTP layer, which owns the public address. */
export type CalendarUrl = (groupId: string, secret: string) => string;

/** Returns the reader's own address, if they have one. Two storage requests. */
export const showCalendarAddress = query({
  load: async ({ table }, groupId, _url: CalendarUrl, { actor }) =>
    actor === null ? null : loadCalendarSecret(table, groupId, actor),
  view: (row, { membership }, url) => ok(addressView(membership.group.id, row?.value.secret ?? null, url)),
});

interface SecretDecision extends Decided {
  readonly secret: string | null;
  readonly events: readonly MeetingEvent[];
}

/** The owner of an address, and the function that builds its URL. */
interface AddressOf {
  readonly person: PersonId;
  readonly url: CalendarUrl;
}

const onAddress = commandOn({
  load: async ({ table }: Services, groupId, { person }: AddressOf) => ({
    before: await loadCalendarSecret(table, groupId, person),
  }),
  store: ({ before }, { secret }: SecretDecision, { target: { person } }) => ({
    changes: calendarSecretChanges(person, before, secret),
  }),
});

/** Creates a new address for the caller; the previous one becomes invalid. Three storage requests. */
export function makeCalendarAddress(services: Services, caller: Caller, url: CalendarUrl) {
  return makeAddress(services, caller, { person: caller.actor, url });
}

const makeAddress = onAddress({
  input: nothingEntered,
  decide: () => {
    const secret = randomBytes(32).toString('base64url');
    return ok<SecretDecision>({ secret, events: [{ kind: 'meetings.calendar-address-made' }] });
  },
  show: (_, { secret }, { caller, target }) => addressView(caller.groupId, secret, target.url),
  answer: (services, caller, { url }) => showCalendarAddress(services, caller, url),
});

/** Revokes the caller's address; does nothing if there is none. Three storage requests. */
export function revokeCalendarAddress(services: Services, caller: Caller, url: CalendarUrl) {
  return revokeAddress(services, caller, { person: caller.actor, url });
}

const revokeAddress = onAddress({
  input: nothingEntered,
  decide: ({ before }): Result<SecretDecision> =>
    ok({ secret: null, events: before === null ? [] : [{ kind: 'meetings.calendar-address-revoked' }] }),
  show: (_, { secret }, { caller, target }) => addressView(caller.groupId, secret, target.url),
  answer: (services, caller, { url }) => showCalendarAddress(services, caller, url),
});

function addressView(groupId: string, secret: string | null, url: CalendarUrl): CalendarAddressView {
  return { address: secret === null ? null : url(groupId, secret) };
}
