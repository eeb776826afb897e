/**
 * Records a person's own attendance. Everybody presses at the same time, so it is one person, one register, one commit.
 */
import { ownAnswerInput, type RegisterView } from '../../../shared/contract/attendance';
import { decideOwnAnswer } from '../../../shared/domain/attendance/answering';
import { type AnswerUpdate, NO_ANSWERS, registerSeatLabel } from '../../../shared/domain/attendance/register';
import type { Standing } from '../../../shared/domain/membership/standing';
import { ok } from '../../../shared/domain/result';
import { loadRegisterVersion } from '../../store/attendance';
import type { LoadedRegister } from '../../store/open-register';
import type { Versioned } from '../../store/versioned';
import { queriesEnteredBy } from '../query';
import { enterByPerson } from './enter-by-person';
import { onOwnAnswer } from './own-answer-aggregate';
import { registerAfter } from './register-after';
import { noRegister } from './show-register';

/** The register, and the seats of it that are the person's own. */
export interface RecordedAttendance {
  readonly register: Versioned<RegisterView>;
  readonly own: readonly { readonly seatId: string; readonly label: string }[];
}

/**
 * Records the answer for every seat the person holds, or for those they choose. Problems: unknown person; no seat;
 * closed register; no deputy named. Three storage requests.
 */
export const recordAttendance = onOwnAnswer({
  input: ownAnswerInput,
  decide: ({ value: { register, operations } }, said, { caller, standing, now }) => {
    // Delivered again, after another server has recorded it.
    if (operations.has(caller.operationId)) return ok({ change: NO_ANSWERS, events: [] });
    const { value, seats = null, withdrawOthers } = said;
    const deputyName = said.value === 'deputy' ? said.deputyName : null;
    const mode = said.value === 'apologies' ? null : (said.mode ?? null);
    const input = { value, deputyName, mode, seats, withdrawOthers };
    const decided = decideOwnAnswer(register, caller.actor, standing, input, now);
    return decided.ok ? ok({ ...decided.value, storesOperation: true }) : decided;
  },
  show: (read, { change, events }, { standing }) => recordedOn(read, events.length === 0 ? null : change, standing),
  answer: (services, caller, target) => recorded(services, caller, target),
});

/** Returns the register to a person whose answer is already recorded. Two storage requests. */
const recorded = queriesEnteredBy(enterByPerson)({
  load: ({ table }, groupId, meetingId: string) => loadRegisterVersion(table, groupId, meetingId),
  view: async (read, { standing }) => (read === null ? noRegister : ok(await recordedOn(read, null, standing))),
});

async function recordedOn(
  read: Versioned<LoadedRegister>,
  change: AnswerUpdate | null,
  { seats }: Standing,
): Promise<RecordedAttendance> {
  const own = read.value.register.seats.filter(({ seatId }) => seats.some(({ id }) => id === seatId));
  return {
    register: await registerAfter(read, change),
    own: own.map((seat) => ({ seatId: seat.seatId, label: registerSeatLabel(seat) })),
  };
}
