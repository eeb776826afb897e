/** The review of how often and how the group meets. Terms of reference, "Meeting frequency and format": June 2024. */
import { checked } from '../../../shared/contract/inputs';
import { formatReviewInput, type MeetingsView } from '../../../shared/contract/meetings';
import { logReview } from '../../../shared/domain/meetings/arranging';
import type { Result } from '../../../shared/domain/result';
import type { Caller, Services } from '../context';
import { arrange } from './arrange';

/** The review was held today. Problems: neither chair nor VRU; the next one is not to come. */
export async function logFormatReview(
  services: Services,
  caller: Caller,
  input: unknown,
): Promise<Result<MeetingsView>> {
  const review = checked(formatReviewInput, input);
  if (!review.ok) return review;
  const about = { by: 'group', verb: 'meetings.format-reviewed', meetingId: null, data: review.value } as const;
  return arrange(services, caller, about, ({ planning, today }) =>
    logReview(planning, { heldOn: today, ...review.value }),
  );
}
