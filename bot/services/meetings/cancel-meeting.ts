/** A meeting does not take place, or does after all. A slot in person passes on to the next meeting with its host. */
import { nothingEntered } from '../../../shared/contract/inputs';
import { cancelMeetingInput } from '../../../shared/contract/meetings';
import { decideCancellation, decideReinstatement } from '../../../shared/domain/meetings/arranging';
import { meetingsPolicy } from '../../../shared/domain/meetings/policy';
import { listMeetings } from './list-meetings';
import { decidedYear, onMeeting, withRegisterDiscarded } from './schedule-aggregate';

/** Answers the present year. An open register goes. Problems: neither chair nor VRU; held, or cancelled already. */
export const cancelMeeting = onMeeting({
  input: cancelMeetingInput,
  rule: meetingsPolicy.arrange,
  decide: (_, { reason }, context) =>
    withRegisterDiscarded(decideCancellation(context.planning, context.target, reason), 'cancelled', context),
  show: decidedYear,
  answer: (services, caller) => listMeetings(services, caller, null),
});

/** Takes a cancellation back. Problems: neither chair nor VRU; not cancelled; another meeting stands in its place. */
export const reinstateMeeting = onMeeting({
  input: nothingEntered,
  rule: meetingsPolicy.arrange,
  decide: (_, _nothing, { planning, target }) => decideReinstatement(planning, target),
  show: decidedYear,
  answer: (services, caller) => listMeetings(services, caller, null),
});
