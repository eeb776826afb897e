/** The review of how often and how the group meets. Terms of reference, "Meeting frequency and format": June 2024. */
import { formatReviewInput } from '../../../shared/contract/meetings';
import { decideReview } from '../../../shared/domain/meetings/frequency';
import { meetingsPolicy } from '../../../shared/domain/meetings/policy';
import { listMeetings } from './list-meetings';
import { decidedYear, onSchedule } from './schedule-aggregate';

/**
 * The review was held today, or on the earlier day that is given. Answers the present year. Problems: neither chair nor VRU; a day
 * that lies ahead; the next one is not to come.
 */
export const logFormatReview = onSchedule({
  input: formatReviewInput,
  rule: meetingsPolicy.arrange,
  decide: (_, review, { planning, today }) => decideReview(planning, { ...review, heldOn: review.heldOn ?? today }),
  show: decidedYear,
  answer: (services, caller) => listMeetings(services, caller, null),
});
