/** Another weekday, time or length for the meetings to come. Terms of reference, "Meeting frequency and format". */
import { checked } from '../../../shared/contract/inputs';
import { type MeetingsView, meetingRuleInput } from '../../../shared/contract/meetings';
import { changeRule } from '../../../shared/domain/meetings/arranging';
import { ok, type Result } from '../../../shared/domain/result';
import type { Caller, Services } from '../context';
import { arrange } from './arrange';

/** What has been held stays where it was. Problem: neither chair nor VRU. */
export async function changeMeetingRule(
  services: Services,
  caller: Caller,
  input: unknown,
): Promise<Result<MeetingsView>> {
  const rule = checked(meetingRuleInput, input);
  if (!rule.ok) return rule;
  const about = { by: 'group', verb: 'meetings.rule-changed', meetingId: null, data: rule.value } as const;
  return arrange(services, caller, about, ({ planning }) => ok(changeRule(planning, rule.value)));
}
