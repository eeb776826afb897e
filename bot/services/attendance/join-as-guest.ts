/**
 * Somebody without a seat joins by a press: a verified person as an observer, an unidentified one to be confirmed by the VRU.
 * Neither of them gets to see more than that it was noted.
 */
import { observeInput } from '../../../shared/contract/attendance';
import { checked, plainText } from '../../../shared/contract/inputs';
import { LIMITS } from '../../../shared/contract/limits';
import { withGuest } from '../../../shared/domain/attendance/guests';
import type { Guest, OwnAnswer, Register } from '../../../shared/domain/attendance/types';
import type { IsoDate } from '../../../shared/domain/calendar/dates';
import { conflict, notFound, ok, type Result } from '../../../shared/domain/result';
import { loadRegister } from '../../store/attendance';
import { digest } from '../../store/keys';
import { loadPerson } from '../../store/membership';
import { guestChanges } from '../../store/open-register';
import { change } from '../commit';
import type { Caller, Person, Services } from '../context';
import { registerSubject } from './register-view';
import { NO_REGISTER } from './show-register';

/** What was noted. */
export interface NotedGuest {
  readonly meetingId: string;
  readonly date: IsoDate;
}

/** Whether somebody may be noted as an observer. Problems: no register, or a closed one; they hold a seat. Two requests. */
export async function mayJoinAsObserver(
  services: Services,
  { groupId, actor }: Person,
  meetingId: string,
): Promise<Result<NotedGuest & { readonly mayRead: boolean }>> {
  const [person, loaded] = await Promise.all([
    loadPerson(services.table, groupId, actor),
    loadRegister(services.table, groupId, meetingId),
  ]);
  if (loaded === null) return notFound(NO_REGISTER);
  if (loaded.register.state === 'closed') return conflict('This register is closed.');
  const own = (person?.seats ?? []).filter(({ id }) => loaded.register.seats.some(({ seatId }) => seatId === id));
  if (own.length > 0) return conflict(HOLDS_A_SEAT);
  return ok({ meetingId, date: loaded.register.meeting.date, mayRead: person !== null });
}

const HOLDS_A_SEAT = 'You hold a seat. Answer for it in the register.';

/** Problems: no register, or closed, or full; the person holds a seat; no organisation. Four requests. */
export async function joinAsObserver(
  services: Services,
  caller: Caller,
  meetingId: string,
  input: unknown,
): Promise<Result<NotedGuest & { readonly organisation: string; readonly mayRead: boolean }>> {
  const given = checked(observeInput, input);
  if (!given.ok) return given;
  const { organisation } = given.value;
  const { actor } = caller;
  const offer = await mayJoinAsObserver(services, caller, meetingId);
  if (!offer.ok) return offer;
  const id = digest('observer', actor.tenantId.toLowerCase(), actor.objectId.toLowerCase());
  const name = nameOf(actor.name);
  const noted = await note(services, caller, meetingId, {
    kind: 'observer',
    id,
    name,
    organisation,
    at: services.now(),
  });
  return noted.ok ? ok({ ...noted.value, organisation, mayRead: offer.value.mayRead }) : noted;
}

/** An anonymous press in the meeting's chat. `key` tells presses of the same guest from others'. Two requests. */
export async function noteUnidentified(
  services: Services,
  caller: Caller,
  meetingId: string,
  guest: { readonly key: string; readonly name: string; readonly said: OwnAnswer },
): Promise<Result<NotedGuest>> {
  const { key, said } = guest;
  const name = nameOf(guest.name);
  const id = digest('unidentified', key);
  return note(services, caller, meetingId, { kind: 'unconfirmed', id, name, said, at: services.now() });
}

/** As Teams shows it, within our limits: anybody may call themselves anything, and a press is not refused for it. */
function nameOf(shown: string): string {
  const name = plainText(LIMITS.personName, '').safeParse(shown.slice(0, LIMITS.personName).replace(HALF, ''));
  return name.success ? name.data : 'Without a name';
}

/** Half of a character, where a name was cut. */
const HALF = /[\uD800-\uDBFF]$/;

/** The same press again adds nothing, and takes nothing away that the VRU has settled. */
function holdsAlready({ guests }: Register, guest: Guest): boolean {
  const known = guests.find(({ id }) => id === guest.id);
  if (known?.kind === 'observer' && guest.kind === 'unconfirmed') return guest.said === 'present';
  return known !== undefined && JSON.stringify({ ...known, at: guest.at }) === JSON.stringify(guest);
}

async function note(services: Services, caller: Caller, meetingId: string, guest: Guest): Promise<Result<NotedGuest>> {
  return change<NotedGuest>(
    services,
    caller,
    async () => {
      const loaded = await loadRegister(services.table, caller.groupId, meetingId);
      if (loaded === null) return notFound(NO_REGISTER);
      const { date } = loaded.register.meeting;
      if (loaded.register.state === 'open' && holdsAlready(loaded.register, guest)) {
        return ok({ value: { meetingId, date } });
      }
      const after = withGuest(loaded.register, guest);
      if (!after.ok) return after;
      return ok({
        changes: guestChanges(loaded, after.value),
        event: {
          verb: `attendance.${guest.kind}-noted`,
          subject: registerSubject(meetingId),
          data: { guest: guest.id },
        },
        stale: [registerSubject(meetingId)],
        remember: date,
        value: { meetingId, date },
      });
    },
    async (date) => ok({ meetingId, date: String(date) }),
  );
}
