/** Aggregate of a register, open or closed. */
import type { RegisterView } from '../../../shared/contract/attendance';
import type { RegisterDecision } from '../../../shared/domain/attendance/decision';
import { revised, withHeldMeeting } from '../../../shared/domain/meetings/arranging';
import type { Result } from '../../../shared/domain/result';
import { closedChanges, correctedChange, loadRegister } from '../../store/attendance';
import { scheduleChange } from '../../store/membership';
import { answerChanges, guestChanges, type LoadedRegister } from '../../store/open-register';
import type { Change } from '../../store/table';
import { type Aggregate, commandOn } from '../command';
import type { Caller, Context, Services } from '../context';
import { registerSubject, registerView } from './register-view';
import { missingRegister, showRegister } from './show-register';

export interface OneRegister {
  readonly meetingId: string;
}

export interface OneSeat extends OneRegister {
  readonly seatId: string;
}

export interface OneGuest extends OneRegister {
  readonly guestId: string;
}

/** Loads the register of the target meeting. One storage request while it is open, two once it is closed. */
export async function loadTarget({ table }: Services, groupId: string, { meetingId }: OneRegister) {
  return (await loadRegister(table, groupId, meetingId)) ?? missingRegister;
}

const aggregate: Aggregate<OneRegister, LoadedRegister, RegisterDecision> = {
  load: loadTarget,
  store: (loaded, decided, context) => ({
    changes: changesOf(loaded, decided, context),
    stale: [registerSubject(context.target.meetingId)],
  }),
};

/** Creates commands on a register. */
export const onRegister = commandOn(aggregate);
/** Creates commands on one seat of a register. */
export const onRegisterSeat = commandOn<OneSeat, LoadedRegister, RegisterDecision>(aggregate);
/** Creates commands on one guest of a register. */
export const onGuest = commandOn<OneGuest, LoadedRegister, RegisterDecision>(aggregate);

/**
 * Returns the rows of a correction, a closing or a change while open. Closing a register also records its meeting as
 * held.
 */
function changesOf(loaded: LoadedRegister, decided: RegisterDecision, context: Context): readonly Change[] {
  const { register, change } = decided;
  if (loaded.register.state === 'closed') return [correctedChange(loaded, register)];
  if (register.state === 'open') return [...answerChanges(loaded, change), ...guestChanges(loaded, register)];
  const { id, date, mode, host } = register.meeting;
  const schedule = revised(withHeldMeeting(context.planning.schedule, { id, date, mode, host }), context.now);
  return [...closedChanges(loaded, register), scheduleChange(context.loaded, schedule)];
}

/** `show` and `answer` of the commands that return the register. */
export const withRegister = {
  show: (_loaded: LoadedRegister, { register }: RegisterDecision): RegisterView => registerView(register),
  answer: (services: Services, caller: Caller, { meetingId }: OneRegister): Promise<Result<RegisterView>> =>
    showRegister(services, caller, meetingId),
};
