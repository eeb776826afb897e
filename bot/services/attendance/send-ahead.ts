/** Apologies or a deputy for the next meeting, sent before it has a register, and withdrawn in the same way. */
import { aheadInput } from '../../../shared/contract/attendance';
import { type AheadDecision, decideAhead } from '../../../shared/domain/attendance/ahead';
import { conflict } from '../../../shared/domain/result';
import { aheadChange, type LoadedAhead, loadAhead } from '../../store/ahead';
import { scheduleChange } from '../../store/membership';
import { commandOn } from '../command';
import { registerSubject } from './register-view';
import { aheadMeeting, aheadView, showAhead } from './show-ahead';

interface OfMeeting {
  readonly meetingId: string;
}

/**
 * Stores or withdraws the answer for the chosen seats. Problems: no seat, or another's; no deputy named; the meeting
 * has its register by now, is over, or is not the next one. Three storage requests.
 */
export const sendAhead = commandOn<OfMeeting, LoadedAhead, AheadDecision>({
  load: ({ table }, groupId, { meetingId }) => loadAhead(table, groupId, meetingId),
  store: (_loaded, { ahead }, { target: { meetingId }, loaded, planning }) => ({
    // Writes the schedule unchanged: a register that opens at the same time then conflicts, decides again and includes
    // this answer.
    changes: [aheadChange(meetingId, ahead), scheduleChange(loaded, planning.schedule)],
    stale: [registerSubject(meetingId)],
  }),
})({
  input: aheadInput,
  decide: ({ answers }, given, context) => {
    const { target, planning, membership, standing, caller, now } = context;
    const meeting = aheadMeeting(context);
    if (planning.schedule.openRegister === target.meetingId) {
      return conflict('The register of this meeting is open now. Answer there.');
    }
    if (meeting.id !== target.meetingId) {
      return conflict(`Apologies and deputies are for the next meeting, which is on ${meeting.date}.`);
    }
    const { value, seats = null } = given;
    const deputyName = given.value === 'deputy' ? given.deputyName : null;
    const input = { value, deputyName, seats };
    return decideAhead(answers, input, { meeting, membership, standing, person: caller.actor, now });
  },
  show: (_loaded, { ahead }, context) => aheadView(ahead, context),
  answer: (services, caller) => showAhead(services, caller),
});
