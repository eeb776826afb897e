/** Observers and unidentified presses: chair and VRU add, remove, and say who somebody was. */
import { confirmGuestInput, observerInput, type RegisterView } from '../../../shared/contract/attendance';
import { checked } from '../../../shared/contract/inputs';
import { LIMITS } from '../../../shared/contract/limits';
import { answerForSeat } from '../../../shared/domain/attendance/answering';
import { withGuest, withoutGuest } from '../../../shared/domain/attendance/guests';
import { withAnswers } from '../../../shared/domain/attendance/register';
import type { Observer, Register } from '../../../shared/domain/attendance/types';
import { invalid, notFound, ok, type Result } from '../../../shared/domain/result';
import { digest } from '../../store/keys';
import { answerChanges, guestChanges, type LoadedRegister } from '../../store/open-register';
import type { Caller, Context, Services } from '../context';
import { changeRegister, type RegisterDecision } from './change-register';

/** Somebody without a seat was there. Problems: neither chair nor VRU; no such register; closed; full. */
export async function addObserver(
  services: Services,
  caller: Caller,
  meetingId: string,
  input: unknown,
): Promise<Result<RegisterView>> {
  const given = checked(observerInput, input);
  if (!given.ok) return given;
  return changeRegister(services, caller, meetingId, (loaded, { now }) => {
    const observer: Observer = {
      kind: 'observer',
      id: digest('observer', caller.operationId),
      ...given.value,
      at: now,
    };
    return decided(loaded, withGuest(loaded.register, observer), 'attendance.observer-added', observer.id);
  });
}

/** Removes an observer or an unidentified press. Problems: neither chair nor VRU; no such register or guest; closed. */
export async function removeGuest(
  services: Services,
  caller: Caller,
  meetingId: string,
  guestId: string,
): Promise<Result<RegisterView>> {
  return changeRegister(services, caller, meetingId, (loaded) =>
    decided(loaded, withoutGuest(loaded.register, guestId), 'attendance.guest-removed', guestId),
  );
}

/**
 * Says who an unidentified press was: the holder of a seat, which then has the answer, or an observer. Problems: neither
 * chair nor VRU; no such register, guest or seat; closed.
 */
export async function confirmGuest(
  services: Services,
  caller: Caller,
  meetingId: string,
  guestId: string,
  input: unknown,
): Promise<Result<RegisterView>> {
  const given = checked(confirmGuestInput, input);
  if (!given.ok) return given;
  const said = given.value;
  return changeRegister(services, caller, meetingId, (loaded, context) => {
    const guest = loaded.register.guests.find(({ id }) => id === guestId);
    if (guest?.kind !== 'unconfirmed') return notFound('This press has been settled already.');
    if (said.as === 'seat') return seatConfirmed(loaded, context, guestId, said.seat);
    const { id, name, at } = guest;
    const observer: Observer = { kind: 'observer', id, name, organisation: said.organisation, at };
    return decided(loaded, withGuest(loaded.register, observer), 'attendance.guest-confirmed', guestId);
  });
}

function seatConfirmed(
  loaded: LoadedRegister,
  { membership, now }: Context,
  guestId: string,
  seatId: string,
): Result<RegisterDecision> {
  const { register } = loaded;
  const guest = register.guests.find(({ id }) => id === guestId);
  const said = guest?.kind === 'unconfirmed' ? guest.said : 'present';
  if (!register.seats.some((seat) => seat.seatId === seatId)) return invalid({ seat: 'Choose a seat.' });
  const holder = membership.seats.find((seat) => seat.id === seatId)?.holder ?? null;
  // Whoever pressed named their deputy nowhere that could be believed: their own name stands for it.
  const input = {
    value: said,
    deputyName: said === 'deputy' ? (guest?.name.slice(0, LIMITS.deputyName) ?? null) : null,
    mode: null,
  };
  const answer = answerForSeat(register, seatId, holder, input, 'on-behalf', now);
  if (!answer.ok) return answer;
  const without = withoutGuest(withAnswers(register, answer.value), guestId);
  if (!without.ok) return without;
  return ok({
    after: without.value,
    changes: [...answerChanges(loaded, answer.value), ...guestChanges(loaded, without.value)],
    event: { verb: 'attendance.guest-confirmed', data: { guest: guestId, seat: seatId, value: said } },
  });
}

function decided(
  loaded: LoadedRegister,
  after: Result<Register>,
  verb: string,
  guest: string,
): Result<RegisterDecision> {
  if (!after.ok) return after;
  const changes = guestChanges(loaded, after.value);
  return ok({ after: after.value, changes, event: { verb, data: { guest } } });
}
