/** A person says whether they are there. The press that everybody makes at once: one person, one register, one commit. */
import { ownAnswerInput, type RegisterView } from '../../../shared/contract/attendance';
import { checked } from '../../../shared/contract/inputs';
import { answerForOwnSeats, withAnswers } from '../../../shared/domain/attendance/register';
import type { Answer, Register } from '../../../shared/domain/attendance/types';
import { notAllowed, notFound, ok, type Result } from '../../../shared/domain/result';
import { answerChanges, loadRegister } from '../../store/attendance';
import { loadPerson } from '../../store/membership';
import { type Caller, change, type Services, UNKNOWN_PERSON } from '../use-case';
import { registerSubject, registerView } from './register-view';
import { showRegister } from './show-register';

/** The answer counts for every seat the person holds. Problems: unknown person, no seat, closed register, no deputy named. */
export async function recordAttendance(
  services: Services,
  caller: Caller,
  meetingId: string,
  input: unknown,
): Promise<Result<RegisterView>> {
  const said = checked(ownAnswerInput, input);
  if (!said.ok) return said;
  const { table } = services;
  const { groupId, actor } = caller;
  return change<RegisterView>(
    services,
    caller,
    async () => {
      const [person, loaded] = await Promise.all([
        loadPerson(table, groupId, actor),
        loadRegister(table, groupId, meetingId),
      ]);
      if (person === null) return notAllowed(UNKNOWN_PERSON);
      if (loaded === null) return notFound('There is no register for this meeting.');
      const { register } = loaded;
      const seatIds = person.seats.map((seat) => seat.id);
      const deputyName = said.value.value === 'deputy' ? said.value.deputyName : null;
      const own = { value: said.value.value, deputyName };
      const answers = answerForOwnSeats(register, actor, seatIds, own, services.now());
      if (!answers.ok) return answers;
      if (holdsAlready(register, answers.value)) return ok({ value: registerView(register) });
      return ok({
        changes: answerChanges(loaded, answers.value),
        event: {
          verb: 'attendance.recorded',
          subject: registerSubject(meetingId),
          data: { seats: answers.value.map((answer) => answer.seatId), value: own.value },
        },
        stale: [registerSubject(meetingId)],
        value: registerView(withAnswers(register, answers.value)),
      });
    },
    () => showRegister(services, caller, meetingId),
  );
}

/** Pressing the same button twice changes nothing and leaves no second event. */
function holdsAlready(register: Register, answers: readonly Answer[]): boolean {
  return answers.every((answer) =>
    register.answers.some(
      (given) =>
        given.seatId === answer.seatId && given.value === answer.value && given.deputyName === answer.deputyName,
    ),
  );
}
