/**
 * The review of the frequency and format of meetings. Terms of reference, "Meeting frequency and format": June 2024.
 */
import { formatReviewInput } from '../../../shared/contract/meetings';
import { decideReview } from '../../../shared/domain/meetings/frequency';
import { meetingsPolicy } from '../../../shared/domain/meetings/policy';
import { listMeetings } from './list-meetings';
import { decidedYear, onSchedule } from './schedule-aggregate';

/**
 * Records a review as held today, or on the given earlier day. Returns the view of the present year. Problems: neither
 * chair nor VRU; a day in the future; a due day of the next review that is not in the future.
 */
export const logFormatReview = onSchedule({
  input: formatReviewInput,
  rule: meetingsPolicy.arrange,
  decide: (_, review, { planning, today }) => decideReview(planning, { ...review, heldOn: review.heldOn ?? today }),
  show: decidedYear,
  answer: (services, caller) => listMeetings(services, caller, null),
});
