/** Closing a register. Seats not heard of become absent, once whoever closes has confirmed it. */
import { closeRegisterInput, type RegisterView } from '../../../shared/contract/attendance';
import { checked } from '../../../shared/contract/inputs';
import { closeRegister as closed, heldOnTheDay, willBeAbsent } from '../../../shared/domain/attendance/closing';
import { withHeldMeeting } from '../../../shared/domain/meetings/arranging';
import { runsTheGroup } from '../../../shared/domain/membership/standing';
import { conflict, notAllowed, notFound, ok, type Result } from '../../../shared/domain/result';
import { closedChanges, loadRegister } from '../../store/attendance';
import { scheduleChange } from '../../store/membership';
import { change } from '../commit';
import { type Caller, enter, type Services } from '../context';
import { registerSubject, registerView } from './register-view';
import { NO_REGISTER, showRegister } from './show-register';

/** The closed register, or what has to be confirmed first. */
export type Closing =
  | { readonly kind: 'closed'; readonly register: RegisterView }
  | { readonly kind: 'to-confirm'; readonly register: RegisterView };

/**
 * Closes the register: the meeting was held, and its host has the credit. Problems: neither chair nor VRU; no such register;
 * closed already.
 */
export async function closeRegister(
  services: Services,
  caller: Caller,
  meetingId: string,
  input: unknown,
): Promise<Result<Closing>> {
  const confirmation = checked(closeRegisterInput, input);
  if (!confirmation.ok) return confirmation;
  return change<Closing>(
    services,
    caller,
    async () => {
      const context = await enter(services, caller);
      if (!context.ok) return context;
      const { loaded: group, membership, planning, standing, now } = context.value;
      if (!runsTheGroup(standing)) return notAllowed('Only the chair or the VRU can close the register.');
      const loaded = await loadRegister(services.table, caller.groupId, meetingId);
      if (loaded === null) return notFound(NO_REGISTER);
      const { register } = loaded;
      if (register.state === 'closed') return conflict('This register is closed already.');
      const holders = new Map(
        membership.seats.flatMap((seat) => (seat.holder === null ? [] : [[seat.id, seat.holder]])),
      );
      const held = heldOnTheDay(register, holders);
      if (willBeAbsent(held).length > 0 && !confirmation.value.confirmed) {
        return ok({ value: { kind: 'to-confirm', register: registerView(held) } });
      }
      const after = closed(register, holders, now);
      if (!after.ok) return after;
      const view = registerView(after.value);
      const { id, date, mode, host } = register.meeting;
      return ok({
        changes: [
          ...closedChanges(loaded, after.value),
          scheduleChange(group, withHeldMeeting(planning.schedule, { id, date, mode, host })),
        ],
        event: {
          verb: 'attendance.register-closed',
          subject: registerSubject(meetingId),
          data: { counts: view.counts, host: host?.organisationId ?? null },
        },
        stale: [registerSubject(meetingId)],
        value: { kind: 'closed', register: view },
      });
    },
    async () => {
      const shown = await showRegister(services, caller, meetingId);
      return shown.ok ? ok({ kind: 'closed', register: shown.value }) : shown;
    },
  );
}
