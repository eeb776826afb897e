/**
 * Cancelling a meeting, and undoing it. The slot of a cancelled meeting in person passes to the next meeting, with its
 * host.
 */
import { nothingEntered } from '../../../shared/contract/inputs';
import { cancelMeetingInput } from '../../../shared/contract/meetings';
import { decideCancellation, decideReinstatement } from '../../../shared/domain/meetings/arranging';
import { meetingsPolicy } from '../../../shared/domain/meetings/policy';
import { listMeetings } from './list-meetings';
import { decidedYear, onMeeting, withRegisterDiscarded } from './schedule-aggregate';

/**
 * Cancels a meeting and discards its open register. Returns the view of the present year. Problems: neither chair nor
 * VRU; held, or cancelled already.
 */
export const cancelMeeting = onMeeting({
  input: cancelMeetingInput,
  rule: meetingsPolicy.arrange,
  decide: (_, { reason }, context) =>
    withRegisterDiscarded(decideCancellation(context.planning, context.target, reason), 'cancelled', context),
  show: decidedYear,
  answer: (services, caller) => listMeetings(services, caller, null),
});

/** Undoes a cancellation. Problems: neither chair nor VRU; not cancelled; another meeting has taken its place. */
export const reinstateMeeting = onMeeting({
  input: nothingEntered,
  rule: meetingsPolicy.arrange,
  decide: (_, _nothing, { planning, target }) => decideReinstatement(planning, target),
  show: decidedYear,
  answer: (services, caller) => listMeetings(services, caller, null),
});
