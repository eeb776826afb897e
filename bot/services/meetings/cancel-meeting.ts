/** A meeting does not take place, or does after all. A slot in person passes on to the next meeting with its host. */
import { checked } from '../../../shared/contract/inputs';
import { cancelMeetingInput, type MeetingsView } from '../../../shared/contract/meetings';
import { cancelMeeting as cancelled, reinstateMeeting as reinstated } from '../../../shared/domain/meetings/arranging';
import type { Result } from '../../../shared/domain/result';
import type { Caller, Services } from '../context';
import { arrange } from './arrange';

/** Problems: neither chair nor VRU; held, under way or cancelled already. */
export async function cancelMeeting(
  services: Services,
  caller: Caller,
  meetingId: string,
  input: unknown,
): Promise<Result<MeetingsView>> {
  const given = checked(cancelMeetingInput, input);
  if (!given.ok) return given;
  const { reason } = given.value;
  const about = { by: 'group', verb: 'meetings.cancelled', meetingId, data: { reason } } as const;
  return arrange(services, caller, about, ({ planning }) => cancelled(planning, meetingId, reason));
}

/** Takes a cancellation back. Problems: neither chair nor VRU; not cancelled; its day has passed; a later one was held. */
export async function reinstateMeeting(
  services: Services,
  caller: Caller,
  meetingId: string,
): Promise<Result<MeetingsView>> {
  const about = { by: 'group', verb: 'meetings.reinstated', meetingId, data: {} } as const;
  return arrange(services, caller, about, ({ planning }) => reinstated(planning, meetingId));
}
