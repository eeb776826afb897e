/** Moving one meeting to another day, time or place, with a reason. There is still one live meeting a month. */
import { movedMeetingInput, moveMeetingInput } from '../../../shared/contract/meetings';
import { decideMove, movableMeeting } from '../../../shared/domain/meetings/arranging';
import { meetingsPolicy } from '../../../shared/domain/meetings/policy';
import { moveMeetingForm } from '../../../shared/forms/meetings';
import { withEdits } from '../edit';
import { listMeetings } from './list-meetings';
import { decidedYear, onMeeting, withRegisterFollowing } from './schedule-aggregate';
import { moveFieldsOf, pastArranging } from './schedule-edits';

/**
 * Moves a meeting. Returns the view of the present year. An open register is discarded if the day changes, and updated
 * if only time or place change. Problems: neither chair nor VRU; held or cancelled; somebody else changed the same
 * field in between; a day that is in the past, no working day, or not between the meetings before and after.
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
