/** A person says whether they are there. The press that everybody makes at once: one person, one register, one commit. */
import { ownAnswerInput, type RegisterView } from '../../../shared/contract/attendance';
import { checked } from '../../../shared/contract/inputs';
import { answerForOwnSeats } from '../../../shared/domain/attendance/answering';
import type { AnswerChange } from '../../../shared/domain/attendance/register';
import type { Register } from '../../../shared/domain/attendance/types';
import { noSeat, notFound, ok, type Result } from '../../../shared/domain/result';
import { loadRegister } from '../../store/attendance';
import { loadPerson } from '../../store/membership';
import { type LoadedRegister, ownAnswerChanges } from '../../store/open-register';
import { change } from '../commit';
import { type Caller, type Services, UNKNOWN_PERSON } from '../context';
import { registerAfter } from './register-after';
import { registerSeatLabel, registerSubject } from './register-view';
import { NO_REGISTER } from './show-register';

/** The register, and the seats of it that are the person's own. */
export interface RecordedAttendance {
  readonly register: RegisterView;
  readonly own: readonly { readonly seatId: string; readonly label: string }[];
}

/**
 * The answer counts for every seat the person holds, or for those they choose. Problems: unknown person, no seat, closed
 * register, no deputy named. Three requests.
 */
export async function recordAttendance(
  services: Services,
  caller: Caller,
  meetingId: string,
  input: unknown,
): Promise<Result<RecordedAttendance>> {
  const said = checked(ownAnswerInput, input);
  if (!said.ok) return said;
  const { actor } = caller;
  const outcome = await change<Recorded>(
    services,
    caller,
    async () => {
      const there = await load(services, caller, meetingId);
      if (!there.ok) return there;
      const { person, loaded } = there.value;
      const { register } = loaded;
      const seatIds = person.seats.map((seat) => seat.id);
      // Delivered again, after another server has seen to it.
      if (loaded.operations.has(caller.operationId)) return ok({ value: { seatIds, loaded, answers: null } });
      const { value, seats = null, withdrawOthers } = said.value;
      const deputyName = said.value.value === 'deputy' ? said.value.deputyName : null;
      const answers = answerForOwnSeats(
        register,
        actor,
        seatIds,
        { value, deputyName, seats, withdrawOthers },
        services.now(),
      );
      if (!answers.ok) return answers;
      // Remembered all the same: Teams may deliver this press again after the person has changed their mind.
      if (holdsAlready(register, answers.value)) {
        return ok({ changes: [], event: null, remember: seatIds, value: { seatIds, loaded, answers: null } });
      }
      return ok({
        changes: ownAnswerChanges(loaded, answers.value, caller.operationId),
        event: {
          verb: 'attendance.recorded',
          subject: registerSubject(meetingId),
          data: { seats: answers.value.answers.map((answer) => answer.seatId), value, cleared: answers.value.cleared },
        },
        stale: [registerSubject(meetingId)],
        remember: seatIds,
        value: { seatIds, loaded, answers: answers.value },
      });
    },
    async (remembered) => {
      const there = await load(services, caller, meetingId);
      return there.ok
        ? ok({ seatIds: remembered as readonly string[], loaded: there.value.loaded, answers: null })
        : there;
    },
  );
  return outcome.ok ? ok(await told(outcome.value)) : outcome;
}

/** What was decided on which reading; without answers, when they stood there already. */
interface Recorded {
  readonly seatIds: readonly string[];
  readonly loaded: LoadedRegister;
  readonly answers: AnswerChange | null;
}

async function told({ seatIds, loaded, answers }: Recorded): Promise<RecordedAttendance> {
  const own = loaded.register.seats.filter((seat) => seatIds.includes(seat.seatId));
  return {
    register: await registerAfter(loaded, answers),
    own: own.map((seat) => ({ seatId: seat.seatId, label: registerSeatLabel(seat) })),
  };
}

/** Whom the press is from, and the register. Problems: unknown person; no register. Two requests. */
async function load(services: Services, { groupId, actor }: Caller, meetingId: string) {
  const [person, loaded] = await Promise.all([
    loadPerson(services.table, groupId, actor),
    loadRegister(services.table, groupId, meetingId),
  ]);
  // Whoever was taken out keeps a row without seats.
  const known = person !== null && (person.viewer || person.seats.length > 0);
  if (!known) return noSeat(UNKNOWN_PERSON);
  return loaded === null ? notFound(NO_REGISTER) : ok({ person, loaded });
}

/** Pressing the same button twice changes nothing and leaves no second event. */
function holdsAlready(register: Register, { answers, cleared }: AnswerChange): boolean {
  if (cleared.length > 0) return false;
  return answers.every((answer) =>
    register.answers.some(
      (given) =>
        given.seatId === answer.seatId &&
        given.value === answer.value &&
        given.deputyName === answer.deputyName &&
        given.source === 'self',
    ),
  );
}
