/**
 * Somebody without a seat joins by a press: a verified person as an observer, an unidentified one to be confirmed by the VRU.
 * Neither of them gets to see more than that it was noted.
 */
import { observeInput } from '../../../shared/contract/attendance';
import { checked } from '../../../shared/contract/inputs';
import { withGuest } from '../../../shared/domain/attendance/guests';
import type { Guest, OwnAnswer } from '../../../shared/domain/attendance/types';
import type { IsoDate } from '../../../shared/domain/calendar/dates';
import { conflict, notFound, ok, type Result } from '../../../shared/domain/result';
import { guestChanges, loadRegister } from '../../store/attendance';
import { digest } from '../../store/keys';
import { loadPerson } from '../../store/membership';
import { type Caller, change, type Reader, type Services } from '../use-case';
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
  { groupId, actor }: Reader,
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
  const name = actor.name.trim() === '' ? 'Without a name' : actor.name.trim();
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
  const name = guest.name.trim() === '' ? 'Without a name' : guest.name.trim();
  const id = digest('unidentified', key);
  return note(services, caller, meetingId, { kind: 'unconfirmed', id, name, said, at: services.now() });
}

async function note(services: Services, caller: Caller, meetingId: string, guest: Guest): Promise<Result<NotedGuest>> {
  return change<NotedGuest>(
    services,
    caller,
    async () => {
      const loaded = await loadRegister(services.table, caller.groupId, meetingId);
      if (loaded === null) return notFound(NO_REGISTER);
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
        remember: loaded.register.meeting.date,
        value: { meetingId, date: loaded.register.meeting.date },
      });
    },
    async (date) => ok({ meetingId, date: String(date) }),
  );
}
