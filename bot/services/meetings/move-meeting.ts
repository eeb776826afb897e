/** Another day, time or place for one meeting, with a reason. There stays one live meeting a month. */
import { movedMeetingInput, moveMeetingInput } from '../../../shared/contract/meetings';
import { decideMove, movableMeeting } from '../../../shared/domain/meetings/arranging';
import { meetingsPolicy } from '../../../shared/domain/meetings/policy';
import { moveMeetingForm } from '../../../shared/forms/meetings';
import { withEdits } from '../edit';
import { listMeetings } from './list-meetings';
import { decidedYear, onMeeting, withRegisterFollowing } from './schedule-aggregate';
import { moveFieldsOf, pastArranging } from './schedule-edits';

/**
 * Answers the present year. An open register goes with another day, and follows another time or place. Problems: neither chair nor
 * VRU; held or cancelled; somebody else changed the same meanwhile; a day that is past, without work, or not between the meetings
 * before and after.
 */
export const moveMeeting = onMeeting({
  input: moveMeetingInput,
  rule: meetingsPolicy.arrange,
  decide: async (_, { edits }, context) => {
    const meeting = movableMeeting(context.planning, context.target);
    if (!meeting.ok) return meeting;
    const { date, startsAt, minutes, place: where } = meeting.value;
    const entered = await withEdits(edits, {
      of: moveMeetingForm,
      schema: movedMeetingInput,
      now: { date, startsAt, minutes: String(minutes), place: where ?? '', reason: '' },
      past: pastArranging(context, moveFieldsOf(context.target)),
    });
    if (!entered.ok) return entered;
    const { place, ...move } = entered.value;
    const moved = { ...move, place: place === '' ? null : place };
    return withRegisterFollowing(decideMove(context.planning, context.target, moved), context);
  },
  show: decidedYear,
  answer: (services, caller) => listMeetings(services, caller, null),
});
