/** A secret address under which a calendar program asks for the meetings by itself. Each person has their own. */
import { randomBytes } from 'node:crypto';
import type { CalendarAddressView } from '../../../shared/contract/meetings';
import { ok, type Result } from '../../../shared/domain/result';
import { calendarSecretChanges, loadCalendarSecret } from '../../store/calendars';
import { change } from '../commit';
import { type Caller, enter, type Person, type Services } from '../context';

/** The address of a secret, for the part of the app that knows how it is reached. */
export type CalendarUrl = (groupId: string, secret: string) => string;

/** The reader's own address, if they have one. Two requests. */
export async function showCalendarAddress(
  services: Services,
  reader: Person,
  url: CalendarUrl,
): Promise<Result<CalendarAddressView>> {
  const context = await enter(services, reader);
  if (!context.ok) return context;
  const row = await loadCalendarSecret(services.table, reader.groupId, reader.actor);
  return ok({ address: row === null ? null : url(reader.groupId, row.value.secret) });
}

/** A new address; the one before ends. Three requests. */
export function makeCalendarAddress(services: Services, caller: Caller, url: CalendarUrl) {
  return replaceSecret(services, caller, url, randomBytes(32).toString('base64url'));
}

/** The address ends. Three requests. */
export function revokeCalendarAddress(services: Services, caller: Caller, url: CalendarUrl) {
  return replaceSecret(services, caller, url, null);
}

async function replaceSecret(
  services: Services,
  caller: Caller,
  url: CalendarUrl,
  secret: string | null,
): Promise<Result<CalendarAddressView>> {
  return change<CalendarAddressView>(
    services,
    caller,
    async () => {
      const context = await enter(services, caller);
      if (!context.ok) return context;
      const before = await loadCalendarSecret(services.table, caller.groupId, caller.actor);
      if (before === null && secret === null) return ok({ value: { address: null } });
      return ok({
        changes: calendarSecretChanges(caller.actor, before, secret),
        event: {
          verb: secret === null ? 'meetings.calendar-address-revoked' : 'meetings.calendar-address-made',
          subject: 'meetings',
          data: {},
        },
        value: { address: secret === null ? null : url(caller.groupId, secret) },
      });
    },
    () => showCalendarAddress(services, caller, url),
  );
}
