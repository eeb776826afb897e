/** Another day, time or place for one meeting, with a reason. There stays one live meeting a month. */
import { moveMeetingInput } from '../../../shared/contract/meetings';
import { decideMove } from '../../../shared/domain/meetings/arranging';
import { meetingsPolicy } from '../../../shared/domain/meetings/policy';
import { listMeetings } from './list-meetings';
import { decidedYear, onMeeting, withRegisterFollowing } from './schedule-aggregate';

/**
 * Answers the present year. An open register goes with another day, and follows another time or place. Problems: neither chair nor
 * VRU; held or cancelled; a day that is past, without work, or not between the meetings before and after.
 */
export const moveMeeting = onMeeting({
  input: moveMeetingInput,
  rule: meetingsPolicy.arrange,
  decide: (_, { place, ...move }, context) => {
    const moved = { ...move, place: place === '' ? null : place };
    return withRegisterFollowing(decideMove(context.planning, context.target, moved), context);
  },
  show: decidedYear,
  answer: (services, caller) => listMeetings(services, caller, null),
});
