/** Another day, time or place for one meeting, with a reason. There stays one live meeting a month. */
import { moveMeetingInput } from '../../../shared/contract/meetings';
import { decideMove } from '../../../shared/domain/meetings/arranging';
import { meetingsPolicy } from '../../../shared/domain/meetings/policy';
import { listMeetings } from './list-meetings';
import { decidedYear, onMeeting } from './schedule-aggregate';

/**
 * Answers the present year. Problems: neither chair nor VRU; held, under way or cancelled; a day outside the month, past, or without
 * work.
 */
export const moveMeeting = onMeeting({
  input: moveMeetingInput,
  rule: meetingsPolicy.arrange,
  decide: (_, { place, ...move }, { planning, target }) =>
    decideMove(planning, target, { ...move, place: place === '' ? null : place }),
  show: decidedYear,
  answer: (services, caller) => listMeetings(services, caller, null),
});
