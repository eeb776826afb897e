/**
 * Aggregate of people's answers for their own seats. They enter by their own row, and share coalesced reads of the
 * register.
 */
import type { OwnAnswerDecision } from '../../../shared/domain/attendance/answering';
import { loadRegisterVersion } from '../../store/attendance';
import { type LoadedRegister, ownAnswerChanges } from '../../store/open-register';
import type { Versioned } from '../../store/versioned';
import { commandsEnteredBy, type Decided } from '../command';
import { enterByPerson } from './enter-by-person';
import { registerSubject } from './register-view';
import { missingRegister } from './show-register';

/** Creates commands on a person's own answer. The target is the meeting's id. */
export const onOwnAnswer = commandsEnteredBy(enterByPerson)<
  string,
  Versioned<LoadedRegister>,
  OwnAnswerDecision & Decided
>({
  load: async ({ table }, groupId, meetingId) =>
    (await loadRegisterVersion(table, groupId, meetingId)) ?? missingRegister,
  store: ({ value: loaded }, { change }, { target, caller, standing }) => {
    const [answered] = change.answers;
    const seat = standing.seats.find(({ id }) => id === answered?.seatId);
    return {
      changes: ownAnswerChanges(loaded, change, caller.operationId),
      stale: [registerSubject(target)],
      ...(seat === undefined ? {} : { organisationId: seat.organisationId }),
    };
  },
});
