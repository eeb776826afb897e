/** Another weekday, time or length for the meetings to come. Terms of reference, "Meeting frequency and format". */
import { meetingRuleInput } from '../../../shared/contract/meetings';
import { decideRule } from '../../../shared/domain/meetings/frequency';
import { meetingsPolicy } from '../../../shared/domain/meetings/policy';
import { listMeetings } from './list-meetings';
import { decidedYear, onSchedule } from './schedule-aggregate';

/** What has been held stays where it was. Answers the present year. Problems: neither chair nor VRU; a meeting that was moved stands in the way. */
export const changeMeetingRule = onSchedule({
  input: meetingRuleInput,
  rule: meetingsPolicy.arrange,
  decide: (_, rule, { planning }) => decideRule(planning, rule),
  show: decidedYear,
  answer: (services, caller) => listMeetings(services, caller, null),
});
