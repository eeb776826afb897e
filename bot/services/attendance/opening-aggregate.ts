/** A register that opens, or the one that is there. Nothing is loaded beforehand: which it is only the schedule tells. */

import type { RegisterDecision } from '../../../shared/domain/attendance/decision';
import { decideOpen, hasRegister, meetingToRegister } from '../../../shared/domain/attendance/opening';
import { NO_ANSWERS } from '../../../shared/domain/attendance/register';
import { withOpenRegister } from '../../../shared/domain/meetings/arranging';
import { ok, type Result } from '../../../shared/domain/result';
import { loadActions } from '../../store/actions';
import { loadRegister } from '../../store/attendance';
import { scheduleChange } from '../../store/membership';
import { openedRows } from '../../store/open-register';
import { type CommandContext, commandOn, type Stored } from '../command';
import { registerSubject } from './register-view';
import { noRegister } from './show-register';

const load = async () => ({});

function stored({ register }: RegisterDecision, { loaded, planning }: CommandContext<void>): Stored {
  const { id } = register.meeting;
  return {
    // Two who open at once meet at the schedule's row: one of them finds the other's register.
    changes: [...openedRows(register), scheduleChange(loaded, withOpenRegister(planning.schedule, id))],
    stale: [registerSubject(id)],
    remember: id,
  };
}

export const onOpening = commandOn({
  load,
  store: (_loaded, decided: RegisterDecision, context: CommandContext<void>) => stored(decided, context),
});

/** What is there for somebody who may not open one. */
export interface OpeningOrNone {
  /** Null: none is open, and the person opens none. */
  readonly opening: RegisterDecision | null;
  readonly events: RegisterDecision['events'];
}

export const onOpeningOrNone = commandOn({
  load,
  store: (_loaded, { opening }: OpeningOrNone, context: CommandContext<void>) =>
    opening === null ? { changes: [] } : stored(opening, context),
});

/** Opens the register of the meeting that is wanted or due, or finds it there. One request beside those of the command. */
export async function opening(wanted: string | null, context: CommandContext<void>): Promise<Result<RegisterDecision>> {
  const { planning, membership, services, caller, now } = context;
  const meeting = meetingToRegister(planning, wanted);
  if (!meeting.ok) return meeting;
  if (hasRegister(planning, meeting.value)) return registerThere(meeting.value.id, context);
  const { actions } = await loadActions(services.table, caller.groupId);
  return ok(decideOpen(meeting.value, membership, actions.length, now));
}

/** A register as it stands; nothing is changed. One request. */
export async function registerThere(
  meetingId: string,
  { services, caller }: CommandContext<void>,
): Promise<Result<RegisterDecision>> {
  const found = await loadRegister(services.table, caller.groupId, meetingId);
  return found === null ? noRegister : ok({ register: found.register, change: NO_ANSWERS, events: [] });
}
