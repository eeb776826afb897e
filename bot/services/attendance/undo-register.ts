/** Undoing the opening or closing of a register: an open one is discarded, a closed one reopened. */
import { reopenRegisterInput } from '../../../shared/contract/attendance';
import { nothingEntered } from '../../../shared/contract/inputs';
import type { RegisterDecision } from '../../../shared/domain/attendance/decision';
import { attendancePolicy } from '../../../shared/domain/attendance/policy';
import { type Discarding, decideDiscard, decideReopening } from '../../../shared/domain/attendance/undoing';
import { revised, withoutRegisterOf, withReopenedRegister } from '../../../shared/domain/meetings/arranging';
import { aheadChange } from '../../store/ahead';
import { discardedChanges, reopenedChanges } from '../../store/attendance';
import { scheduleChange } from '../../store/membership';
import type { LoadedRegister } from '../../store/open-register';
import type { Change } from '../../store/table';
import { commandOn } from '../command';
import { listAttendance } from './list-attendance';
import { loadTarget, type OneRegister, withRegister } from './register-aggregate';
import { registerSubject } from './register-view';

/**
 * Returns the deletions of an open register's rows; the answers sent ahead are kept for the meeting's next register.
 */
export function discardChanges(loaded: LoadedRegister, { ahead }: Discarding): readonly Change[] {
  const { id } = loaded.register.meeting;
  return [...discardedChanges(loaded), ...(ahead.length === 0 ? [] : [aheadChange(id, ahead)])];
}

/** Discards an open register. Problems: neither chair nor VRU; no such register; it is closed. */
export const discardRegister = commandOn<OneRegister, LoadedRegister, Discarding>({
  load: loadTarget,
  store: (loaded, decided, { loaded: group, planning, now, target: { meetingId } }) => {
    const schedule = revised(withoutRegisterOf(meetingId, planning.schedule), now);
    return {
      changes: [...discardChanges(loaded, decided), scheduleChange(group, schedule)],
      stale: [registerSubject(meetingId)],
    };
  },
})({
  input: nothingEntered,
  rule: attendancePolicy.discard,
  decide: ({ register }) => decideDiscard(register, 'discarded'),
  answer: (services, caller) => listAttendance(services, caller, null),
});

/**
 * Reopens a closed register. Problems: neither chair nor VRU; no such register; it is open; the next one was opened or
 * closed since; no reason.
 */
export const reopenRegister = commandOn<OneRegister, LoadedRegister, RegisterDecision>({
  load: loadTarget,
  store: (loaded, { register }, { loaded: group, planning, now, target: { meetingId } }) => ({
    changes: [
      ...reopenedChanges(loaded, register),
      scheduleChange(group, revised(withReopenedRegister(planning.schedule, meetingId), now)),
    ],
    stale: [registerSubject(meetingId)],
  }),
})({
  input: reopenRegisterInput,
  rule: attendancePolicy.reopen,
  decide: ({ register }, { reason }, { planning, now }) => decideReopening(register, planning.schedule, reason, now),
  ...withRegister,
});
