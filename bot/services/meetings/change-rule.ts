/** Changing weekday, time or length of future meetings. Terms of reference, "Meeting frequency and format". */
import { changedRuleInput, meetingRuleInput } from '../../../shared/contract/meetings';
import { decideRule } from '../../../shared/domain/meetings/frequency';
import { meetingsPolicy } from '../../../shared/domain/meetings/policy';
import { latestRule } from '../../../shared/domain/meetings/schedule';
import { meetingRuleForm } from '../../../shared/forms/meetings';
import { withEdits } from '../edit';
import { listMeetings } from './list-meetings';
import { decidedYear, onSchedule } from './schedule-aggregate';
import { pastArranging, ruleFieldsOf } from './schedule-edits';

/**
 * Changes the rule; meetings already held are not affected. Returns the view of the present year. Problems: neither
 * chair nor VRU; somebody else changed the same field in between; a meeting that was moved conflicts with the new rule.
 */
export const changeMeetingRule = onSchedule({
  input: meetingRuleInput,
  rule: meetingsPolicy.arrange,
  decide: async (_, { edits }, context) => {
    const { weekday, occurrence, startsAt, minutes } = latestRule(context.planning);
    const entered = await withEdits(edits, {
      of: meetingRuleForm,
      schema: changedRuleInput,
      now: { weekday: String(weekday), occurrence: String(occurrence), startsAt, minutes: String(minutes) },
      past: pastArranging(context, ruleFieldsOf),
    });
    return entered.ok ? decideRule(context.planning, entered.value) : entered;
  },
  show: decidedYear,
  answer: (services, caller) => listMeetings(services, caller, null),
});
