/** A person says whether they are there. The press that everybody makes at once: one person, one register, one commit. */
import { ownAnswerInput, type RegisterView } from '../../../shared/contract/attendance';
import { checked } from '../../../shared/contract/inputs';
import { type AnswerChange, answerForOwnSeats, withAnswers } from '../../../shared/domain/attendance/register';
import type { Register } from '../../../shared/domain/attendance/types';
import { notAllowed, notFound, ok, type Result } from '../../../shared/domain/result';
import { answerChanges, loadRegister } from '../../store/attendance';
import { loadPerson } from '../../store/membership';
import { type Caller, change, type Services, UNKNOWN_PERSON } from '../use-case';
import { registerSeatLabel, registerSubject, registerView } from './register-view';
import { NO_REGISTER, showRegister } from './show-register';

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
  const { table } = services;
  const { groupId, actor } = caller;
  return change<RecordedAttendance>(
    services,
    caller,
    async () => {
      const [person, loaded] = await Promise.all([
        loadPerson(table, groupId, actor),
        loadRegister(table, groupId, meetingId),
      ]);
      if (person === null) return notAllowed(UNKNOWN_PERSON);
      if (loaded === null) return notFound(NO_REGISTER);
      const { register } = loaded;
      const seatIds = person.seats.map((seat) => seat.id);
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
      if (holdsAlready(register, answers.value)) return ok({ value: recorded(register, seatIds) });
      return ok({
        changes: answerChanges(loaded, answers.value),
        event: {
          verb: 'attendance.recorded',
          subject: registerSubject(meetingId),
          data: { seats: answers.value.answers.map((answer) => answer.seatId), value, cleared: answers.value.cleared },
        },
        stale: [registerSubject(meetingId)],
        remember: seatIds,
        value: recorded(withAnswers(register, answers.value), seatIds),
      });
    },
    async (seatIds) => {
      const shown = await showRegister(services, caller, meetingId);
      return shown.ok ? ok({ register: shown.value, own: ownSeats(shown.value, seatIds as readonly string[]) }) : shown;
    },
  );
}

function recorded(register: Register, seatIds: readonly string[]): RecordedAttendance {
  const own = register.seats.filter((seat) => seatIds.includes(seat.seatId));
  return {
    register: registerView(register),
    own: own.map((seat) => ({ seatId: seat.seatId, label: registerSeatLabel(seat) })),
  };
}

function ownSeats(register: RegisterView, seatIds: readonly string[]): RecordedAttendance['own'] {
  return register.lines
    .flatMap(({ seats }) => seats)
    .filter((seat) => seatIds.includes(seat.seatId))
    .map(({ seatId, title, organisation }) => ({ seatId, label: `${title}, ${organisation}` }));
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
